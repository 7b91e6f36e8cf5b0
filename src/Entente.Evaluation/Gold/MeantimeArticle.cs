using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>An article of MEANTIME with the factuality of its events, one JSON object a line.</summary>
/// <param name="Article">Its tokens joined by spaces, its sentences kept.</param>
/// <param name="Events">Events whose certainty, polarity and time are annotated.</param>
internal sealed record MeantimeArticle(Article Article, ImmutableArray<GoldStatus> Events)
{
    /// <summary>Reads a file of articles.</summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static IEnumerable<MeantimeArticle> Read(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{file}:{number}");
            }
        }
    }

    /// <summary>The status that MEANTIME's three attributes amount to; null when they leave it open.</summary>
    /// <remarks>
    /// Negative polarity is denied; uncertain events and the two halves of a conditional are hypothetical; what is certain or probable
    /// and lies in the future is planned; the rest occurred. MEANTIME does not tell ongoing events from past ones.
    /// </remarks>
    internal static EventStatus? Status(string certainty, string polarity, string time, string special) => (certainty, polarity, time) switch
    {
        ("", _, _) or (_, "", _) or (_, _, "") => null,
        (_, "NEG", _) => EventStatus.Denied,
        _ when special.StartsWith("COND", StringComparison.Ordinal) => EventStatus.Hypothetical,
        ("POSSIBLE" or "UNDERSPECIFIED", _, _) => EventStatus.Hypothetical,
        (_, _, "FUTURE") => EventStatus.Planned,
        (_, _, "NON_FUTURE") => EventStatus.Occurred,
        _ => null,
    };

    private static MeantimeArticle Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var (text, spans) = TokenText.Join(root.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!));
            int[] sentence = [.. root.GetProperty("sent").EnumerateArray().Select(s => s.GetInt32())];
            var sentences = spans.Zip(sentence).GroupBy(p => p.Second, p => p.First).Select(g => new TextSpan(g.First().Start, g.Last().End));
            var events = root.GetProperty("markables").EnumerateArray()
                .Where(m => m.GetProperty("tag").GetString() == "EVENT_MENTION")
                .Select(m => (Span: spans[m.GetProperty("tokens")[0].GetInt32()], Status: Status(Text(m, "certainty"), Text(m, "polarity"), Text(m, "time"), Text(m, "special_cases"))))
                .Where(m => m.Status is not null)
                .Select(m => new GoldStatus(m.Span, m.Status!.Value));
            return new(new(root.GetProperty("id").GetString()!, text) { Sentences = [.. sentences] }, [.. events]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{where}: {fault.Message}; an object with id, tokens, sent and markables is expected."), fault);
        }
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>The status of one event as annotated.</summary>
/// <param name="Span">The event's first word.</param>
/// <param name="Status">Its status, ongoing told as occurred.</param>
internal readonly record struct GoldStatus(TextSpan Span, EventStatus Status);
