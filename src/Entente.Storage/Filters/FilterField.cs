using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Json;

namespace Entente.Storage.Filters;

/// <summary>One field that events can be filtered by: the single definition behind an option, a URL parameter and a form's input.</summary>
/// <param name="Name">Name in URLs and, after <c>--</c>, on the command line.</param>
/// <param name="Placeholder">What to write, for help.</param>
/// <param name="Summary">What it does, for help.</param>
/// <param name="Choices">The values it can take; empty when they are open.</param>
/// <param name="Apply">Sets it from text; throws <see cref="QuestionException"/>.</param>
/// <param name="Show">Its text; null when it is not set.</param>
public sealed record FilterField(
    string Name, string Placeholder, string Summary, ImmutableArray<string> Choices,
    Func<EventFilter, string, EventFilter> Apply, Func<EventFilter, string?> Show)
{
    private static readonly ImmutableArray<string> TypeCodes = [.. Enum.GetValues<EventType>().Select(t => t.Code())];
    private static readonly ImmutableArray<string> QuadLabels = [.. Enum.GetValues<QuadClass>().Select(q => q.Label())];
    private static readonly ImmutableArray<string> StatusNames = [.. Enum.GetValues<EventStatus>().Select(WireNames.Of)];

    private static readonly ImmutableArray<string> OwnershipNames = [.. Enum.GetValues<OutletOwnership>().Where(o => o != 0).Select(WireNames.Of)];
    private static readonly ImmutableArray<string> CopyNames = [.. Enum.GetNames<CopyRule>().Select(n => n.ToLowerInvariant())];

    /// <summary>All fields, in the order of help and forms.</summary>
    public static ImmutableArray<FilterField> ForEvents { get; } =
    [
        new("actor", "WHO", "Who acts: JPN, NATO, JPN.MOFA or a name", [], (f, v) => f with { Actor = v }, f => f.Actor),
        new("recipient", "WHO", "Who is acted upon", [], (f, v) => f with { Recipient = v }, f => f.Recipient),
        new("party", "WHO", "Who is involved, either way", [], (f, v) => f with { Party = v }, f => f.Party),
        new("type", "TYPES", "PLOVER types, comma-separated: AGREE,CONSULT", TypeCodes,
            (f, v) => f with { Types = [.. Each(v, "type", TypeCodes, Type)] }, f => List(f.Types, t => t.Code())),
        new("mode", "MODE", "PLOVER mode: visit, exercise", [], (f, v) => f with { Mode = v }, f => f.Mode),
        new("quad", "CLASSES", "Quad classes, comma-separated: \"verbal conflict\" or 3", QuadLabels,
            (f, v) => f with { Quads = [.. Each(v, "quad", QuadLabels, Quad)] }, f => List(f.Quads, q => q.Label())),
        new("context", "CONTEXT", "PLOVER context: military, diplomatic", [], (f, v) => f with { Context = v.ToLowerInvariant() }, f => f.Context),
        new("status", "STATUSES", "occurred, ongoing, planned, hypothetical, denied; comma-separated", StatusNames,
            (f, v) => f with { Statuses = [.. Each(v, "status", StatusNames, Status)] }, f => List(f.Statuses, WireNames.Of)),
        new("voice", "WHO", "On whose word; own for the article's own voice", [], (f, v) => f with { Voice = v }, f => f.Voice),
        new("place", "PLACE", "Where: a place's name, or a country's three letters", [], (f, v) => f with { Place = v }, f => f.Place),
        new("since", "DATE", "From this day on: 2023-05-15, 2023-05 or 2023", [],
            (f, v) => f with { Since = ParseDay(v, "since", last: false) }, f => f.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("until", "DATE", "Up to this day, month or year", [],
            (f, v) => f with { Until = ParseDay(v, "until", last: true) }, f => f.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("outlet", "NAME", "Publisher, or the three letters of its country: KCNA, JPN", [], (f, v) => f with { Outlet = v }, f => f.Outlet),
        new("ownership", "KINDS", "In whose hands the publisher is: state, party, public, private, intergovernmental; comma-separated", OwnershipNames,
            (f, v) => f with { Ownerships = ParseOwnerships(v) }, f => ShowOwnerships(f.Ownerships)),
        new("confidence", "LEAST", "Least confidence, 0 to 1", [],
            (f, v) => f with { Confidence = Probability(v) }, f => f.Confidence?.ToString(CultureInfo.InvariantCulture)),
        new("text", "WORDS", "Words the article holds: summit \"joint statement\" -sport defen*", [],
            (f, v) => f with { Words = WordQuery.Parse(v), Text = v }, f => f.Text),
        new("copies", "WHICH", "Near-duplicate articles: once counts a text once, all counts each; lists show all and statistics count once when left out", CopyNames,
            (f, v) => f with { Copies = Copies(v) }, f => f.Copies?.ToString().ToLowerInvariant()),
    ];

    /// <summary>Reads a day, or the first or last day of a month or year.</summary>
    /// <exception cref="QuestionException">It is none.</exception>
    /// <param name="value">2023-05-15, 2023-05 or 2023.</param>
    /// <param name="field">The field that holds it, for the message.</param>
    /// <param name="last">Whether the last day of a month or year is meant rather than the first.</param>
    public static DateOnly ParseDay(string value, string field, bool last)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return last ? new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
        }

        if (DateOnly.TryParseExact(value + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return last ? new(day.Year, 12, 31) : day;
        }

        throw new QuestionException($"{field} \"{value}\" is no date; write it as 2023-05-15, 2023-05 or 2023", field);
    }

    /// <summary>Reads kinds of ownership, separated by commas.</summary>
    /// <exception cref="QuestionException">One is none.</exception>
    internal static ImmutableArray<OutletOwnership> ParseOwnerships(string value) => [.. Each(value, "ownership", OwnershipNames, Ownership)];

    /// <summary>Kinds of ownership, separated by commas; null for none.</summary>
    internal static string? ShowOwnerships(ImmutableArray<OutletOwnership> ownerships) => List(ownerships, WireNames.Of);

    private static IEnumerable<T> Each<T>(string value, string field, ImmutableArray<string> choices, Func<string, T?> parse) where T : struct
    {
        foreach (string one in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return parse(one) ?? throw new QuestionException($"there is no {field} \"{one}\"; it is one of {string.Join(", ", choices)}", field);
        }
    }

    private static EventType? Type(string value) => EventTypes.TryParse(value, out var type) ? type : null;

    private static QuadClass? Quad(string value)
    {
        string label = value.Replace('-', ' ').Replace('_', ' ');
        var known = Enum.GetValues<QuadClass>();
        int index = Array.FindIndex(known, q => q.Label().Equals(label, StringComparison.OrdinalIgnoreCase)
            || ((int)q).ToString(CultureInfo.InvariantCulture) == value);
        return index < 0 ? null : known[index];
    }

    private static EventStatus? Status(string value) =>
        WireNames.TryParse<EventStatus>(value.ToLowerInvariant(), WireNames.Of, out var status) ? status : null;

    private static OutletOwnership? Ownership(string value) =>
        WireNames.TryParse<OutletOwnership>(value.ToLowerInvariant(), WireNames.Of, out var ownership) && ownership != 0 ? ownership : null;

    private static CopyRule Copies(string value) => Enum.TryParse<CopyRule>(value, ignoreCase: true, out var rule) && Enum.IsDefined(rule)
        ? rule
        : throw new QuestionException($"copies \"{value}\" is neither once nor all", "copies");

    private static double Probability(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double p) && p is >= 0 and <= 1
            ? p
            : throw new QuestionException($"confidence \"{value}\" is no number from 0 to 1", "confidence");

    private static string? List<T>(ImmutableArray<T> values, Func<T, string> name) => values.IsEmpty ? null : string.Join(',', values.Select(name));
}
