using System.Globalization;
using System.Text;
using Entente.Storage.Questions;

namespace Entente.Server.Workbench.Citing;

/// <summary>A sentence as one cites it: who published it, under which title, when, which sentence, in which words.</summary>
/// <param name="Quote">The sentence, white space made plain.</param>
/// <param name="Plain">A line for a footnote.</param>
/// <param name="BibTeX">An entry for a bibliography.</param>
public sealed record SentenceCitation(string Quote, string Plain, string BibTeX)
{
    /// <summary>Makes the citation.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">Index of the sentence in its reading.</param>
    /// <param name="address">Permanent address of the sentence in this workbench.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reading has no such sentence.</exception>
    public static SentenceCitation Of(StoredArticle article, int sentence, string address)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sentence, article.Reading.Sentences.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(sentence);
        var reading = article.Reading;
        string quote = OneLine(reading.Sentences[sentence].Span.Slice(reading.Article.Text).ToString());
        string outlet = reading.Header.Outlet ?? "unknown outlet";
        string title = OneLine(reading.Header.Title ?? reading.Article.Id);
        var day = reading.Header.Published ?? article.Day;
        string place = reading.Header.Dateline?.Place is { } city ? city + ", " : "";
        string author = reading.Header.Byline is { } byline ? byline.Name + ", " : "";
        string date = day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date";
        string source = reading.Article.Url ?? address;
        string number = (sentence + 1).ToString(CultureInfo.InvariantCulture);
        return new(
            quote,
            $"{author}“{title}”, {outlet}, {place}{date}, sentence {number}: “{quote}” ({source})",
            BibEntry(outlet, title, reading.Header.Byline?.Name, day, number, source, quote));
    }

    private static string BibEntry(string outlet, string title, string? author, DateOnly? day, string number, string source, string quote)
    {
        string key = new([.. (outlet + day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "s" + number).Where(char.IsAsciiLetterOrDigit)]);
        var entry = new StringBuilder($"@misc{{{key},\n");
        void Field(string name, string? value, bool isWhole = false)
        {
            if (value is not null)
            {
                entry.Append("  ").Append(name).Append(isWhole ? " = {{" : " = {").Append(Escape(value)).Append(isWhole ? "}},\n" : "},\n");
            }
        }

        // In braces an outlet is no person with a first name.
        Field("author", author ?? outlet, isWhole: author is null);
        Field("title", title);
        Field("publisher", outlet);
        Field("date", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("note", $"sentence {number}: “{quote}”");
        entry.Append("  url = {").Append(source).Append("},\n}");
        return entry.ToString();
    }

    // The characters that TeX reads as commands. A brace that stands alone would end the entry.
    private static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        _ => c.ToString(),
    }));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
