using Entente.Knowledge.Snapshots;

namespace Entente.Knowledge.Aliases;

/// <summary>The edges of a trie over words: from a node by a word to the next node. Safe for many readers once nobody adds.</summary>
/// <remarks>Plain arrays, for the reasons that <see cref="WordTable"/> gives.</remarks>
internal sealed class EdgeTable
{
    // A key is node and word in one number, and one more, as nought marks an empty slot.
    private ulong[] _keys;
    private int[] _next;
    private int _count;

    /// <summary>Makes a table without edges: the root alone.</summary>
    /// <param name="capacity">Edges that it is expected to hold; it grows beyond.</param>
    public EdgeTable(int capacity)
    {
        _keys = new ulong[WordTable.SlotsFor(capacity)];
        _next = new int[_keys.Length];
    }

    private EdgeTable(ulong[] keys, int[] next, int count) => (_keys, _next, _count) = (keys, next, count);

    /// <summary>How many nodes there are; the root is node 0, and each edge leads to a node of its own.</summary>
    public int Nodes => _count + 1;

    /// <summary>The node that a word leads to; -1 for none.</summary>
    public int Find(int node, int word)
    {
        var key = Key(node, word);
        var slot = SlotOf(key);
        return _keys[slot] == key ? _next[slot] : -1;
    }

    /// <summary>The node that a word leads to, which is made when there is none.</summary>
    public int GetOrAdd(int node, int word)
    {
        var key = Key(node, word);
        var slot = SlotOf(key);
        if (_keys[slot] == key)
        {
            return _next[slot];
        }

        if ((_count + 1) * 2 > _keys.Length)
        {
            Grow();
            slot = SlotOf(key);
        }

        _keys[slot] = key;
        return _next[slot] = ++_count;
    }

    /// <summary>Writes all edges.</summary>
    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Int(_count);
        snapshot.Block<ulong>(_keys);
        snapshot.Block<int>(_next);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static EdgeTable Read(SnapshotReader snapshot)
    {
        var count = snapshot.Int();
        var table = new EdgeTable(snapshot.Block<ulong>(), snapshot.Block<int>(), count);
        SnapshotReader.Require(count >= 0 && table._keys.Length == table._next.Length);
        var taken = 0;
        for (var slot = 0; slot < table._keys.Length; slot++)
        {
            taken += table._keys[slot] > 0 ? 1 : 0;
            SnapshotReader.Require(table._next[slot] >= 0 && table._next[slot] <= count);
        }

        SnapshotReader.Require(taken == count);
        SnapshotReader.RequireSlots(table._keys.Length, count);
        return table;
    }

    private static ulong Key(int node, int word) => (((ulong)(uint)node << 32) | (uint)word) + 1;

    // The slot of a key, or the empty one where it belongs.
    private int SlotOf(ulong key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_keys[slot] != key && _keys[slot] > 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, next) = (_keys, _next);
        _keys = new ulong[keys.Length * 2];
        _next = new int[_keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] > 0)
            {
                var slot = SlotOf(keys[i]);
                (_keys[slot], _next[slot]) = (keys[i], next[i]);
            }
        }
    }
}
