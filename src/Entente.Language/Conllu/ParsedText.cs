using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Language.Segmentation;

namespace Entente.Language.Conllu;

/// <summary>Writes parsed sentences of a text as CoNLL-U sentences from which the text can be rebuilt.</summary>
internal static class ParsedText
{
    /// <summary>Puts a parsed word's annotation into a row.</summary>
    public static ConlluRow Fill(ConlluRow row, Token token) => row with
    {
        Lemma = OrNothing(Column(token.Lemma)),
        Upos = UniversalTags.NameOf(token.Category),
        Xpos = OrNothing(token.Tag),
        Feats = OrNothing(token.Features),
        Head = (token.Head + 1).ToString(CultureInfo.InvariantCulture),
        Deprel = OrNothing(token.Relation),
        Deps = "_",
    };

    /// <summary>Makes the CoNLL-U sentence of a parsed one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Its number in the output, from 1: the <c>sent_id</c>.</param>
    /// <param name="before">Spacing before the first word that no sentence before has noted.</param>
    /// <param name="next">Where the next sentence starts, or the text ends.</param>
    public static ConlluSentence ToConllu(string text, Sentence sentence, int number, string before, int next)
    {
        var tokens = sentence.Tokens;
        var rows = ImmutableArray.CreateBuilder<ConlluRow>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && Contractions.Joins(text, tokens[end - 1].Span, tokens[end].Span))
            {
                end++;
            }

            var last = tokens[end - 1].Span.End;
            var misc = Spacing(i == 0 ? before : "", text[last..(end < tokens.Length ? tokens[end].Span.Start : next)]);
            if (end - i > 1)
            {
                rows.Add(Empty(new(ConlluKind.Range, i + 1, end), Column(text[tokens[i].Span.Start..last]), misc));
                misc = "_";
            }

            for (; i < end; i++)
            {
                rows.Add(Fill(Empty(new(ConlluKind.Word, i + 1, 0), Column(tokens[i].Span.Slice(text).ToString()), misc), tokens[i]));
            }
        }

        return new(1, [$"# sent_id = {number}", $"# text = {OneLine(sentence.Span.Slice(text))}"], rows.DrainToImmutable());
    }

    private static ConlluRow Empty(ConlluId id, string form, string misc) => new(id, form, "_", "_", "_", "_", "_", "_", "_", misc);

    // UDPipe's notation: \s \t \r \n for white space; other spacing by its code point.
    private static string Spacing(string before, string after)
    {
        var items = new List<string>(2);
        if (before.Length > 0)
        {
            items.Add("SpacesBefore=" + Escaped(before));
        }

        if (after.Length == 0)
        {
            items.Add("SpaceAfter=No");
        }
        else if (after != " ")
        {
            items.Add("SpacesAfter=" + Escaped(after));
        }

        return items.Count == 0 ? "_" : string.Join('|', items);
    }

    private static string Escaped(string spacing)
    {
        var escaped = new StringBuilder();
        foreach (var c in spacing)
        {
            _ = c switch
            {
                ' ' => escaped.Append("\\s"),
                '\t' => escaped.Append("\\t"),
                '\r' => escaped.Append("\\r"),
                '\n' => escaped.Append("\\n"),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return escaped.ToString();
    }

    private static string OneLine(ReadOnlySpan<char> span)
    {
        var line = new StringBuilder(span.Length);
        foreach (var c in span)
        {
            if (!Characters.IsSpacing(c))
            {
                line.Append(c);
            }
            else if (line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    // A form or lemma never holds tabs or line breaks: words hold no spacing. A lone surrogate cannot be written in UTF-8.
    private static string Column(string word) => word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Scrubbed(word) : word;

    private static string Scrubbed(string word)
    {
        var scrubbed = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            scrubbed.Append(rune.ToString());
        }

        return scrubbed.ToString();
    }

    private static string OrNothing(string column) => column.Length == 0 ? "_" : column;
}
