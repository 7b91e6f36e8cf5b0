using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Coding.Events;

/// <summary>Learned weights by feature, a row each, one byte a weight with a scale for each row; features are known by the hash of their name (<see cref="PairNetwork.Hash"/>). Immutable and thread-safe.</summary>
internal sealed class WeightRows
{
    // So many looks into the table do not wait for one another: it lies far from the processor.
    private const int Together = 64;

    private readonly uint[] _hashes;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    // Open addressing: a feature's hash above one more than its row; 0 for none. Half of the places and more are empty: most features that are asked for
    // were not learned, and one look tells so.
    private readonly ulong[] _places;

    private WeightRows(uint[] hashes, sbyte[] weights, float[] scales, int width)
    {
        (_hashes, _weights, _scales, Width) = (hashes, weights, scales, width);
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * hashes.Length))];
        for (int row = 0; row < hashes.Length; row++)
        {
            _places[PlaceOf(hashes[row])] = ((ulong)hashes[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>How many features there are.</summary>
    public int Count => _hashes.Length;

    /// <summary>How many weights a feature has.</summary>
    public int Width { get; }

    /// <summary>Bytes that a file needs for each feature.</summary>
    public static long BytesEach(long width) => sizeof(uint) + sizeof(float) + width;

    /// <summary>Quantises trained weights.</summary>
    /// <param name="features">For each feature's hash its weights, all rows of one length.</param>
    /// <param name="width">That length.</param>
    public static WeightRows FromTrained(IReadOnlyDictionary<uint, float[]> features, int width)
    {
        var hashes = new List<uint>();
        var bytes = new List<sbyte>();
        var scales = new List<float>();
        foreach (var (hash, row) in features.OrderBy(w => w.Key))
        {
            float scale = Math.Max(1e-9f, row.Max(Math.Abs)) / sbyte.MaxValue;
            hashes.Add(hash);
            scales.Add(scale);
            bytes.AddRange(row.Select(w => (sbyte)Math.Round(w / scale)));
        }

        return new([.. hashes], [.. bytes], [.. scales], width);
    }

    /// <summary>Adds to sums, as many as <see cref="Width"/>, the weights of all features, each times its value; those that were not learned add nothing.</summary>
    public void AddTo(Span<float> sums, FeatureBag features)
    {
        Span<ulong> first = stackalloc ulong[Together];
        for (int from = 0; from < features.Count; from += Together)
        {
            var hashes = features.Hashes[from..Math.Min(features.Count, from + Together)];
            var values = features.Values[from..];
            for (int i = 0; i < hashes.Length; i++)
            {
                first[i] = _places[(int)(hashes[i] & (_places.Length - 1))];
            }

            for (int i = 0; i < hashes.Length; i++)
            {
                if (first[i] != 0 && RowOf(hashes[i], first[i]) is >= 0 and var row)
                {
                    AddScaled(_weights.AsSpan(row * Width, Width), values[i] * _scales[row], sums);
                }
            }
        }
    }

    /// <summary>Reads rows whose number and width were checked against the length of the file.</summary>
    public static WeightRows Read(BinaryReader reader, int count, int width)
    {
        uint[] hashes = ReadArray<uint>(reader, count);
        float[] scales = ReadArray<float>(reader, count);
        return new(hashes, ReadArray<sbyte>(reader, count * width), scales, width);
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        WriteArray(writer, _hashes);
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

    // The row of a feature, given what lies in its first place; -1 for one that was not learned.
    private int RowOf(uint hash, ulong first)
    {
        if ((uint)(first >> 32) == hash)
        {
            return (int)(uint)first - 1;
        }

        return (int)(uint)_places[PlaceOf(hash)] - 1;
    }

    // Where a feature stands, or the empty place that says that it was not learned.
    private int PlaceOf(uint hash)
    {
        int mask = _places.Length - 1;
        int at = (int)(hash & mask);
        while (_places[at] != 0 && (uint)(_places[at] >> 32) != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    // Each sum is rounded after each product and each addition, so that the answer is the same at any vector width.
    private static void AddScaled(ReadOnlySpan<sbyte> weights, float factor, Span<float> sums)
    {
        int k = 0;
        for (; k + Vector128<sbyte>.Count <= weights.Length; k += Vector128<sbyte>.Count)
        {
            var wide = Vector256.WidenLower(Vector128.Create(weights[k..]).ToVector256Unsafe());
            AddScaled(Vector256.WidenLower(wide), factor, sums[k..]);
            AddScaled(Vector256.WidenUpper(wide), factor, sums[(k + Vector256<float>.Count)..]);
        }

        for (; k < weights.Length; k++)
        {
            sums[k] += weights[k] * factor;
        }
    }

    private static void AddScaled(Vector256<int> weights, float factor, Span<float> sums) =>
        (Vector256.Create<float>(sums) + (Vector256.ConvertToSingle(weights) * factor)).CopyTo(sums);
}
