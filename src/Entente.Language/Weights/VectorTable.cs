using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>Vectors in 8 bits with a scale each, read from the mapped file.</summary>
internal sealed class VectorTable
{
    private readonly ModelFile _file;
    private readonly string _rows;
    private readonly string _scales;

    /// <summary>Opens a table.</summary>
    /// <param name="file">The model.</param>
    /// <param name="name">Prefix of the table's sections.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <exception cref="InvalidDataException">The sections are missing or do not fit.</exception>
    public VectorTable(ModelFile file, string name, int count, int width)
    {
        _file = file;
        (_rows, _scales) = (name + ".rows", name + ".scales");
        Width = width;
        file.Values<Half>(_scales, count);
        file.Values<sbyte>(_rows, count * width);
    }

    /// <summary>Numbers of a row.</summary>
    public int Width { get; }

    /// <summary>Adds a row to <paramref name="sum"/>.</summary>
    public void Add(int row, Span<float> sum)
    {
        ReadOnlySpan<sbyte> values = MemoryMarshal.Cast<byte, sbyte>(_file.Bytes(_rows)).Slice(row * Width, Width);
        float scale = (float)MemoryMarshal.Cast<byte, Half>(_file.Bytes(_scales))[row];
        for (int i = 0; i < values.Length; i++)
        {
            sum[i] = MathF.FusedMultiplyAdd(values[i], scale, sum[i]);
        }
    }
}
