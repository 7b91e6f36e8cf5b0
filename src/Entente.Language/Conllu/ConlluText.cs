using System.Collections.Immutable;
using System.Text;

namespace Entente.Language.Conllu;

/// <summary>The raw text that CoNLL-U sentences stand for, and where their words lie in it.</summary>
/// <param name="Text">Tokens with their spacing; paragraphs and documents are parted by a blank line, sentences by a space.</param>
/// <param name="Sentences">For each sentence its span and its words' spans, in order.</param>
public sealed record ConlluText(string Text, ImmutableArray<SegmentedSentence> Sentences)
{
    /// <summary>Rebuilds the text as the CoNLL 2018 shared task does, but without wrapping lines.</summary>
    public static ConlluText Rebuild(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<SegmentedSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.OpensParagraph && text.Length > 0)
            {
                text.Length -= text[^1] == ' ' ? 1 : 0;
                text.Append("\n\n");
            }

            placed.Add(Append(text, sentence));
        }

        return new(text.ToString(), placed.DrainToImmutable());
    }

    private static SegmentedSentence Append(StringBuilder text, ConlluSentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var start = text.Length;
        var rangeEnd = 0;
        var within = default(TextSpan);
        var glued = false;
        foreach (var row in sentence.Rows)
        {
            switch (row.Id.Kind)
            {
                case ConlluKind.Range:
                    within = Write(text, row.Form);
                    rangeEnd = row.Id.Second;
                    glued = row.IsGlued;
                    break;
                case ConlluKind.Word when row.Id.First <= rangeEnd:
                    var part = Part(text, within, row.Form, row.Id.First == rangeEnd);
                    words.Add(part);
                    within = new(part.End, within.End);
                    Space(text, row.Id.First == rangeEnd && !glued);
                    break;
                case ConlluKind.Word:
                    words.Add(Write(text, row.Form));
                    Space(text, !row.IsGlued);
                    break;
            }
        }

        return new(new(start, words[^1].End), words.DrainToImmutable());
    }

    // A word of a multiword token covers its own letters where the token is spelled out by its words; else the last takes what is left.
    private static TextSpan Part(StringBuilder text, TextSpan rest, string form, bool isLast)
    {
        var fits = !isLast && form.Length <= rest.Length && text.ToString(rest.Start, form.Length).Equals(form, StringComparison.OrdinalIgnoreCase);
        return isLast ? rest : new(rest.Start, rest.Start + (fits ? form.Length : 0));
    }

    private static TextSpan Write(StringBuilder text, string form)
    {
        var start = text.Length;
        text.Append(form);
        return new(start, text.Length);
    }

    private static void Space(StringBuilder text, bool wanted)
    {
        if (wanted)
        {
            text.Append(' ');
        }
    }
}
