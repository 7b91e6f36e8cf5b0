using System.Buffers;

namespace Entente.Language.Parsing;

/// <summary>From arc scores to a tree with exactly one root: the best head of each word where that is a tree already, else the best spanning tree.</summary>
/// <remarks>Ties go to the lower index, so that the answer never depends on anything but the scores.</remarks>
internal static class TreeDecoder
{
    // Scores stay within some thousands, pieces within 200 words; and the sums keep six digits behind the point.
    private const double RootCost = 1e7;

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row d (from 0) holds the scores of the heads of word d: column 0 the root, column h+1 word h.</param>
    /// <param name="count">Number of words, 1 or more.</param>
    /// <param name="stride">Distance between rows; at least <paramref name="count"/> + 1.</param>
    /// <param name="heads">Receives a head for each word, -1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int count, int stride, Span<int> heads)
    {
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * stride, count + 1);
            int best = -1;
            for (int head = 0; head <= count; head++)
            {
                if (head != word + 1 && (best < 0 || row[head] > row[best]))
                {
                    best = head;
                }
            }

            heads[word] = best - 1;
        }

        if (!IsTree(heads[..count]))
        {
            BestTree(scores, count, stride, heads);
        }
    }

    /// <summary>Whether the heads form one tree with one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        foreach (int head in heads)
        {
            roots += head < 0 ? 1 : 0;
        }

        if (roots != 1)
        {
            return false;
        }

        Span<int> seen = heads.Length <= 256 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (int start = 0; start < heads.Length; start++)
        {
            int word = start;
            while (word >= 0 && seen[word] == 0)
            {
                seen[word] = start + 1;
                word = heads[word];
            }

            if (word >= 0 && seen[word] == start + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The best tree with one root.</summary>
    /// <remarks>
    /// Every arc from the root costs more than all other scores can win back, so the best tree has as few of them as a tree can have: one. That is one
    /// search instead of one for each root, which noise would make many of.
    /// </remarks>
    private static void BestTree(ReadOnlySpan<float> scores, int count, int stride, Span<int> heads)
    {
        int size = count + 1;
        double[] rented = ArrayPool<double>.Shared.Rent(size * size);
        Span<double> weights = rented.AsSpan(0, size * size);
        Span<int> best = size <= 256 ? stackalloc int[size] : new int[size];
        for (int head = 0; head < size; head++)
        {
            weights[head * size] = SpanningTree.Barred;
            for (int word = 1; word < size; word++)
            {
                double score = scores[((word - 1) * stride) + head];
                weights[(head * size) + word] = head == word ? SpanningTree.Barred : head == 0 ? score - RootCost : score;
            }
        }

        SpanningTree.Find(weights, best);
        ArrayPool<double>.Shared.Return(rented);
        for (int word = 1; word < size; word++)
        {
            heads[word - 1] = best[word] - 1;
        }
    }
}
