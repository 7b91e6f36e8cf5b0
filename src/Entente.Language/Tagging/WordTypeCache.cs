namespace Entente.Language.Tagging;

/// <summary>The words met most, with what the first layer makes of them, so that frequent words cost no matrix product; shared by all threads.</summary>
/// <remarks>
/// A word enters at its second meeting and stays. What is in the cache never changes an answer, only its speed: a text of garbage can fill it, no more.
/// The projections lie in one array that is made at the start: a page of it takes memory only once a word lies there.
/// </remarks>
/// <param name="width">Numbers of a projection.</param>
internal sealed class WordTypeCache(int width)
{
    // 4,096 words of 7 KB: 28 MB when full, and nine in ten words of news.
    private const int Slots = 4096;
    private const int Ways = 4;

    private readonly WordType?[] _types = new WordType?[Slots];
    private readonly int[] _taken = new int[Slots];
    private readonly float[] _projections = GC.AllocateUninitializedArray<float>(Slots * width);
    private readonly ulong[] _met = new ulong[4 * Slots];

    /// <summary>Finds a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="hash">Its hash.</param>
    public WordType? Find(ReadOnlySpan<char> word, ulong hash)
    {
        int first = First(hash);
        for (int slot = first; slot < first + Ways; slot++)
        {
            WordType? type = Volatile.Read(ref _types[slot]);
            if (type is not null && word.SequenceEqual(type.Form))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The first layer's gates and the tag layer's share for a word of the cache, which depend on its spelling alone.</summary>
    public ReadOnlySpan<float> Projection(WordType type) => _projections.AsSpan(type.Slot * width, width);

    /// <summary>Adds a word that was not found, when it has been met before and there is room.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="projection">What the first layer makes of it.</param>
    /// <returns>Its entry, or null when it was not added. Two threads may add the same word at once: both entries hold the same numbers.</returns>
    public WordType? Add(ReadOnlySpan<char> word, ulong hash, ReadOnlySpan<float> projection)
    {
        int met = (int)((hash >> 20) % (ulong)_met.Length);
        bool again = Volatile.Read(ref _met[met]) == hash;
        Volatile.Write(ref _met[met], hash);
        int first = First(hash);
        for (int slot = first; again && slot < first + Ways; slot++)
        {
            if (Interlocked.Exchange(ref _taken[slot], 1) == 0)
            {
                projection.CopyTo(_projections.AsSpan(slot * width, width));
                WordType type = new(word.ToString(), slot);
                // Others see the entry only now that its numbers stand.
                Volatile.Write(ref _types[slot], type);
                return type;
            }
        }

        return null;
    }

    private static int First(ulong hash) => (int)(hash % (Slots / Ways)) * Ways;
}
