using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Headers;

/// <summary>Tells a text's genre by the words of its headline, kicker and introduction.</summary>
internal sealed class GenreClassifier
{
    // An introduction ends in a colon or is the first sentence; what comes later is the text itself.
    private const int LongestIntroduction = 700;

    private const string AnyWords = "*";

    private readonly ImmutableArray<GenreRule> _rules;

    private GenreClassifier(ImmutableArray<GenreRule> rules) => _rules = rules;

    /// <summary>Loads <c>genres.txt</c>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed.</exception>
    public static GenreClassifier Open(string lexicon) => new(Read(LexiconFile.Open(lexicon, "genres.txt")));

    /// <summary>The rules of a table, first match first.</summary>
    internal static ImmutableArray<GenreRule> Read(LexiconFile file)
    {
        var rules = ImmutableArray.CreateBuilder<GenreRule>();
        foreach (var line in file.Lines)
        {
            string[] fields = line.Fields(3);
            if (fields.Length < 3)
            {
                throw file.Error(line, "expected GENRE WHERE WORDS, such as 'commentary title-start editorial'");
            }

            Genre genre = fields[0] switch
            {
                "report" => Genre.NewsReport,
                "commentary" => Genre.Commentary,
                "statement" => Genre.Statement,
                "document" => Genre.OfficialDocument,
                _ => throw file.Error(line, $"'{fields[0]}' is no genre; use report, commentary, statement or document"),
            };
            if (fields[1] is not ("title" or "title-start" or "title-end" or "intro" or "kicker" or "outlet" or "person"))
            {
                throw file.Error(line, $"'{fields[1]}' is no place; use title, title-start, title-end, intro, kicker, outlet or person");
            }

            bool isAny = fields[1] == "person" && fields[2] == AnyWords;
            string words = isAny ? AnyWords : Fold(fields[2]);
            if (words.Length == 0)
            {
                throw file.Error(line, $"'{fields[2]}' has no words to look for");
            }

            rules.Add(new(genre, fields[1], words));
        }

        return rules.ToImmutable();
    }

    /// <summary>The genre of a text with this header.</summary>
    /// <param name="title">The headline; null for none.</param>
    /// <param name="kickers">Lines that say what kind of text it is.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="body">Where its running text stands.</param>
    /// <param name="outlet">The outlet; null when unknown.</param>
    public Genre Find(string? title, IReadOnlyList<string> kickers, string text, TextSpan body, string? outlet)
    {
        string headline = Fold(title ?? "");
        headline = headline.StartsWith("the ", StringComparison.Ordinal) ? headline[4..] : headline;
        string introduction = Fold(Introduction(text, body.Start));
        bool? personal = null;
        foreach (var rule in _rules)
        {
            bool fits = rule.Where switch
            {
                "title" => HasWords(headline, rule.Words),
                "title-start" => StartsWithWords(headline, rule.Words),
                "title-end" => EndsWithWords(headline, rule.Words),
                "intro" => HasWords(introduction, rule.Words),
                "person" => (rule.Words == AnyWords || HasWords(headline, rule.Words)) && (personal ??= PersonalForm.Is(body.Slice(text))),
                "kicker" => kickers.Any(k => Fold(k) == rule.Words),
                _ => HasWords(Fold(outlet ?? ""), rule.Words),
            };
            if (fits)
            {
                return rule.Genre;
            }
        }

        return Genre.NewsReport;
    }

    /// <summary>Whether a line of its own names a kind of text, such as <c>Press release</c>.</summary>
    public bool IsKicker(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
        {
            return false;
        }

        string folded = Fold(line.ToString());
        return _rules.Any(r => r.Where == "kicker" && r.Words == folded);
    }

    private static string Introduction(string text, int body)
    {
        var window = text.AsSpan(body, Math.Min(LongestIntroduction, text.Length - body));
        int line = window.IndexOfAny('\n', '\r');
        return (line < 0 ? window : window[..line]).ToString();
    }

    private static string Fold(string words) => words.Trim(' ', ':', '.', '*', '#').ToLowerInvariant().Replace('’', '\'');

    private static bool HasWords(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (IsBorder(text, at - 1) && IsBorder(text, at + words.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithWords(string text, string words) =>
        text.StartsWith(words, StringComparison.Ordinal) && (!char.IsLetterOrDigit(words[^1]) || IsBorder(text, words.Length));

    private static bool EndsWithWords(string text, string words) =>
        text.EndsWith(words, StringComparison.Ordinal) && IsBorder(text, text.Length - words.Length - 1);

    private static bool IsBorder(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}

/// <summary>A line of <c>genres.txt</c>.</summary>
/// <param name="Genre">What a text is when the rule fits.</param>
/// <param name="Where">Where the words must stand.</param>
/// <param name="Words">Lower-case words.</param>
internal sealed record GenreRule(Genre Genre, string Where, string Words);
