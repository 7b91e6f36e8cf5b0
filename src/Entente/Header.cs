using System.Collections.Immutable;

namespace Entente;

/// <summary>What an article says of itself before and after its text: outlet, dateline, byline, date, genre.</summary>
public sealed record Header
{
    /// <summary>The outlet as supplied or as named in the dateline; null when neither says.</summary>
    public string? Outlet { get; init; }

    /// <summary>Place and day at the head of the text; null when there is none.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Day of publication: as supplied, else read from the text; null when neither says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Headline; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Whom the text names as its author; null when the outlet itself speaks.</summary>
    public Byline? Byline { get; init; }

    /// <summary>The form of the text.</summary>
    public Genre Genre { get; init; } = Genre.NewsReport;

    /// <summary>The part of the text that is the article's body: without title line, dateline, end mark and page leftovers.</summary>
    public TextSpan Body { get; init; }

    /// <summary>Headline, dateline and other parts of the text outside the running body, each to be read as a segment of its own or skipped.</summary>
    public ImmutableArray<TextSpan> Titles { get; init; } = [];

    /// <summary>What is odd about the header, for a reader: for one, that dateline and supplied date disagree.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The day that relative time expressions count from: the dateline's when it has a whole date, else <see cref="Published"/>; null when neither is known.</summary>
    public DateOnly? Anchor => Dateline?.Date ?? Published;
}

/// <summary>The line that says where and when a dispatch was written.</summary>
/// <param name="Place">Place as written; null when absent.</param>
/// <param name="Date">The day, its year completed from the article's other dates; null when absent or incomplete.</param>
/// <param name="Span">The characters of the dateline.</param>
public sealed record Dateline(string? Place, DateOnly? Date, TextSpan Span);

/// <summary>A text's named author.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Affiliation">Office or institution as written; null when absent.</param>
/// <param name="Issued">The day on which the author issued the text, when it is said; null otherwise.</param>
/// <param name="Span">The characters that name the author.</param>
public sealed record Byline(string Name, string? Affiliation, DateOnly? Issued, TextSpan Span);

/// <summary>The form of a text, which decides how claims in no one's mouth are to be read.</summary>
public enum Genre
{
    /// <summary>A report of what happened.</summary>
    NewsReport = 0,
    /// <summary>Opinion: a commentary, an editorial, a signed article.</summary>
    Commentary = 1,
    /// <summary>A statement or press release of an institution or its spokesperson.</summary>
    Statement = 2,
    /// <summary>A treaty, law, resolution, communiqué or decree in its own words.</summary>
    OfficialDocument = 3,
}
