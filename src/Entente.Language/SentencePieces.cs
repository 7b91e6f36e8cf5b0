using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>Cuts sentences that are too long for a syntax model into pieces and joins their trees again, so that time and memory stay linear.</summary>
internal static class SentencePieces
{
    /// <summary>Most words that a model is given at once. The longest sentence of the treebanks has 159; longer ones are lists, tables and hostile input.</summary>
    internal const int LongestPiece = 200;

    // A cut is looked for in the last words of a piece, so that a piece is never shorter than this.
    private const int ShortestPiece = 120;

    /// <summary>Annotates sentences of any length.</summary>
    /// <param name="model">The model, which never sees a sentence longer than <see cref="LongestPiece"/>.</param>
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="sentences">The sentences, in text order.</param>
    public static ImmutableArray<Sentence> Annotate(ISyntaxModel model, string text, IReadOnlyList<SegmentedSentence> sentences)
    {
        if (sentences.All(s => s.Words.Length <= LongestPiece))
        {
            return model.Annotate(text, sentences);
        }

        var pieces = new List<SegmentedSentence>();
        var counts = new int[sentences.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var before = pieces.Count;
            Cut(text, sentences[i], pieces);
            counts[i] = pieces.Count - before;
        }

        var parsed = model.Annotate(text, pieces);
        var joined = ImmutableArray.CreateBuilder<Sentence>(counts.Length);
        var first = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            joined.Add(Join(i, sentences[i].Span, parsed.AsSpan().Slice(first, counts[i])));
            first += counts[i];
        }

        return joined.MoveToImmutable();
    }

    private static void Cut(string text, SegmentedSentence sentence, List<SegmentedSentence> pieces)
    {
        var words = sentence.Words;
        var start = 0;
        while (words.Length - start > LongestPiece)
        {
            var end = start + LongestPiece;
            for (var at = end; at > start + ShortestPiece; at--)
            {
                var last = words[at - 1].Slice(text);
                if (last is ";" or "," or "." or ":" || words[at].Start > words[at - 1].End + 1)
                {
                    end = at;
                    break;
                }
            }

            pieces.Add(Piece(words[start..end]));
            start = end;
        }

        pieces.Add(start == 0 ? sentence : Piece(words[start..]));
    }

    private static SegmentedSentence Piece(ImmutableArray<TextSpan> words) => new(new(words[0].Start, words[^1].End), words);

    // The first piece's root stays; the roots of the others hang from it as further clauses.
    private static Sentence Join(int index, TextSpan span, ReadOnlySpan<Sentence> pieces)
    {
        if (pieces.Length == 1)
        {
            return pieces[0] with { Index = index };
        }

        var tokens = ImmutableArray.CreateBuilder<Token>();
        var entities = ImmutableArray.CreateBuilder<NamedEntity>();
        var root = -1;
        foreach (var piece in pieces)
        {
            var shift = tokens.Count;
            foreach (var token in piece.Tokens)
            {
                tokens.Add(token.Head >= 0 ? token with { Head = token.Head + shift }
                    : root < 0 ? token
                    : token with { Head = root, Relation = "parataxis" });
                root = root < 0 && token.Head < 0 ? tokens.Count - 1 : root;
            }

            foreach (var entity in piece.Entities)
            {
                entities.Add(entity with { First = entity.First + shift, End = entity.End + shift });
            }
        }

        return new(index, span, tokens.DrainToImmutable(), entities.DrainToImmutable());
    }
}
