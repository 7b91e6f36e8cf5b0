namespace Entente.Perceptrons.Baseline;

/// <summary>A linear classifier over hashed features: one row of 16-bit weights a bucket, one column a class.</summary>
internal sealed class LinearScorer
{
    private readonly short[] _weights;
    private readonly uint _mask;

    /// <summary>Wraps a table of <c>2^bits × classes</c> weights.</summary>
    public LinearScorer(short[] weights, int classes)
    {
        _weights = weights;
        Classes = classes;
        _mask = (uint)(weights.Length / classes) - 1;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Sums the rows of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & _mask) * Classes, Classes);
            for (var i = 0; i < row.Length; i++)
            {
                scores[i] += row[i];
            }
        }
    }

    /// <summary>Index of the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    /// <summary>Writes the table.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_weights.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Reads a table.</summary>
    public static LinearScorer Load(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var weights = new short[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(weights, classes);
    }
}

/// <summary>Collects hashed features; each call numbers the next template.</summary>
internal ref struct FeatureList(Span<uint> features)
{
    private readonly Span<uint> _features = features;

    /// <summary>Features so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature of up to four values.</summary>
    public void Add(uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var hash = (ulong)(Count + 1) * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ a) * 0xC2B2AE3D27D4EB4FUL;
        hash = (hash ^ (hash >> 31) ^ b) * 0x165667B19E3779F9UL;
        hash = (hash ^ (hash >> 29) ^ c) * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 31) ^ d) * 0xC2B2AE3D27D4EB4FUL;
        _features[Count++] = (uint)(hash >> 32);
    }
}
