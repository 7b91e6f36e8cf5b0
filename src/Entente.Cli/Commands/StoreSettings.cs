using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary>The option that names the store, shared by all commands that use one.</summary>
internal class StoreSettings : CommandSettings
{
    [CommandOption("--store <STORE>")]
    [Description("The store: a file, or postgres://USER@HOST/DATABASE; entente.db in the current folder when left out")]
    public string Store { get; init; } = DefaultStore;

    /// <summary>The store that is meant when none is named.</summary>
    public const string DefaultStore = "entente.db";
}
