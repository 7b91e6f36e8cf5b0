using System.Buffers.Binary;
using System.Text;

namespace Entente.Language.Segmentation;

/// <summary>The learned weights that judge sentence boundaries: a linear model over hashed features, one signed byte a weight.</summary>
/// <remarks>File: the eight bytes <c>ENTSEG02</c>, the threshold as a 32-bit little-endian integer in units of a weight, then the table.</remarks>
internal sealed class BoundaryModel
{
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("ENTSEG02");
    private readonly sbyte[] _weights;
    private readonly int _threshold;

    /// <summary>Wraps a table of <see cref="BoundaryFeatures.Buckets"/> weights.</summary>
    public BoundaryModel(sbyte[] weights, int threshold) => (_weights, _threshold) = (weights, threshold);

    /// <summary>Whether a sentence ends after the word whose features stand at <paramref name="positions"/>.</summary>
    public bool IsBoundary(ReadOnlySpan<int> positions)
    {
        var sum = 0;
        foreach (var position in positions)
        {
            sum += _weights[position];
        }

        return sum > _threshold;
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut short.</exception>
    public static BoundaryModel Open(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var head = Magic.Length + sizeof(int);
        if (bytes.Length != head + BoundaryFeatures.Buckets || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path}: no segmenter model of this version; train it again with tools/Entente.Perceptrons.");
        }

        var threshold = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length));
        return new((sbyte[])(Array)bytes[head..], threshold);
    }

    /// <summary>Writes a model file.</summary>
    public void Save(string path)
    {
        using var file = File.Create(path);
        file.Write(Magic);
        Span<byte> threshold = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(threshold, _threshold);
        file.Write(threshold);
        file.Write((byte[])(Array)_weights);
    }
}
