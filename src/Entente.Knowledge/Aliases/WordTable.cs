using Entente.Knowledge.Snapshots;

namespace Entente.Knowledge.Aliases;

/// <summary>Numbers words from 0 in the order in which they are added. Safe for many readers once nobody adds.</summary>
/// <remarks>
/// Open addressing over plain arrays rather than a dictionary: a <see cref="KnowledgeSnapshot"/> holds them as they lie in memory, and the runtime has no
/// code to compile for them at a program's start.
/// </remarks>
internal sealed class WordTable
{
    private char[] _letters;
    private int[] _ends;
    private int[] _slots;

    /// <summary>Makes an empty table.</summary>
    /// <param name="capacity">Words that it is expected to hold; it grows beyond.</param>
    public WordTable(int capacity)
    {
        _letters = new char[capacity * 8];
        _ends = new int[capacity];
        _slots = new int[SlotsFor(capacity)];
    }

    private WordTable(char[] letters, int[] ends, int[] slots) => (_letters, _ends, _slots, Count) = (letters, ends, slots, ends.Length);

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(word) & mask; _slots[slot] is > 0 and var entry; slot = (slot + 1) & mask)
        {
            if (Letters(entry - 1).SequenceEqual(word))
            {
                return entry - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of a word, which is added when it is not there.</summary>
    public int GetOrAdd(ReadOnlySpan<char> word)
    {
        if (Find(word) is >= 0 and var known)
        {
            return known;
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        if ((Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, (start + word.Length) * 2);
        }

        word.CopyTo(_letters.AsSpan(start));
        _ends[Count] = start + word.Length;
        Place(Count);
        return Count++;
    }

    /// <summary>Writes all words.</summary>
    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Block(_letters.AsSpan(0, Count == 0 ? 0 : _ends[Count - 1]));
        snapshot.Block(_ends.AsSpan(0, Count));
        snapshot.Block(_slots);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static WordTable Read(SnapshotReader snapshot)
    {
        var table = new WordTable(snapshot.Block<char>(), snapshot.Block<int>(), snapshot.Block<int>());
        var last = 0;
        foreach (var end in table._ends)
        {
            SnapshotReader.Require(end >= last && end <= table._letters.Length);
            last = end;
        }

        var taken = 0;
        foreach (var entry in table._slots)
        {
            SnapshotReader.Require(entry >= 0 && entry <= table.Count);
            taken += entry > 0 ? 1 : 0;
        }

        SnapshotReader.RequireSlots(table._slots.Length, taken);
        return table;
    }

    /// <summary>Slots for so many entries: a power of two, at most half of them taken.</summary>
    public static int SlotsFor(int entries) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries * 2));

    private ReadOnlySpan<char> Letters(int word)
    {
        var start = word == 0 ? 0 : _ends[word - 1];
        return _letters.AsSpan(start, _ends[word] - start);
    }

    private void Place(int word)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(Letters(word)) & mask;
        while (_slots[slot] > 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = word + 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var word = 0; word < Count; word++)
        {
            Place(word);
        }
    }

    // FNV-1a over UTF-16 code units, with the high bits folded down, as the slots are taken from the low ones.
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
