using System.Text;
using Entente.Codes;

namespace Entente.Coding.Events;

/// <summary>Learned weights from features of a pair to its event type: a few small networks of one hidden layer whose answers are averaged. Immutable and thread-safe.</summary>
/// <remarks>Features are kept as hashes of their names: the file names no word of the texts it was learned from.</remarks>
internal sealed class PairNetwork
{
    private const uint Magic = 0x32544341; // "ACT2"
    // Room for a hundred times what is shipped; a damaged count is refused before memory is asked for.
    private const int MaxRows = 1 << 22;
    private const int MaxWidth = 1 << 12;

    private readonly WeightRows _rows;
    private readonly PairLayers _layers;

    private PairNetwork(WeightRows rows, PairLayers layers) => (_rows, _layers) = (rows, layers);

    /// <summary>The labels, in the order of the outputs: PLOVER's types with CONCEDE and RETREAT joined as YIELD.</summary>
    public static IReadOnlyList<string> Labels { get; } =
    [
        "AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    /// <summary>The label that a type has.</summary>
    public static string Label(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : type.Code();

    /// <summary>The hash of no characters.</summary>
    public const uint EmptyHash = 2166136261;

    /// <summary>A stable hash of a feature's name (FNV-1a over UTF-8).</summary>
    /// <param name="name">The name, or its next piece; a piece ends with a whole character.</param>
    /// <param name="before">The hash of the pieces before it.</param>
    public static uint Hash(ReadOnlySpan<char> name, uint before = EmptyHash)
    {
        uint hash = before;
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsAscii(name[i]))
            {
                foreach (byte b in Encoding.UTF8.GetBytes(name[i..].ToArray()))
                {
                    hash = Mixed(hash, b);
                }

                return hash;
            }

            hash = Mixed(hash, name[i]);
        }

        return hash;
    }

    private static uint Mixed(uint hash, uint next) => unchecked((hash ^ next) * 16777619);

    /// <summary>Quantises trained weights to one byte each, with a scale for each feature.</summary>
    /// <param name="features">For each feature's hash its weights to the hidden units of all networks, side by side.</param>
    /// <param name="layers">The rest of the networks.</param>
    public static PairNetwork FromTrained(IReadOnlyDictionary<uint, float[]> features, PairLayers layers) => new(WeightRows.FromTrained(features, layers.Networks * layers.Hidden), layers);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static PairNetwork Open(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.BaseStream.Length < 20 || reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException($"{path}: not a model of acts; train it with tools/Entente.ActTraining.");
        }

        int count = reader.ReadInt32(), networks = reader.ReadInt32(), hidden = reader.ReadInt32();
        float temperature = reader.ReadSingle();
        long width = (long)networks * hidden;
        long rest = (width + (width * Labels.Count) + (networks * Labels.Count)) * sizeof(float);
        if (count is < 0 or > MaxRows || networks < 1 || hidden < 1 || width > MaxWidth || reader.BaseStream.Length != 20 + (count * WeightRows.BytesEach(width)) + rest)
        {
            throw new InvalidDataException($"{path}: {count} features do not fit the file's length; copy or train it again.");
        }

        var rows = WeightRows.Read(reader, count, (int)width);
        return new(rows, new(networks, hidden, WeightRows.ReadArray<float>(reader, (int)width), WeightRows.ReadArray<float>(reader, (int)width * Labels.Count), WeightRows.ReadArray<float>(reader, networks * Labels.Count), temperature));
    }

    /// <summary>Writes the model.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(_rows.Count);
        writer.Write(_layers.Networks);
        writer.Write(_layers.Hidden);
        writer.Write(_layers.Temperature);
        _rows.Write(writer);
        WeightRows.WriteArray(writer, _layers.HiddenBias);
        WeightRows.WriteArray(writer, _layers.Output);
        WeightRows.WriteArray(writer, _layers.OutputBias);
    }

    /// <summary>The probability of each label.</summary>
    public float[] Predict(FeatureBag features)
    {
        float[] units = [.. _layers.HiddenBias];
        _rows.AddTo(units, features);
        return _layers.Answer(units);
    }
}
