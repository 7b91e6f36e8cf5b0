using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>The words without which each entry of a head fits nowhere, side by side in memory: nine in ten entries are passed over by them. Immutable and thread-safe.</summary>
internal sealed class EntryGates
{
    // For each entry, for each of its groups of words: how many, and then their bits in a filter of words. One of each group must be there.
    private readonly short[] _groups;
    private readonly int[] _starts;

    /// <summary>Lays out what the entries need.</summary>
    public EntryGates(ImmutableArray<ActEntry> entries)
    {
        var groups = new List<short>();
        _starts = new int[entries.Length + 1];
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (short[] needed in entries[i].Expression.Parts.SelectMany(p => p.NeededBits))
            {
                groups.Add((short)needed.Length);
                groups.AddRange(needed);
            }

            _starts[i + 1] = groups.Count;
        }

        _groups = [.. groups];
    }

    /// <summary>The first entry from an index on that may fit in a sentence of these words; the number of entries when there is none.</summary>
    public int Next(int from, WordFilter words)
    {
        int entry = from;
        while (entry < _starts.Length - 1 && !MayFit(_groups.AsSpan(_starts[entry].._starts[entry + 1]), words))
        {
            entry++;
        }

        return entry;
    }

    private static bool MayFit(ReadOnlySpan<short> groups, WordFilter words)
    {
        while (!groups.IsEmpty)
        {
            int end = 1 + groups[0];
            if (!words.MayHoldAny(groups[1..end]))
            {
                return false;
            }

            groups = groups[end..];
        }

        return true;
    }
}
