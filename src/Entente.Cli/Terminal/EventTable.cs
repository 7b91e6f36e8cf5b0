using System.Globalization;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Cli.Terminal;

/// <summary>Lists events in columns that fit the terminal; wider ones are cut, never wrapped.</summary>
internal static class EventTable
{
    // For pipes and files, where no width is known: enough for a sentence.
    private const int WidthElsewhere = 200;
    private const int WidestParty = 28;
    private const string Gap = "  ";

    /// <summary>Writes the table with its head; nothing for no events.</summary>
    public static void Write(TextWriter output, IReadOnlyList<StoredEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        var ink = Ink.ForOutput();
        string[] head = ["day", "type", "status", "actor", "recipient", "voice", "outlet", "sentence"];
        var rows = events.Select(Row).ToList();
        int[] widths = [.. head.Select((h, i) => Math.Max(h.Length, rows.Max(r => r[i].Length)))];
        int taken = widths[..^1].Sum() + Gap.Length * (widths.Length - 1);
        widths[^1] = Math.Max(20, Width() - taken - 1);
        output.WriteLine(ink.Paint(Line(head, widths), Ink.Style.Strong));
        foreach (string[] row in rows)
        {
            output.WriteLine(Line(row, widths));
        }
    }

    private static string[] Row(StoredEvent stored)
    {
        var act = stored.Event;
        return
        [
            stored.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            act.Type.Code() + (act.Mode is null ? "" : "/" + act.Mode),
            WireNames.Of(act.Status),
            Cut(string.Join(", ", act.Actors.Select(p => p.Actor.Id).Distinct()), WidestParty),
            Cut(string.Join(", ", act.Recipients.Select(p => p.Actor.Id).Distinct()), WidestParty),
            Cut(string.Join(" › ", act.Voice.Select(v => v.Id)), WidestParty),
            Cut(stored.Outlet ?? "", WidestParty),
            Plain.Clean(stored.SentenceText),
        ];
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((c, i) => Cut(c, widths[i]).PadRight(widths[i]))).TrimEnd();

    private static string Cut(string text, int width)
    {
        string clean = Plain.Clean(text);
        return clean.Length <= width ? clean : clean[..(width - 1)] + "…";
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return WidthElsewhere;
        }

        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : WidthElsewhere;
        }
        catch (IOException)
        {
            return WidthElsewhere;
        }
    }
}
