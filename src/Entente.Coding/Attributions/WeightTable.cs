using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Coding.Attributions;

/// <summary>Learned weights of hashed features: rows of one weight for each outcome. Immutable and thread-safe.</summary>
/// <remarks>
/// A feature's row is its hash modulo the number of rows; collisions are learned around. Weights are bytes with one scale for the
/// table, and the file holds the non-zero ones with the gaps between them, which is a tenth of the table.
/// </remarks>
internal sealed class WeightTable
{
    // Rows of more than one weight are padded to eight bytes, so that one load and one addition take a whole row.
    private const int PaddedRow = 8;

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly uint _mask;
    private readonly int _stride;

    private WeightTable(ReadOnlySpan<sbyte> weights, float scale, int rows, int width)
    {
        (_scale, _mask, Width) = (scale, (uint)rows - 1, width);
        _stride = width == 1 ? 1 : PaddedRow;
        _weights = new sbyte[rows * _stride];
        for (var row = 0; row < rows; row++)
        {
            weights.Slice(row * width, width).CopyTo(_weights.AsSpan(row * _stride));
        }
    }

    /// <summary>How many outcomes a row has.</summary>
    public int Width { get; }

    /// <summary>Adds the weights of the features, fewer than 256 of them, to <paramref name="scores"/>, one for each outcome; for tables wider than 1.</summary>
    public void AddScores(ReadOnlySpan<uint> features, Span<float> scores)
    {
        // Sums fit: fewer than 256 features of at most 127. SAFETY: the mask keeps every row inside the table.
        var sums = Vector128<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            sums += Vector128.WidenLower(Vector64.LoadUnsafe(ref first, (feature & _mask) * PaddedRow).ToVector128Unsafe());
        }

        for (var k = 0; k < Width; k++)
        {
            scores[k] += sums[k] * _scale;
        }
    }

    /// <summary>The single score of a table of width 1.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        return sum * _scale;
    }

    /// <summary>Quantises trained weights.</summary>
    /// <param name="weights">Rows of weights, their number a power of two.</param>
    /// <param name="width">Outcomes a row.</param>
    /// <param name="keep">How many weights to keep at most, the largest.</param>
    public static WeightTable FromTrained(ReadOnlySpan<float> weights, int width, int keep)
    {
        var sizes = new float[weights.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(weights[i]);
        }

        Array.Sort(sizes);
        var scale = Math.Max(sizes[^1], 1e-6f) / sbyte.MaxValue;
        var smallest = keep >= sizes.Length ? 0 : sizes[^(keep + 1)];
        var bytes = new sbyte[weights.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Math.Abs(weights[i]) <= smallest ? (sbyte)0 : (sbyte)Math.Round(weights[i] / scale);
        }

        return new(bytes, scale, weights.Length / width, width);
    }

    /// <summary>Writes rows, width, scale and the non-zero weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_weights.Length / _stride);
        writer.Write(Width);
        writer.Write(_scale);
        writer.Write(_weights.Count(w => w != 0));
        var last = -1;
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
            {
                var at = (i / _stride * Width) + (i % _stride);
                writer.Write7BitEncodedInt(at - last);
                writer.Write(_weights[i]);
                last = at;
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static WeightTable Read(BinaryReader reader)
    {
        var rows = reader.ReadInt32();
        var width = reader.ReadInt32();
        var scale = reader.ReadSingle();
        var filled = reader.ReadInt32();
        if (rows is < 1 or > 1 << 24 || (rows & (rows - 1)) != 0 || width is < 1 or > PaddedRow || !float.IsFinite(scale) || filled < 0 || filled > (long)rows * width)
        {
            throw new InvalidDataException($"models/attribution.bin: a table of {rows} rows and {width} columns cannot be; train it again.");
        }

        var weights = new sbyte[rows * width];
        var at = -1L;
        for (var n = 0; n < filled; n++)
        {
            at += reader.Read7BitEncodedInt();
            if (at < 0 || at >= weights.Length)
            {
                throw new InvalidDataException($"models/attribution.bin: a weight lies outside its table of {rows} rows; train it again.");
            }

            weights[at] = reader.ReadSByte();
        }

        return new(weights, scale, rows, width);
    }
}
