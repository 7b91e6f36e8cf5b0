using System.Collections.Immutable;

namespace Entente.Coding.Framing;

/// <summary>Finds quotation marks by which a text distances itself from a word: <c>the "free and open Indo-Pacific"</c>.</summary>
internal static class ScareQuotes
{
    // Longer quotations report what someone said.
    private const int MostWords = 6;

    private static readonly string[] BeforeTitle =
        ["title", "titled", "entitle", "entitled", "book", "song", "film", "movie", "drama", "opera", "newspaper", "paper", "article", "program", "programme", "magazine", "performance", "poem", "work", "slogan", "motto", "headline", "episode", "album", "series", "commentary", "editorial", "statement", "called", "named", "dubbed"];

    /// <summary>The quoted words, without their marks, of a sentence.</summary>
    public static IEnumerable<(TextSpan Span, int Token)> Find(string text, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (int open = 0; open < tokens.Length; open++)
        {
            if (!IsMark(text, tokens[open], opening: true))
            {
                continue;
            }

            int close = open + 1;
            while (close < tokens.Length && close - open <= MostWords + 1 && !IsMark(text, tokens[close], opening: false))
            {
                close++;
            }

            if (close < tokens.Length && IsMark(text, tokens[close], opening: false))
            {
                int end = close;
                while (end > open + 1 && tokens[end - 1].Category == WordCategory.Punctuation)
                {
                    end--;
                }

                if (IsDistanced(text, tokens, open, end, close))
                {
                    yield return (new(tokens[open + 1].Span.Start, tokens[end - 1].Span.End), end - 1);
                }

                open = close;
            }
        }
    }

    private static bool IsDistanced(string text, ImmutableArray<Token> tokens, int open, int end, int close)
    {
        int count = end - open - 1;
        if (count is < 1 or > MostWords || open == 0)
        {
            return false;
        }

        // "agreed on 'relaunching the economy'", "start 'toward the third quarter'": a phrase someone said, not a name held at arm's length.
        if (count > 1 && (tokens[open + 1].Tag is "VBG" or "VB" || tokens[open + 1].Category == WordCategory.Adposition))
        {
            return false;
        }

        bool lower = false;
        for (int i = open + 1; i < end; i++)
        {
            // A finite verb or a pronoun makes it an utterance.
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" || tokens[i].Category == WordCategory.Pronoun && tokens[i].Tag == "PRP")
            {
                return false;
            }

            lower |= char.IsLower(text[tokens[i].Span.Start]) && tokens[i].Category is not (WordCategory.Adposition or WordCategory.Determiner or WordCategory.CoordinatingConjunction);
        }

        var before = tokens[open - 1];
        string previous = before.Lemma.ToLowerInvariant();
        if (Array.IndexOf(BeforeTitle, previous) >= 0 || open > 1 && before.Category == WordCategory.Punctuation && Array.IndexOf(BeforeTitle, tokens[open - 2].Lemma.ToLowerInvariant()) >= 0)
        {
            return false;
        }

        // Inside a noun phrase or behind a preposition: words used at arm's length. "a 'clear violation'" is a quotation.
        bool framed = before.Category is WordCategory.Determiner or WordCategory.Adposition or WordCategory.Adjective or WordCategory.Particle or WordCategory.Verb && before.Tag is "VBG" or "VBN"
            || before.Tag is "PRP$" or "POS" || previous is "the" or "'s" or "’s" or "of" or "its" or "their" or "so-called" or "called";
        bool heads = end == close && close + 1 < tokens.Length && tokens[close + 1].Category is WordCategory.Noun or WordCategory.ProperNoun;
        return (framed && previous is not ("a" or "an" or "that" or "as") || heads) && (lower || previous is "the" or "so-called" or "called" or "'s" or "’s");
    }

    private static bool IsMark(string text, Token token, bool opening)
    {
        var form = token.Span.Slice(text);
        return form is "\"" || (opening ? form is "“" or "``" or "«" : form is "”" or "''" or "»");
    }
}
