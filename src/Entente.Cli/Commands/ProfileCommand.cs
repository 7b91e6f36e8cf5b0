using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente profile</c>: who an actor is.</summary>
internal sealed class ProfileCommand() : QuestionCommand<ProfileCommand.Settings>("profile")
{
    /// <inheritdoc/>
    protected override bool NeedsKnowledge => true;

    /// <summary>Arguments of <c>entente profile</c>.</summary>
    internal sealed class Settings : QuestionSettings
    {
        [CommandArgument(0, "<ACTOR>"), Description("Identifier or name")]
        public string? Actor { get; init; }

        [CommandOption("--at <DATE>"), Description("Only formal facts of this day")]
        public string? At { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: partners (when left out), names, offices, formal, acts")]
        public string? Table { get; init; }
    }
}
