using System.IO.Compression;

namespace Entente.Coding.Attributions;

/// <summary>The learned weights of <c>models/attribution.bin</c>: which words are cues, what parts the words around them have, which quotations they reach. Immutable and thread-safe.</summary>
/// <param name="Cues">One weight a row: whether a word is a cue.</param>
/// <param name="Threshold">The least score of a cue.</param>
/// <param name="Spans">Labels of the words around a cue.</param>
/// <param name="Transitions">Weights between labels.</param>
/// <param name="Links">One weight a row: whether a quotation elsewhere belongs to a cue.</param>
internal sealed record AttributionModel(WeightTable Cues, float Threshold, WeightTable Spans, float[] Transitions, WeightTable Links)
{
    private const string FileName = "attribution.bin";

    private const int BufferSize = 1 << 16;

    // Changes whenever features change, so that old weights are refused and not misread.
    private const int Format = 0x45_41_54_02;

    /// <summary>Reads the model from a folder.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is of another format or damaged.</exception>
    public static AttributionModel Open(string models)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(File.OpenRead(Path.Combine(models, FileName)), CompressionMode.Decompress), BufferSize));
        try
        {
            return Read(reader);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"models/{FileName}: ends too early; train it again.", fault);
        }
    }

    /// <summary>Writes the model to a folder.</summary>
    public void Save(string models)
    {
        using var writer = new BinaryWriter(new BufferedStream(new BrotliStream(File.Create(Path.Combine(models, FileName)), CompressionLevel.SmallestSize), BufferSize));
        writer.Write(Format);
        Cues.Write(writer);
        writer.Write(Threshold);
        Spans.Write(writer);
        writer.Write(Transitions.Length);
        foreach (var weight in Transitions)
        {
            writer.Write(weight);
        }

        Links.Write(writer);
    }

    private static AttributionModel Read(BinaryReader reader)
    {
        var format = reader.ReadInt32();
        if (format != Format)
        {
            throw new InvalidDataException($"models/{FileName}: format {format:X8} is not {Format:X8}; train it again with this version.");
        }

        var cues = WeightTable.Read(reader);
        var threshold = reader.ReadSingle();
        var spans = WeightTable.Read(reader);
        var expected = SpanFeatures.TransitionKinds * SpanTagger.Labels * SpanTagger.Labels;
        if (reader.ReadInt32() != expected || cues.Width != 1 || spans.Width != SpanTagger.Labels)
        {
            throw new InvalidDataException($"models/{FileName}: its tables have another shape; train it again with this version.");
        }

        var transitions = new float[expected];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadSingle();
        }

        return new(cues, threshold, spans, transitions, WeightTable.Read(reader));
    }
}
