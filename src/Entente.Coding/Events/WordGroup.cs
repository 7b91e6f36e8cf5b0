using System.Runtime.Intrinsics;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>The vectors of a type's or operator's words, laid out so that four of them are compared with a word at once. Immutable and thread-safe.</summary>
/// <remarks>
/// A new lemma is compared with all of the lexicon's two thousand words, which is most of what its first sentence costs. The sum of a product of two vectors is taken in four
/// strands whatever the hardware, then the strands one after the other, so that the answer is the same at any vector width.
/// </remarks>
/// <param name="Name">The type or operator.</param>
/// <param name="Count">How many words it has.</param>
/// <param name="Blocks">Four words' vectors after the other: of each the first four numbers, then of each the next four. Short of words, the last block ends with zeros.</param>
internal sealed record WordGroup(string Name, int Count, float[] Blocks)
{
    private const int Strands = 4;
    private const int Words = 4;
    private const int BlockLength = WordVectors.Width * Words;

    /// <summary>Lays out vectors of <see cref="WordVectors.Width"/> numbers, which must be a multiple of four.</summary>
    public static WordGroup Of(string name, IReadOnlyList<float[]> vectors)
    {
        float[] blocks = new float[(vectors.Count + Words - 1) / Words * BlockLength];
        for (int word = 0; word < vectors.Count; word++)
        {
            for (int i = 0; i < WordVectors.Width; i++)
            {
                blocks[(word / Words * BlockLength) + (i / Strands * Strands * Words) + (word % Words * Strands) + (i % Strands)] = vectors[word][i];
            }
        }

        return new(name, vectors.Count, blocks);
    }

    /// <summary>A word's vector as a block of four times itself.</summary>
    public static float[] Spread(float[] vector) => Of("", [vector, vector, vector, vector]).Blocks;

    /// <summary>Fills <paramref name="best"/> with the largest cosines, largest first; -1 where there are fewer words.</summary>
    /// <param name="word">A word's vector, by <see cref="Spread"/>.</param>
    /// <param name="best">Takes the cosines.</param>
    public void Nearest(ReadOnlySpan<float> word, Span<float> best)
    {
        best.Fill(-1);
        for (int first = 0; first < Count; first += Words)
        {
            var block = Blocks.AsSpan(first / Words * BlockLength, BlockLength);
            var sums = Vector512<float>.Zero;
            for (int i = 0; i < BlockLength; i += Vector512<float>.Count)
            {
                sums += Vector512.Create<float>(word[i..]) * Vector512.Create<float>(block[i..]);
            }

            for (int own = 0; own < Math.Min(Words, Count - first); own++)
            {
                int at = own * Strands;
                float cosine = sums[at] + sums[at + 1] + sums[at + 2] + sums[at + 3];
                for (int k = 0; k < best.Length; k++)
                {
                    if (cosine > best[k])
                    {
                        (best[k], cosine) = (cosine, best[k]);
                    }
                }
            }
        }
    }
}
