using System.Runtime.CompilerServices;

namespace Entente.Coding.Events;

/// <summary>Features of one example with their values, in the order in which they were first named. Not shared between threads.</summary>
/// <remarks>
/// A feature is known by the hash of its name alone, which is what learned weights are kept under: names are hashed as they are spelled
/// (<see cref="FeatureName"/>) and never become strings, unless a trainer wants to read them.
/// </remarks>
internal sealed class FeatureBag
{
    // A pair in a sentence of thirty words has about 350.
    private const int Usual = 512;

    // Far from where counting on would overflow, whatever one example holds.
    private const int MaxBefore = int.MaxValue / 2;

    private readonly List<string>? _names;
    private uint[] _hashes;
    private float[] _values;
    // Open addressing: one more than the feature's index, counted on from example to example; what earlier ones left counts as empty.
    private int[] _places;
    private int _before;

    /// <summary>An empty bag.</summary>
    /// <param name="keepsNames">Whether <see cref="ByName"/> will be asked for.</param>
    /// <param name="capacity">How many features it holds before it grows; a power of two.</param>
    public FeatureBag(bool keepsNames = false, int capacity = Usual)
    {
        _names = keepsNames ? [] : null;
        _hashes = new uint[capacity];
        _values = new float[capacity];
        _places = new int[2 * capacity];
    }

    /// <summary>A bag of features that are known by name.</summary>
    public static FeatureBag Of(IReadOnlyDictionary<string, float> features)
    {
        var bag = new FeatureBag();
        foreach (var (name, value) in features)
        {
            bag.Add($"{name}", value);
        }

        return bag;
    }

    /// <summary>A bag of features that are known by hash.</summary>
    public static FeatureBag Of(IEnumerable<(uint Hash, float Value)> features)
    {
        var bag = new FeatureBag();
        foreach (var (hash, value) in features)
        {
            bag.Value(hash, null) += value;
        }

        return bag;
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes of their names, by <see cref="PairNetwork.Hash"/>.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Their values.</summary>
    public Span<float> Values => _values.AsSpan(0, Count);

    /// <summary>Whether names are kept beside hashes.</summary>
    public bool KeepsNames => _names is not null;

    /// <summary>The features by name.</summary>
    /// <exception cref="InvalidOperationException">The bag keeps no names.</exception>
    public IReadOnlyDictionary<string, float> ByName()
    {
        var names = _names ?? throw new InvalidOperationException("The bag was made without names.");
        var named = new Dictionary<string, float>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            named[names[i]] = _values[i];
        }

        return named;
    }

    /// <summary>Empties the bag for the next example, and keeps its room.</summary>
    public void Clear()
    {
        Array.Clear(_values, 0, Count);
        _names?.Clear();
        _before += Count;
        Count = 0;
        if (_before > MaxBefore)
        {
            Array.Clear(_places);
            _before = 0;
        }
    }

    /// <summary>Adds to a feature's value.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName name, float value = 1) => Value(name.Hash, name.Spelling) += value;

    /// <summary>Adds to the value of a feature whose name was hashed before.</summary>
    /// <param name="hash">The hash of its name, by <see cref="PairNetwork.Hash"/>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">What to add.</param>
    public void Add(uint hash, string name, float value) => Value(hash, name) += value;

    /// <summary>Gives a feature a value that is at least <paramref name="value"/>.</summary>
    public void Raise([InterpolatedStringHandlerArgument("")] ref FeatureName name, float value)
    {
        ref float own = ref Value(name.Hash, name.Spelling);
        own = Math.Max(own, value);
    }

    private ref float Value(uint hash, object? spelling)
    {
        int mask = _places.Length - 1;
        int at = (int)(hash & mask);
        for (; _places[at] > _before; at = (at + 1) & mask)
        {
            int known = _places[at] - _before - 1;
            if (_hashes[known] == hash)
            {
                return ref _values[known];
            }
        }

        if (Count == _hashes.Length)
        {
            Grow();
            return ref Value(hash, spelling);
        }

        _names?.Add(spelling!.ToString()!);
        _hashes[Count] = hash;
        _places[at] = _before + ++Count;
        return ref _values[Count - 1];
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, 2 * _hashes.Length);
        Array.Resize(ref _values, _hashes.Length);
        _places = new int[2 * _hashes.Length];
        _before = 0;
        int mask = _places.Length - 1;
        for (int i = 0; i < Count; i++)
        {
            int at = (int)(_hashes[i] & mask);
            while (_places[at] > 0)
            {
                at = (at + 1) & mask;
            }

            _places[at] = i + 1;
        }
    }
}
