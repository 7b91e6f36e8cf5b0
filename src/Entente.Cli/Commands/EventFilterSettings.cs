using System.ComponentModel;
using Entente.Storage.Filters;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary>The options that filter events, shared by all commands that ask for some.</summary>
internal abstract class EventFilterSettings : QuestionSettings
{
    [CommandOption("--actor <WHO>"), Description("Who acts: JPN, NATO, JPN.MOFA or a name")]
    public string? Actor { get; init; }

    [CommandOption("--recipient <WHO>"), Description("Who is acted upon")]
    public string? Recipient { get; init; }

    [CommandOption("--party <WHO>"), Description("Who is involved, either way")]
    public string? Party { get; init; }

    [CommandOption("--type <TYPES>"), Description("PLOVER types, comma-separated: AGREE,CONSULT")]
    public string? Type { get; init; }

    [CommandOption("--mode <MODE>"), Description("PLOVER mode: visit, exercise")]
    public string? Mode { get; init; }

    [CommandOption("--quad <CLASSES>"), Description("Quad classes, comma-separated: \"verbal conflict\" or 3")]
    public string? Quad { get; init; }

    [CommandOption("--context <CONTEXT>"), Description("PLOVER context: military, diplomatic")]
    public string? Context { get; init; }

    [CommandOption("--status <STATUSES>"), Description("occurred, ongoing, planned, hypothetical, denied; comma-separated")]
    public string? Status { get; init; }

    [CommandOption("--voice <WHO>"), Description("On whose word; own for the article's own voice")]
    public string? Voice { get; init; }

    [CommandOption("--place <PLACE>"), Description("Where: a place's name, or a country's three letters")]
    public string? Place { get; init; }

    [CommandOption("--since <DATE>"), Description("From this day on: 2023-05-15, 2023-05 or 2023")]
    public string? Since { get; init; }

    [CommandOption("--until <DATE>"), Description("Up to this day, month or year")]
    public string? Until { get; init; }

    [CommandOption("--outlet <NAME>"), Description("Publisher, or the three letters of its country: KCNA, JPN")]
    public string? Outlet { get; init; }

    [CommandOption("--ownership <KINDS>"), Description("In whose hands the publisher is: state, party, public, private, intergovernmental; comma-separated")]
    public string? Ownership { get; init; }

    [CommandOption("--confidence <LEAST>"), Description("Least confidence, 0 to 1")]
    public string? Confidence { get; init; }

    [CommandOption("--text <WORDS>"), Description("Words the article holds: summit \"joint statement\" -sport defen*")]
    public string? Text { get; init; }

    [CommandOption("--copies <WHICH>"), Description("Near-duplicate articles: all lists each, once lists a text once")]
    public string? Copies { get; init; }

    /// <summary>The filter fields that were given.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() =>
        FilterField.ForEvents.Select(f => KeyValuePair.Create(f.Name, (string?)Property(f.Name)?.GetValue(this)));
}
