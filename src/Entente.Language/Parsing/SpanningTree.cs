namespace Entente.Language.Parsing;

/// <summary>The heaviest arborescence from node 0: the algorithm of Chu and Liu and of Edmonds, contracting one cycle at a time.</summary>
/// <remarks>Cubic at worst. Sentences are parsed in pieces of bounded length, and few of them need it.</remarks>
internal static class SpanningTree
{
    /// <summary>Weight of an arc that must not be used; finite, so that sums stay numbers.</summary>
    public const double Barred = -1e12;

    /// <summary>Finds the tree.</summary>
    /// <param name="weights">Weight of the arc from head h to node d at <c>h * size + d</c>.</param>
    /// <param name="size">Number of nodes, the root among them.</param>
    /// <returns>The head of each node; that of node 0 is -1.</returns>
    public static int[] Find(double[] weights, int size)
    {
        int[] heads = BestHeads(weights, size);
        int[]? cycle = FindCycle(heads);
        if (cycle is null)
        {
            return heads;
        }

        // The cycle becomes one node, the last; the others keep their order.
        bool[] inCycle = new bool[size];
        foreach (int node in cycle)
        {
            inCycle[node] = true;
        }

        int[] outside = [.. Enumerable.Range(0, size).Where(node => !inCycle[node])];
        int merged = outside.Length;
        int smallSize = merged + 1;
        double[] small = new double[smallSize * smallSize];
        int[] enters = new int[merged];
        int[] leaves = new int[merged];
        for (int i = 0; i < merged; i++)
        {
            int node = outside[i];
            for (int j = 0; j < merged; j++)
            {
                small[(i * smallSize) + j] = weights[(node * size) + outside[j]];
            }

            double bestIn = double.NegativeInfinity, bestOut = double.NegativeInfinity;
            foreach (int member in cycle)
            {
                // What is won by entering here instead of going round.
                double gain = weights[(node * size) + member] - weights[(heads[member] * size) + member];
                if (gain > bestIn)
                {
                    (bestIn, enters[i]) = (gain, member);
                }

                double weight = weights[(member * size) + node];
                if (weight > bestOut)
                {
                    (bestOut, leaves[i]) = (weight, member);
                }
            }

            small[(i * smallSize) + merged] = bestIn;
            small[(merged * smallSize) + i] = bestOut;
        }

        int[] smallHeads = Find(small, smallSize);
        for (int i = 1; i < merged; i++)
        {
            heads[outside[i]] = smallHeads[i] == merged ? leaves[i] : outside[smallHeads[i]];
        }

        int entrance = smallHeads[merged];
        heads[enters[entrance]] = outside[entrance];
        return heads;
    }

    private static int[] BestHeads(double[] weights, int size)
    {
        int[] heads = new int[size];
        heads[0] = -1;
        for (int node = 1; node < size; node++)
        {
            int best = 0;
            for (int head = 1; head < size; head++)
            {
                if (head != node && weights[(head * size) + node] > weights[(best * size) + node])
                {
                    best = head;
                }
            }

            heads[node] = best;
        }

        return heads;
    }

    private static int[]? FindCycle(int[] heads)
    {
        int[] seen = new int[heads.Length];
        for (int start = 1; start < heads.Length; start++)
        {
            int node = start;
            while (node > 0 && seen[node] == 0)
            {
                seen[node] = start;
                node = heads[node];
            }

            if (node > 0 && seen[node] == start)
            {
                List<int> cycle = [node];
                for (int next = heads[node]; next != node; next = heads[next])
                {
                    cycle.Add(next);
                }

                return [.. cycle];
            }
        }

        return null;
    }
}
