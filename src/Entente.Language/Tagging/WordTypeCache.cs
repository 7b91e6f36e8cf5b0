namespace Entente.Language.Tagging;

/// <summary>The words met most, so that a text's frequent words cost no matrix product; shared by all threads.</summary>
/// <remarks>
/// A word enters at its second meeting and stays. What is in the cache never changes an answer, only its speed: a text of garbage can fill it, no more.
/// </remarks>
internal sealed class WordTypeCache
{
    // 4,096 words of 7 KB: 28 MB, and nine in ten words of news once it is warm.
    private const int Slots = 4096;
    private const int Ways = 4;

    private readonly WordType?[] _types = new WordType?[Slots];
    private readonly ulong[] _met = new ulong[4 * Slots];

    /// <summary>Finds a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="hash">Its hash.</param>
    public WordType? Find(ReadOnlySpan<char> word, ulong hash)
    {
        int slot = (int)(hash % (Slots / Ways)) * Ways;
        for (int way = 0; way < Ways; way++)
        {
            WordType? type = Volatile.Read(ref _types[slot + way]);
            if (type is null)
            {
                return null;
            }

            if (word.SequenceEqual(type.Form))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Whether a word that was not found should be added: it has been met before, and there is room.</summary>
    public bool Wants(ulong hash)
    {
        int met = (int)((hash >> 20) % (ulong)_met.Length);
        bool again = Volatile.Read(ref _met[met]) == hash;
        Volatile.Write(ref _met[met], hash);
        return again && Volatile.Read(ref _types[((int)(hash % (Slots / Ways)) * Ways) + Ways - 1]) is null;
    }

    /// <summary>Adds a word. Two threads may add the same at once: both keep the same numbers.</summary>
    public void Add(WordType type, ulong hash)
    {
        int slot = (int)(hash % (Slots / Ways)) * Ways;
        for (int way = 0; way < Ways; way++)
        {
            if (Interlocked.CompareExchange(ref _types[slot + way], type, null) is null)
            {
                return;
            }
        }
    }
}
