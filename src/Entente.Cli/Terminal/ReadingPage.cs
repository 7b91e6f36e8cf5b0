using System.Globalization;
using System.Text;
using Entente.Codes;
using Entente.Json;

namespace Entente.Cli.Terminal;

/// <summary>Lays a reading out for a person: header, then each sentence that carries an event, its words marked, its events below.</summary>
/// <param name="output">Where the page goes.</param>
/// <param name="ink">Colours, or none.</param>
internal sealed class ReadingPage(TextWriter output, Ink ink)
{
    /// <summary>Writes one reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="separate">Whether another one stands above it.</param>
    public void Write(Reading reading, bool separate)
    {
        if (separate)
        {
            output.WriteLine();
            output.WriteLine(new string('─', 40));
            output.WriteLine();
        }

        WriteHeader(reading);
        string text = reading.Article.Text;
        foreach (var events in reading.Events.GroupBy(e => e.Sentence).OrderBy(g => g.Key))
        {
            output.WriteLine();
            if (events.Key >= 0 && events.Key < reading.Sentences.Length)
            {
                output.WriteLine(Marked(reading, reading.Sentences[events.Key].Span, events));
            }

            foreach (var act in events)
            {
                WriteEvent(text, act);
            }
        }

        output.WriteLine();
        output.WriteLine(ink.Paint(string.Create(CultureInfo.InvariantCulture,
            $"{Count(reading.Sentences.Length, "sentence")}, {Count(reading.Events.Length, "event")}, {Count(reading.Attributions.Length, "attribution")}, {Count(reading.Framing.Length, "loaded expression")}"), Ink.Style.Faint));
    }

    private void WriteHeader(Reading reading)
    {
        var header = reading.Header;
        output.WriteLine(ink.Paint(Plain.Clean(header.Title ?? Name(reading.Article.Id)), Ink.Style.Strong));
        string?[] parts =
        [
            header.Outlet,
            header.Dateline is { } line ? Join(", ", line.Place, Iso(line.Date)) : null,
            header.Dateline?.Date == header.Published || header.Published is null ? null : "published " + Iso(header.Published),
            header.Byline is { } by ? $"by {by.Name}{(by.Affiliation is null ? "" : $" ({by.Affiliation})")}" : null,
        ];
        string about = Join(" · ", parts);
        if (about.Length > 0)
        {
            output.WriteLine(Plain.Clean(about));
        }

        foreach (string note in header.Notes)
        {
            output.WriteLine(ink.Paint("note: " + Plain.Clean(note), Ink.Style.Faint));
        }
    }

    private void WriteEvent(string text, Event act)
    {
        var line = new StringBuilder("  ");
        line.Append(ink.Paint(act.Type.Code() + (act.Mode is null ? "" : "/" + act.Mode), Ink.Style.Trigger));
        line.Append("  ").Append(WireNames.Of(act.Status)).Append("  ");
        line.Append(ink.Paint(Parties(act.Actors), Ink.Style.Actor));
        if (act.Recipients.Length > 0)
        {
            line.Append(" → ").Append(ink.Paint(Parties(act.Recipients), Ink.Style.Recipient));
        }

        line.Append("  “").Append(Plain.Clean(act.Trigger.Slice(text))).Append('”');
        if (act.When is { } when)
        {
            line.Append("  ").Append(when.Value).Append(when.Basis == TimeBasis.ReportingDate ? " (reported)" : "");
        }

        if (act.Where is { } place)
        {
            line.Append("  in ").Append(Plain.Clean(place.Name));
        }

        output.WriteLine(line.ToString());
        string voice = act.Voice.IsEmpty ? "own voice" : "says " + string.Join(" › ", act.Voice.Select(v => $"{Plain.Clean(v.Name)} [{v.Id}]"));
        string contexts = act.Contexts.IsEmpty ? "" : "  " + string.Join(", ", act.Contexts);
        string about = act.About is null ? "" : $"  about {act.About}";
        output.WriteLine(ink.Paint(string.Create(CultureInfo.InvariantCulture,
            $"      {act.Id}  {voice}{contexts}{about}  {act.Confidence:0.00}  {Plain.Clean(act.Rule)}"), Ink.Style.Faint));
    }

    private string Marked(Reading reading, TextSpan sentence, IEnumerable<Event> events)
    {
        string text = reading.Article.Text;
        if (!ink.IsOn)
        {
            return Plain.Clean(sentence.Slice(text));
        }

        var styles = new Ink.Style[sentence.Length];
        foreach (var framed in reading.Framing)
        {
            Mark(styles, sentence, framed.Span, Ink.Style.Framing);
        }

        foreach (var act in events)
        {
            foreach (var party in act.Recipients)
            {
                Mark(styles, sentence, party.Span, Ink.Style.Recipient);
            }

            foreach (var party in act.Actors)
            {
                Mark(styles, sentence, party.Span, Ink.Style.Actor);
            }

            Mark(styles, sentence, act.Trigger, Ink.Style.Trigger);
        }

        var line = new StringBuilder();
        var open = Ink.Style.None;
        for (int i = 0; i < styles.Length; i++)
        {
            if (styles[i] != open)
            {
                line.Append(open == Ink.Style.None ? "" : ink.Close).Append(ink.Open(styles[i]));
                open = styles[i];
            }

            line.Append(Plain.Clean(text[sentence.Start + i]));
        }

        return line.Append(open == Ink.Style.None ? "" : ink.Close).ToString();
    }

    // A stronger style wins where two overlap.
    private static void Mark(Ink.Style[] styles, TextSpan sentence, TextSpan? span, Ink.Style style)
    {
        if (span is not { } marked)
        {
            return;
        }

        for (int i = Math.Max(marked.Start, sentence.Start); i < Math.Min(marked.End, sentence.End); i++)
        {
            ref var at = ref styles[i - sentence.Start];
            at = at > style ? at : style;
        }
    }

    private static string Parties(IReadOnlyCollection<EventParty> parties) =>
        parties.Count == 0 ? "(no one named)" : string.Join(", ", parties.Select(p => Plain.Clean(p.Actor.Label)).Distinct());

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(string separator, params string?[] parts) => string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));

    // A file is named as seen from here: its full path, which identifies it, is long.
    private static string Name(string id) => Path.IsPathFullyQualified(id) ? Path.GetRelativePath(Environment.CurrentDirectory, id) : id;

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
