using System.Collections.Immutable;
using CsCheck;
using Entente.Language.Parsing;

namespace Entente.Language.Tests.Parsing;

public sealed class PieceTests
{
    [Fact]
    public void Pieces_cover_the_sentence_in_order_and_none_is_too_long() => Gen.Char["a,.;"].Array[1, 1500].Sample(letters =>
    {
        ImmutableArray<TextSpan> words = [.. letters.Select((_, i) => new TextSpan(i, i + 1))];
        List<Piece> pieces = [];
        Piece.Cut(new string(letters), 3, words, pieces);
        int at = 0;
        foreach (Piece piece in pieces)
        {
            Assert.Equal((3, at), (piece.Sentence, piece.First));
            Assert.InRange(piece.Count, 1, Piece.LengthLimit);
            at += piece.Count;
        }

        Assert.Equal(letters.Length, at);
    });

    [Fact]
    public void A_long_sentence_is_cut_after_a_comma_near_the_limit()
    {
        string text = new string('a', 180) + "," + new string('a', 100);
        List<Piece> pieces = [];
        Piece.Cut(text, 0, [.. text.Select((_, i) => new TextSpan(i, i + 1))], pieces);
        Assert.Equal([181, 100], pieces.Select(piece => piece.Count));
    }

    [Fact]
    public void Words_of_one_step_are_neighbours_and_every_word_has_its_own_row() => Gen.Int[1, 30].Array[1, 12].Sample(lengths =>
    {
        int[] sorted = [.. lengths.OrderDescending()];
        Lockstep steps = new();
        steps.Arrange(sorted);
        List<int> rows = [];
        for (int step = 0; step < steps.Count; step++)
        {
            for (int piece = 0; piece < steps.Rows(step); piece++)
            {
                Assert.True(step < sorted[piece]);
                rows.Add(steps.Row(piece, step));
            }
        }

        Assert.Equal(Enumerable.Range(0, lengths.Sum()), rows);
        Assert.Equal(lengths.Sum(), steps.Words);
    });
}
