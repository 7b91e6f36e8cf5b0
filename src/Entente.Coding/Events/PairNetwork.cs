using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    private readonly Dictionary<uint, int> _rows;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly PairLayers _layers;

    private PairNetwork(Dictionary<uint, int> rows, sbyte[] weights, float[] scales, PairLayers layers) =>
        (_rows, _weights, _scales, _layers) = (rows, weights, scales, layers);

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
    public static PairNetwork FromTrained(IReadOnlyDictionary<uint, float[]> features, PairLayers layers)
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

        return new(rows, [.. bytes], [.. scales], layers);
    }

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
        if (count is < 0 or > MaxRows || networks < 1 || hidden < 1 || width > MaxWidth || reader.BaseStream.Length != 20 + (count * (8 + width)) + rest)
        {
            throw new InvalidDataException($"{path}: {count} features do not fit the file's length; copy or train it again.");
        }

        uint[] hashes = Read<uint>(reader, count);
        float[] scales = Read<float>(reader, count);
        sbyte[] weights = Read<sbyte>(reader, count * (int)width);
        var layers = new PairLayers(networks, hidden, Read<float>(reader, (int)width), Read<float>(reader, (int)width * Labels.Count), Read<float>(reader, networks * Labels.Count), temperature);
        var rows = new Dictionary<uint, int>(count);
        for (int i = 0; i < count; i++)
        {
            rows[hashes[i]] = i;
        }

        return new(rows, weights, scales, layers);
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
        Write(writer, _rows.OrderBy(r => r.Value).Select(r => r.Key).ToArray());
        Write(writer, _scales);
        Write(writer, _weights);
        Write(writer, _layers.HiddenBias);
        Write(writer, _layers.Output);
        Write(writer, _layers.OutputBias);
    }

    /// <summary>The probability of each label.</summary>
    public float[] Predict(FeatureBag features)
    {
        int width = _layers.Networks * _layers.Hidden;
        float[] units = [.. _layers.HiddenBias];
        var values = features.Values;
        for (int i = 0; i < values.Length; i++)
        {
            if (_rows.TryGetValue(features.Hashes[i], out int row))
            {
                AddScaled(_weights.AsSpan(row * width, width), values[i] * _scales[row], units);
            }
        }

        return _layers.Answer(units);
    }

    // Each unit has a sum of its own, rounded after each product and each addition, so that the answer is the same at any vector width.
    private static void AddScaled(ReadOnlySpan<sbyte> weights, float factor, Span<float> units)
    {
        int k = 0;
        for (; k + Vector128<sbyte>.Count <= weights.Length; k += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(weights[k..]));
            AddScaled(low, factor, units[k..]);
            AddScaled(high, factor, units[(k + Vector128<short>.Count)..]);
        }

        for (; k < weights.Length; k++)
        {
            units[k] += weights[k] * factor;
        }
    }

    private static void AddScaled(Vector128<short> weights, float factor, Span<float> units)
    {
        var (low, high) = Vector128.Widen(weights);
        (Vector128.Create<float>(units) + (Vector128.ConvertToSingle(low) * factor)).CopyTo(units);
        units = units[Vector128<float>.Count..];
        (Vector128.Create<float>(units) + (Vector128.ConvertToSingle(high) * factor)).CopyTo(units);
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
}
