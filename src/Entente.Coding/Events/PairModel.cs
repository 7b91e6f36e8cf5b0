using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Coding.Events;

/// <summary>Learned weights from features of a pair to its event type. Immutable and thread-safe.</summary>
/// <remarks>Features are kept as hashes of their names: the file names no word of the texts it was learned from.</remarks>
internal sealed class PairModel
{
    /// <summary>The labels, in the order of the weights: PLOVER's types with CONCEDE and RETREAT joined as YIELD.</summary>
    public static IReadOnlyList<string> Labels { get; } =
    [
        "AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    private const uint Magic = 0x31544341; // "ACT1"
    private readonly Dictionary<uint, int> _rows;
    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _temperature;

    private PairModel(Dictionary<uint, int> rows, sbyte[] weights, float scale, float temperature) =>
        (_rows, _weights, _scale, _temperature) = (rows, weights, scale, temperature);

    /// <summary>A stable hash of a feature's name (FNV-1a over UTF-8).</summary>
    public static uint Hash(string name)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(name))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash;
    }

    /// <summary>Quantises trained weights.</summary>
    /// <param name="weights">A row of one weight a label for each feature hash.</param>
    /// <param name="temperature">What scores are divided by so that probabilities are calibrated.</param>
    public static PairModel FromTrained(IReadOnlyDictionary<uint, float[]> weights, float temperature)
    {
        float largest = Math.Max(1e-6f, weights.Values.SelectMany(w => w).Max(Math.Abs));
        float scale = largest / sbyte.MaxValue;
        var rows = new Dictionary<uint, int>();
        var bytes = new List<sbyte>();
        foreach (var (hash, row) in weights.OrderBy(w => w.Key))
        {
            sbyte[] small = [.. row.Select(w => (sbyte)Math.Round(w / scale))];
            if (small.Any(b => b != 0))
            {
                rows.Add(hash, rows.Count);
                bytes.AddRange(small);
            }
        }

        return new(rows, [.. bytes], scale, temperature);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static PairModel Open(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.BaseStream.Length < 16 || reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException($"{path}: not a model of acts; train it with tools/Entente.ActTraining.");
        }

        int count = reader.ReadInt32();
        float scale = reader.ReadSingle(), temperature = reader.ReadSingle();
        if (count < 0 || reader.BaseStream.Length != 16 + (count * (4L + Labels.Count)))
        {
            throw new InvalidDataException($"{path}: {count} rows do not fit the file's length; copy or train it again.");
        }

        var rows = new Dictionary<uint, int>(count);
        for (int i = 0; i < count; i++)
        {
            rows[reader.ReadUInt32()] = i;
        }

        return new(rows, MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count * Labels.Count)).ToArray(), scale, temperature);
    }

    /// <summary>Writes the model.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(_rows.Count);
        writer.Write(_scale);
        writer.Write(_temperature);
        foreach (uint hash in _rows.OrderBy(r => r.Value).Select(r => r.Key))
        {
            writer.Write(hash);
        }

        writer.Write(MemoryMarshal.Cast<sbyte, byte>(_weights));
    }

    /// <summary>The probability of each label.</summary>
    public float[] Predict(IReadOnlyDictionary<string, float> features)
    {
        float[] scores = new float[Labels.Count];
        float norm = Norm(features);
        foreach (var (name, value) in features)
        {
            if (_rows.TryGetValue(Hash(name), out int row))
            {
                var weights = _weights.AsSpan(row * scores.Length, scores.Length);
                for (int k = 0; k < scores.Length; k++)
                {
                    scores[k] += weights[k] * _scale * value * norm;
                }
            }
        }

        return Softmax(scores, _temperature);
    }

    /// <summary>What feature values are multiplied by so that long and short sentences weigh alike.</summary>
    public static float Norm(IReadOnlyDictionary<string, float> features)
    {
        double sum = 0;
        foreach (float value in features.Values)
        {
            sum += value * value;
        }

        return sum > 0 ? (float)(3 / Math.Sqrt(sum)) : 0;
    }

    /// <summary>Scores as probabilities.</summary>
    public static float[] Softmax(ReadOnlySpan<float> scores, float temperature)
    {
        float[] result = scores.ToArray();
        float largest = result.Max();
        float total = 0;
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = MathF.Exp((result[i] - largest) / temperature);
            total += result[i];
        }

        for (int i = 0; i < result.Length; i++)
        {
            result[i] /= total;
        }

        return result;
    }
}
