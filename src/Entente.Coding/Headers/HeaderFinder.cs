namespace Entente.Coding.Headers;

/// <summary>Finds what an article says of itself: title, dateline, byline, date, genre, and where its body begins and ends. Thread-safe.</summary>
internal sealed class HeaderFinder
{
    private readonly DatelineReader _datelines;
    private readonly GenreClassifier _genres;

    private HeaderFinder(DatelineReader datelines, GenreClassifier genres) => (_datelines, _genres) = (datelines, genres);

    /// <summary>Loads the tables of agencies and genres from <c>data/lexicon</c>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static HeaderFinder Open(string lexicon) => new(DatelineReader.Open(lexicon), GenreClassifier.Open(lexicon));

    /// <summary>Reads the header; what is not clearly a header or a page's leftover stays in the body.</summary>
    public Header Find(Article article)
    {
        string text = article.Text;
        var head = new HeadReader(_datelines, _genres, article).Read();
        var tail = TailReader.Read(text, head.BodyStart);
        var body = new TextSpan(head.BodyStart, Math.Max(head.BodyStart, tail.BodyEnd));
        var dates = new HeaderDates(article.Published, head, tail.Day);
        var dateline = head.Dateline is { } d ? new Dateline(d.Place, dates.Dateline, d.Span) : null;
        var byline = BylineReader.FromIntroduction(text, body.Start, dateline?.Date ?? dates.Published) ?? head.Byline;
        string? title = article.Title is { Length: > 0 } given ? given : head.Title is { } t ? text[t.Start..t.End] : null;
        string? outlet = article.Outlet is { Length: > 0 } named ? named : head.Dateline?.Agency ?? tail.Outlet;
        return new()
        {
            Outlet = outlet,
            Dateline = dateline,
            Published = dates.Published ?? byline?.Issued,
            Title = title,
            Byline = byline,
            Genre = _genres.Find(title, head.Kickers, text, body, outlet),
            Body = body,
            Titles = [.. head.Titles],
            Notes = dates.Notes,
        };
    }
}
