using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary>The options of a question about a span of days that takes no whole filter of events.</summary>
internal abstract class SpanSettings : QuestionSettings
{
    [CommandOption("--since <DATE>"), Description("From this day on: 2023-05-15, 2023-05 or 2023")]
    public string? Since { get; init; }

    [CommandOption("--until <DATE>"), Description("Up to this day, month or year")]
    public string? Until { get; init; }
}
