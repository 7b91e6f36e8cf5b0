namespace Entente.Coding.Headers;

/// <summary>What stands below an article's body.</summary>
/// <param name="BodyEnd">Where the body ends.</param>
/// <param name="Day">A day in the footer, such as <c>(Juche112.5.15.)</c>; null when there is none.</param>
/// <param name="Outlet">An outlet that the footer's address names; null when it names none.</param>
internal sealed record Tail(int BodyEnd, WrittenDay? Day, string? Outlet);

/// <summary>Takes page leftovers and the end mark off the end of a text.</summary>
internal static class TailReader
{
    // Pages leave a handful of lines; a text made of nothing but links keeps its middle.
    private const int MostLines = 12;

    /// <summary>Reads backwards from the end of <paramref name="text"/>, not before <paramref name="start"/>.</summary>
    public static Tail Read(string text, int start)
    {
        int end = TextLines.Trim(text, new(start, text.Length)).End;
        WrittenDay? day = null;
        string? outlet = null;
        foreach (var line in TextLines.Last(text, start, MostLines))
        {
            string words = text[line.Start..line.End];
            bool mark = PageLeftovers.BeforeEndMark(text, line.Start, line.End) == line.Start;
            if (!mark && !PageLeftovers.IsLeftover(words))
            {
                break;
            }

            day ??= DayReader.Find(words, out _);
            outlet ??= words.Contains("kcna.", StringComparison.OrdinalIgnoreCase) ? "KCNA" : null;
            end = TextLines.Trim(text, new(start, line.Start)).End;
        }

        return new(Math.Max(start, PageLeftovers.BeforeEndMark(text, start, end)), day, outlet);
    }
}
