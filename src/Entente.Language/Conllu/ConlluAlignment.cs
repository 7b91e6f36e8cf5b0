using System.Collections.Immutable;

namespace Entente.Language.Conllu;

/// <summary>Lays given CoNLL-U sentences onto an article's text, so that a researcher's own parses can replace ours.</summary>
public static class ConlluAlignment
{
    /// <summary>Finds each word's characters in the text; white space may differ, every other character must be the same.</summary>
    /// <param name="text">The article's text, or the part that was parsed; text after the last word is left alone, as is text between sentences when a sentence starts later.</param>
    /// <param name="sentences">The sentences, in text order, with a head and relation for every word.</param>
    /// <param name="name">The CoNLL-U file's name in error messages.</param>
    /// <exception cref="InvalidDataException">A sentence is not in the text, or a word lacks its head; the message names the line.</exception>
    public static ImmutableArray<Sentence> Align(string text, IEnumerable<ConlluSentence> sentences, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var aligned = ImmutableArray.CreateBuilder<Sentence>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            var placed = Place(text, sentence, at, name);
            aligned.Add(placed with { Index = aligned.Count });
            at = placed.Span.End;
        }

        return aligned.DrainToImmutable();
    }

    private static Sentence Place(string text, ConlluSentence sentence, int from, string name)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = Start(text, sentence, from, name);
        var start = -1;
        var within = default(TextSpan);
        var rangeEnd = 0;
        var line = sentence.Line + sentence.Comments.Length - 1;
        foreach (var row in sentence.Rows)
        {
            line++;
            if (row.Id.Kind == ConlluKind.Empty)
            {
                continue;
            }

            var span = within;
            if (row.Id.Kind == ConlluKind.Range || row.Id.First > rangeEnd)
            {
                span = Match(text, row.Form, at);
                if (span.IsEmpty)
                {
                    throw ConlluReader.Wrong(name, line, $"'{row.Form}' is not what the article says here; it goes on with '{Shown(text, at)}'");
                }

                start = start < 0 ? span.Start : start;
                at = span.End;
            }

            if (row.Id.Kind == ConlluKind.Range)
            {
                (within, rangeEnd) = (span, row.Id.Second);
                continue;
            }

            if (row.Id.First <= rangeEnd)
            {
                // A word that is spelled out inside its token has its own letters; any other has the token's.
                var own = Match(text, row.Form, within.Start);
                span = !own.IsEmpty && own.End <= within.End ? own : within;
                within = span == own ? new(own.End, within.End) : within;
            }

            tokens.Add(ToToken(row, span, name, line));
        }

        return new(0, new(start, at), tokens.DrainToImmutable(), []);
    }

    // A sentence may start later than the one before ended, as headings and datelines may be left out of a parse.
    private static int Start(string text, ConlluSentence sentence, int from, string name)
    {
        var first = sentence.Rows.First(row => row.Id.Kind != ConlluKind.Empty).Form;
        for (var at = text.IndexOf(first, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(first, at + 1, StringComparison.Ordinal))
        {
            if (Fits(text, sentence, at))
            {
                return at;
            }
        }

        throw ConlluReader.Wrong(name, sentence.Line, $"the sentence that starts with '{first}' is not in the article's text after '{Shown(text, Math.Max(0, from - 30))}'");
    }

    private static bool Fits(string text, ConlluSentence sentence, int at)
    {
        var rangeEnd = 0;
        var checkedWords = 0;
        foreach (var row in sentence.Rows)
        {
            if (row.Id.Kind == ConlluKind.Empty || (row.Id.Kind == ConlluKind.Word && row.Id.First <= rangeEnd))
            {
                continue;
            }

            rangeEnd = row.Id.Kind == ConlluKind.Range ? row.Id.Second : rangeEnd;
            var span = Match(text, row.Form, at);
            if (span.IsEmpty)
            {
                return checkedWords >= EnoughToRecognise;
            }

            at = span.End;
            checkedWords++;
        }

        return true;
    }

    // So many words in a row are taken as the start of the sentence; what differs after them is an error to be shown, not a reason to look on.
    private const int EnoughToRecognise = 8;

    private static TextSpan Match(string text, string form, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        foreach (var c in form)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            while (at > start && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length || text[at] != c)
            {
                return default;
            }

            at++;
        }

        return new(start, at);
    }

    private static Token ToToken(ConlluRow row, TextSpan span, string name, int line)
    {
        if (row.HeadNumber < 0 || row.Deprel == "_")
        {
            throw ConlluReader.Wrong(name, line, $"word {row.Id} has no head and relation; a given parse must be complete");
        }

        return new(
            span, row.Lemma == "_" && row.Form != "_" ? row.Form : row.Lemma, UniversalTags.CategoryOf(row.Upos), row.Xpos == "_" ? "" : row.Xpos,
            row.Feats == "_" ? "" : row.Feats, row.HeadNumber - 1, row.Deprel);
    }

    private static string Shown(string text, int at) => text.Substring(at, Math.Min(30, text.Length - at)).ReplaceLineEndings(" ").Trim();
}
