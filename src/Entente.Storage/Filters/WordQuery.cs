using System.Collections.Immutable;

namespace Entente.Storage.Filters;

/// <summary>What a person typed into a search box: words that must all occur, <c>"phrases"</c>, <c>begin*</c> and <c>-unwanted</c>.</summary>
/// <param name="Wanted">Terms that must occur; at least one.</param>
/// <param name="Unwanted">Terms that must not.</param>
public sealed record WordQuery(ImmutableArray<WordTerm> Wanted, ImmutableArray<WordTerm> Unwanted)
{
    // A search box is not a batch interface: longer input is a paste by mistake.
    private const int MaxTerms = 32;

    /// <summary>Reads what was typed. Anything that is no letter or digit only separates words.</summary>
    /// <exception cref="QuestionException">No word is left to search for, or there are too many.</exception>
    public static WordQuery Parse(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var wanted = ImmutableArray.CreateBuilder<WordTerm>();
        var unwanted = ImmutableArray.CreateBuilder<WordTerm>();
        int at = 0;
        while (at < typed.Length)
        {
            bool minus = typed[at] == '-' && (at == 0 || char.IsWhiteSpace(typed[at - 1]));
            at += minus ? 1 : 0;
            bool quoted = at < typed.Length && typed[at] is '"' or '“' or '”';
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < typed.Length && (quoted ? typed[end] is not ('"' or '“' or '”') : !char.IsWhiteSpace(typed[end])))
            {
                end++;
            }

            if (typed.AsSpan(start, end - start).ContainsAnyLetterOrDigit())
            {
                string text = typed[start..end];
                bool prefix = !quoted && text.EndsWith('*');
                (minus ? unwanted : wanted).Add(new(Words(text), prefix));
            }

            at = end + 1;
        }

        if (wanted.Count == 0)
        {
            throw new QuestionException($"\"{typed.Trim()}\" holds no word to search for; give at least one word that must occur", "text");
        }

        return wanted.Count + unwanted.Count <= MaxTerms
            ? new(wanted.ToImmutable(), unwanted.ToImmutable())
            : throw new QuestionException($"the search has more than {MaxTerms} terms; give fewer", "text");
    }

    // Hyphens and dots inside a word stay: the engine splits there as it split the text, and looks for the parts side by side.
    private static string Words(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim('*', ' ');
}

/// <summary>One term of a search.</summary>
/// <param name="Text">A word, or several that must stand side by side.</param>
/// <param name="IsPrefix">Whether the last word is only the beginning of one.</param>
public readonly record struct WordTerm(string Text, bool IsPrefix);

file static class Letters
{
    public static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
