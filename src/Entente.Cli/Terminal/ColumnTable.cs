namespace Entente.Cli.Terminal;

/// <summary>Lays rows out in columns that fit the terminal; the last column takes what is left, and is cut, never wrapped.</summary>
internal static class ColumnTable
{
    // For pipes and files, where no width is known: enough for a sentence.
    private const int WidthElsewhere = 200;
    private const int Widest = 28;
    private const int NarrowestLast = 20;
    private const string Gap = "  ";

    /// <summary>Writes the rows below their heads; nothing for no rows.</summary>
    public static void Write(TextWriter output, string[] heads, IReadOnlyCollection<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var ink = Ink.ForOutput();
        int[] widths = [.. heads.Select((h, i) => Math.Max(h.Length, rows.Max(r => Math.Min(Widest, r[i].Length))))];
        int taken = widths[..^1].Sum() + Gap.Length * (widths.Length - 1);
        widths[^1] = Math.Max(NarrowestLast, Width() - taken - 1);
        output.WriteLine(ink.Paint(Line(heads, widths), Ink.Style.Strong));
        foreach (string[] row in rows)
        {
            output.WriteLine(Line(row, widths));
        }
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
