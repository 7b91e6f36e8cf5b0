using System.Globalization;
using System.Text;
using Entente.Storage.Filters;

namespace Entente.Storage.Postgres;

/// <summary>Writes texts and word queries for PostgreSQL's full-text search, split into words as SQLite splits them, so that both engines find the same articles.</summary>
internal static class TextVectors
{
    // A tsvector holds at most one megabyte; so many characters of the most varied text fit. A thousand-page report has four times as many.
    private const int IndexedCharacters = 250_000;

    // Keeps a phrase from reaching from the title into the text.
    private const string Boundary = " 0titleends0 ";

    /// <summary>Title and text as words with spaces between.</summary>
    public static string Words(string? title, string text) => Plain(title ?? "") + Boundary + Plain(text.Length > IndexedCharacters ? text[..IndexedCharacters] : text);

    /// <summary>A query in the language of <c>to_tsquery</c>. Every word is letters and digits only, so nothing a user types is an operator.</summary>
    public static string Format(WordQuery words)
    {
        var wanted = words.Wanted.Select(Term);
        var unwanted = words.Unwanted.Select(t => $"!({Term(t)})");
        return string.Join(" & ", wanted.Concat(unwanted));
    }

    private static string Term(WordTerm term) =>
        string.Join(" <-> ", Plain(term.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + (term.IsPrefix ? ":*" : "");

    // Without marks, in small letters, everything but letters and digits a space: what FTS5's unicode61 with remove_diacritics does.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber)
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }
}
