using System.Runtime.InteropServices;

namespace Entente.Coding.Events;

/// <summary>Learned weights by feature, a row each, one byte a weight with a scale for each row; features are known by the hash of their name (<see cref="PairNetwork.Hash"/>). Immutable and thread-safe.</summary>
internal sealed class WeightRows
{
    private readonly Dictionary<uint, int> _rows;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    private WeightRows(Dictionary<uint, int> rows, sbyte[] weights, float[] scales, int width) => (_rows, _weights, _scales, Width) = (rows, weights, scales, width);

    /// <summary>How many features there are.</summary>
    public int Count => _rows.Count;

    /// <summary>How many weights a feature has.</summary>
    public int Width { get; }

    /// <summary>Bytes that a file needs for each feature.</summary>
    public static long BytesEach(long width) => sizeof(uint) + sizeof(float) + width;

    /// <summary>Quantises trained weights.</summary>
    /// <param name="features">For each feature's hash its weights, all rows of one length.</param>
    /// <param name="width">That length.</param>
    public static WeightRows FromTrained(IReadOnlyDictionary<uint, float[]> features, int width)
    {
        var rows = new Dictionary<uint, int>();
        var bytes = new List<sbyte>();
        var scales = new List<float>();
        foreach (var (hash, row) in features.OrderBy(w => w.Key))
        {
            float scale = Math.Max(1e-9f, row.Max(Math.Abs)) / sbyte.MaxValue;
            rows.Add(hash, rows.Count);
            scales.Add(scale);
            bytes.AddRange(row.Select(w => (sbyte)Math.Round(w / scale)));
        }

        return new(rows, [.. bytes], [.. scales], width);
    }

    /// <summary>The weights of a feature and what each is to be multiplied by; empty for a feature that was not learned.</summary>
    public ReadOnlySpan<sbyte> Of(uint hash, out float scale)
    {
        if (!_rows.TryGetValue(hash, out int row))
        {
            scale = 0;
            return [];
        }

        scale = _scales[row];
        return _weights.AsSpan(row * Width, Width);
    }

    /// <summary>Reads rows whose number and width were checked against the length of the file.</summary>
    public static WeightRows Read(BinaryReader reader, int count, int width)
    {
        uint[] hashes = ReadArray<uint>(reader, count);
        float[] scales = ReadArray<float>(reader, count);
        sbyte[] weights = ReadArray<sbyte>(reader, count * width);
        var rows = new Dictionary<uint, int>(count);
        for (int i = 0; i < count; i++)
        {
            rows[hashes[i]] = i;
        }

        return new(rows, weights, scales, width);
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        WriteArray(writer, _rows.OrderBy(r => r.Value).Select(r => r.Key).ToArray());
        WriteArray(writer, _scales);
        WriteArray(writer, _weights);
    }

    /// <summary>Reads numbers as they lie in memory.</summary>
    public static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Writes numbers as they lie in memory.</summary>
    public static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
}
