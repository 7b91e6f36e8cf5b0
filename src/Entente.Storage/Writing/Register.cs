namespace Entente.Storage.Writing;

/// <summary>Numbers of things that many rows point to, remembered between batches. Not thread-safe: one writer owns it.</summary>
/// <typeparam name="TKey">What tells the things apart.</typeparam>
/// <typeparam name="TValue">The number, perhaps with more.</typeparam>
internal sealed class Register<TKey, TValue> where TKey : notnull
{
    // A corpus of a million articles names some 300,000 actors; beyond that, forgetting and asking again is cheaper than memory.
    private const int Kept = 400_000;

    // Engines bound the number of values in one statement.
    private const int AskedAtOnce = 500;

    private readonly Dictionary<TKey, TValue> _known = [];

    public TValue this[TKey key]
    {
        get => _known[key];
        set => _known[key] = value;
    }

    /// <summary>Whether the next <see cref="Load"/> forgets everything first.</summary>
    public bool IsFull => _known.Count > Kept;

    /// <summary>Forgets everything, after a transaction was rolled back.</summary>
    public void Clear() => _known.Clear();

    /// <summary>Makes sure that every key has its number: remembered, found in the store, or made.</summary>
    /// <param name="keys">Keys of the batch, repeated or not.</param>
    /// <param name="find">Asks the store for some keys.</param>
    /// <param name="make">Stores new keys, in order, and gives their numbers.</param>
    public void Load(IEnumerable<TKey> keys, Func<IReadOnlyList<TKey>, IEnumerable<(TKey, TValue)>> find, Func<IReadOnlyList<TKey>, IEnumerable<(TKey, TValue)>> make)
    {
        if (IsFull)
        {
            Clear();
        }

        var missing = keys.Distinct().Where(k => !_known.ContainsKey(k)).ToList();
        foreach (var chunk in missing.Chunk(AskedAtOnce))
        {
            Add(find(chunk));
        }

        missing.RemoveAll(_known.ContainsKey);
        if (missing.Count > 0)
        {
            Add(make(missing));
        }
    }

    private void Add(IEnumerable<(TKey, TValue)> found)
    {
        foreach (var (key, value) in found)
        {
            _known[key] = value;
        }
    }
}
