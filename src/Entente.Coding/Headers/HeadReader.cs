namespace Entente.Coding.Headers;

/// <summary>What stands above an article's body.</summary>
/// <param name="BodyStart">Where the running text begins.</param>
/// <param name="Title">The headline within the text; null when the text has none.</param>
/// <param name="Titles">Lines above the body that are worth reading, in text order: headline and subheads.</param>
/// <param name="Kickers">Lines that say what kind of text it is, such as <c>Press release</c>.</param>
/// <param name="Dateline">The dateline; null when there is none.</param>
/// <param name="Byline">The author in a line of its own; null when there is none.</param>
/// <param name="Day">The day in a line of its own; null when there is none.</param>
internal sealed record Head(
    int BodyStart, TextSpan? Title, List<TextSpan> Titles, List<string> Kickers, WrittenDateline? Dateline, Byline? Byline, WrittenDay? Day);

/// <summary>Reads the lines above an article's body, from the top, until one is not clearly a header.</summary>
internal sealed class HeadReader(DatelineReader datelines, GenreClassifier genres, Article article)
{
    // Title, subtitle, kicker, byline, date and a few links: more than this is text.
    private const int MostLines = 16;
    private const int MostAboveDateline = 5;
    private const int LongestTitle = 200;

    private readonly string _text = article.Text;
    private readonly List<TextSpan> _titles = [];
    private readonly List<string> _kickers = [];
    private TextSpan? _title;
    private Byline? _byline;
    private WrittenDay? _day;

    /// <summary>Reads the head.</summary>
    public Head Read()
    {
        var lines = TextLines.First(_text, MostLines);
        int dated = FindDateline(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i == dated)
            {
                var dateline = datelines.Find(_text, lines[i].Start)!;
                return Done(dateline.Span.End, dateline);
            }

            if (!TakeHeader(lines, i, dated))
            {
                return Done(lines[i].Start, null);
            }
        }

        // Nothing but headers: then the last title is the text.
        _titles.Clear();
        return Done(lines.Count > 0 ? lines[0].Start : 0, null);
    }

    // Capitals and a dash alone also head the rows of tables: they count at the top or below one title only.
    private int FindDateline(List<TextSpan> lines)
    {
        for (int i = 0; i < lines.Count && i <= MostAboveDateline; i++)
        {
            if (datelines.Find(_text, lines[i].Start) is { } found && (i <= 1 || found.Agency is not null || found.Day is not null))
            {
                return i;
            }
        }

        return -1;
    }

    private Head Done(int body, WrittenDateline? dateline) => new(body, _title, _titles, _kickers, dateline, _byline, _day);

    private bool TakeHeader(List<TextSpan> lines, int i, int dated)
    {
        var line = lines[i];
        var bare = PageLeftovers.WithoutMarkdown(_text, line);
        string words = _text[bare.Start..bare.End];
        bool last = i == lines.Count - 1;
        if (!last && DayReader.Only(words) is { } day)
        {
            _day ??= day;
        }
        else if (PageLeftovers.IsLeftover(line.Slice(_text)))
        {
            _day ??= DayReader.Find(words, out _);
        }
        else if (!last && genres.IsKicker(words))
        {
            _kickers.Add(words);
        }
        else if (!last && _byline is null && words.Length < 120 && BylineReader.FromLine(_text, bare) is { } byline)
        {
            _byline = byline;
        }
        else if (IsTitle(lines, i, words, dated))
        {
            _title ??= bare;
            _titles.Add(bare);
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool IsTitle(List<TextSpan> lines, int i, string words, int dated)
    {
        if (article.Title is { Length: > 0 } given && Same(words, given))
        {
            return i < lines.Count - 1;
        }

        if (words.Length > LongestTitle || i == lines.Count - 1)
        {
            return false;
        }

        if (PageLeftovers.IsHeading(lines[i].Slice(_text)))
        {
            return _titles.Count < 3;
        }

        bool open = !".!?:;,”\"".Contains(words[^1], StringComparison.Ordinal) || words[^1] == '"' && words.Length > 1 && words[^2] is not ('.' or ',');
        if (i < dated)
        {
            return open;
        }

        // A plain first line is a title when a paragraph of full sentences stands well apart from it.
        var next = lines[i + 1];
        bool apart = _text.AsSpan(lines[i].End, next.Start - lines[i].End).Count('\n') > 1;
        bool supplied = article.Title is { Length: > 0 };
        return !supplied && _title is null && open && apart && !char.IsLower(words[0]) && words.Split(' ').Length is >= 2 and <= 25
            && (next.Length > words.Length || DayReader.Only(_text[next.Start..next.End]) is not null);
    }

    private static bool Same(string a, string b) =>
        a.Where(char.IsLetterOrDigit).SequenceEqual(b.Where(char.IsLetterOrDigit));
}
