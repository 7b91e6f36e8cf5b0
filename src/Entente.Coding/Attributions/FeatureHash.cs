namespace Entente.Coding.Attributions;

/// <summary>Hashes that features are named by; stable across runs and machines, since learned weights depend on them.</summary>
internal static class FeatureHash
{
    /// <summary>FNV-1a over UTF-16 code units, letters folded to lower case.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        }

        return hash;
    }

    /// <summary>Joins two hashes, order mattering.</summary>
    public static uint Mix(uint left, uint right)
    {
        unchecked
        {
            var hash = (left * 0x9E3779B1u) ^ (right + 0x7F4A7C15u + (left << 6) + (left >> 2));
            hash ^= hash >> 15;
            hash *= 0x85EBCA77u;
            return hash ^ (hash >> 13);
        }
    }

    /// <summary>Joins three hashes.</summary>
    public static uint Mix(uint first, uint second, uint third) => Mix(Mix(first, second), third);

    /// <summary>Joins four hashes.</summary>
    public static uint Mix(uint first, uint second, uint third, uint fourth) => Mix(Mix(first, second, third), fourth);
}

/// <summary>The features of one decision, reused from decision to decision by its owner.</summary>
internal sealed class FeatureBuffer
{
    private uint[] _features = new uint[128];
    private uint _template;

    /// <summary>The hashes collected since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    /// <summary>How many features were collected.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all features.</summary>
    public void Clear() => (Count, _template) = (0, 0);

    /// <summary>Adds the next template's feature; every decision must call its templates in the same order.</summary>
    public void Add(uint value)
    {
        _template++;
        AddAgain(value);
    }

    /// <summary>Adds another value of the last template.</summary>
    public void AddAgain(uint value)
    {
        if (Count == _features.Length)
        {
            Array.Resize(ref _features, Count * 2);
        }

        _features[Count++] = FeatureHash.Mix(_template, value);
    }

    /// <summary>Passes over a template that has no value here.</summary>
    public void Skip() => _template++;

    /// <summary>Adds the feature when <paramref name="applies"/>, and passes over its template otherwise.</summary>
    public void AddIf(bool applies, uint value)
    {
        _template++;
        if (applies)
        {
            AddAgain(value);
        }
    }
}
