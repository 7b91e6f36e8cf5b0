using System.Buffers;

namespace Entente.Language.Parsing;

/// <summary>The heaviest arborescence from node 0: the algorithm of Chu and Liu and of Edmonds, contracting one cycle at a time, in place.</summary>
/// <remarks>Cubic at worst. Sentences are parsed in pieces of bounded length, and few of them need it.</remarks>
internal ref struct SpanningTree
{
    /// <summary>Weight of an arc that must not be used; finite, so that sums stay numbers.</summary>
    public const double Barred = -1e12;

    private readonly Span<double> _weights;
    private readonly Span<int> _heads;
    private readonly int _size;

    // The nodes that are left, in order; a cycle is left as one of its nodes.
    private readonly Span<int> _nodes;
    private int _left;

    private SpanningTree(Span<double> weights, Span<int> heads, Span<int> nodes)
    {
        _weights = weights;
        _heads = heads;
        _nodes = nodes;
        _size = _left = heads.Length;
        for (int node = 0; node < _size; node++)
        {
            nodes[node] = node;
        }
    }

    /// <summary>Finds the tree.</summary>
    /// <param name="weights">Weight of the arc from head h to node d at <c>h * size + d</c>; overwritten.</param>
    /// <param name="heads">Receives the head of each node; that of node 0 is -1.</param>
    public static void Find(Span<double> weights, Span<int> heads)
    {
        int size = heads.Length;
        int[] nodes = ArrayPool<int>.Shared.Rent(3 * size);
        try
        {
            new SpanningTree(weights, heads, nodes.AsSpan(0, size)).Solve(nodes.AsSpan(size, size), nodes.AsSpan(2 * size, size));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(nodes);
        }
    }

    // Each call contracts one cycle, solves what is left, and opens the cycle again.
    private void Solve(Span<int> seen, Span<int> inCycle)
    {
        FindBestHeads();
        int first = FindCycle(seen);
        if (first < 0)
        {
            return;
        }

        int length = 0;
        int[] saved = ArrayPool<int>.Shared.Rent(4 * _size);
        Span<int> members = saved.AsSpan(0, _size), ring = saved.AsSpan(_size, _size);
        Span<int> enters = saved.AsSpan(2 * _size, _size), leaves = saved.AsSpan(3 * _size, _size);
        inCycle.Clear();
        for (int node = first; length == 0 || node != first; node = _heads[node])
        {
            (members[length], ring[length]) = (node, _heads[node]);
            length++;
            inCycle[node] = 1;
        }

        members = members[..length];
        ring = ring[..length];
        int left = 0;
        for (int i = 0; i < _left; i++)
        {
            int node = _nodes[i];
            if (inCycle[node] == 0)
            {
                Contract(node, first, members, ring, enters, leaves);
            }

            if (inCycle[node] == 0 || node == first)
            {
                _nodes[left++] = node;
            }
        }

        _left = left;
        Solve(seen, inCycle);

        // Nodes that an outer cycle has swallowed get their heads when that one is opened.
        int entrance = _heads[first];
        for (int node = 1; node < _size; node++)
        {
            _heads[node] = _heads[node] == first ? leaves[node] : _heads[node];
        }

        for (int i = 0; i < length; i++)
        {
            _heads[members[i]] = ring[i];
        }

        _heads[enters[entrance]] = entrance;
        ArrayPool<int>.Shared.Return(saved);
    }

    // The arcs between a node outside and the cycle, which its first node now stands for.
    private readonly void Contract(int node, int first, ReadOnlySpan<int> members, ReadOnlySpan<int> ring, Span<int> enters, Span<int> leaves)
    {
        double bestIn = double.NegativeInfinity, bestOut = double.NegativeInfinity;
        for (int i = 0; i < members.Length; i++)
        {
            // What is won by entering here instead of going round.
            int member = members[i];
            double gain = _weights[(node * _size) + member] - _weights[(ring[i] * _size) + member];
            if (gain > bestIn)
            {
                (bestIn, enters[node]) = (gain, member);
            }

            double weight = _weights[(member * _size) + node];
            if (weight > bestOut)
            {
                (bestOut, leaves[node]) = (weight, member);
            }
        }

        _weights[(node * _size) + first] = bestIn;
        _weights[(first * _size) + node] = bestOut;
    }

    private readonly void FindBestHeads()
    {
        _heads[0] = -1;
        for (int i = 1; i < _left; i++)
        {
            int node = _nodes[i], best = 0;
            for (int j = 1; j < _left; j++)
            {
                int head = _nodes[j];
                if (head != node && _weights[(head * _size) + node] > _weights[(best * _size) + node])
                {
                    best = head;
                }
            }

            _heads[node] = best;
        }
    }

    // A node of a cycle, or -1.
    private readonly int FindCycle(Span<int> seen)
    {
        seen.Clear();
        for (int i = 1; i < _left; i++)
        {
            int start = _nodes[i], node = start;
            while (node > 0 && seen[node] == 0)
            {
                seen[node] = start;
                node = _heads[node];
            }

            if (node > 0 && seen[node] == start)
            {
                return node;
            }
        }

        return -1;
    }
}
