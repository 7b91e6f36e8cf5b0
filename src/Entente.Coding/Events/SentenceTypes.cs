using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>
/// How likely a sentence states an event of each type, by its words alone and whoever acts: a logistic sum a type over its words, pairs of words and what
/// the lexicon says of them. Learned from labelled sentences (<c>models/sentence-types.md</c>). Immutable and thread-safe.
/// </summary>
/// <remarks>Features are kept as hashes of their names: the file names no word of the texts it was learned from.</remarks>
internal sealed class SentenceTypes
{
    private const uint Magic = 0x31505453; // "STP1"
    private const int MaxRows = 1 << 20;

    // A sentence of thirty words has about 100 features.
    private const int Usual = 128;

    private readonly WeightRows _rows;
    private readonly float[] _constants;

    private SentenceTypes(WeightRows rows, float[] constants) => (_rows, _constants) = (rows, constants);

    /// <summary>The types, in the order of the outputs.</summary>
    public static ImmutableArray<EventType> Types { get; } = [.. Enum.GetValues<EventType>()];

    private static int Width => Types.Length;

    /// <summary>The features of a sentence; their names are stable, since learned weights depend on them.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="lexicon">The lexicon of acts.</param>
    public static FeatureBag Features(SentenceTree tree, ActLexicon lexicon)
    {
        var found = new FeatureBag(capacity: Usual);
        AddTo(found, tree, lexicon);
        return found;
    }

    /// <summary>Adds the features of a sentence to an empty bag.</summary>
    public static void AddTo(FeatureBag found, SentenceTree tree, ActLexicon lexicon)
    {
        string before = "";
        for (int i = 0; i < tree.Count; i++)
        {
            string lemma = tree.Lemma(i);
            if (tree[i].Category is WordCategory.Punctuation or WordCategory.Determiner)
            {
                continue;
            }

            // Names say who acts; whoever it is, the act is the same.
            lemma = tree[i].Category == WordCategory.ProperNoun ? "*" : tree[i].Category == WordCategory.Numeral ? "0" : lemma;
            found.Raise($"word {lemma}", 1);
            found.Raise($"two {before} {lemma}", 1);
            before = lemma;
            if (tree[i].Head >= 0 && tree[i].Category is WordCategory.Noun or WordCategory.Verb)
            {
                found.Raise($"under {tree.Lemma(tree[i].Head)} {lemma}", 1);
            }

            if (tree.Words.Entries(lexicon, i) is { } entries && tree[i].Category is WordCategory.Noun or WordCategory.Verb or WordCategory.Adjective)
            {
                var known = tree[i].Category == WordCategory.Verb ? entries.Verbs : tree[i].Category == WordCategory.Noun ? entries.Nouns : entries.Adjectives;
                if (known is [var entry, ..])
                {
                    found.Raise($"entry {entry.Type?.Code() ?? entry.Operator}", 1);
                }
            }
        }

        float scale = 1 / MathF.Sqrt(Math.Max(1, found.Count));
        foreach (ref float value in found.Values)
        {
            value *= scale;
        }
    }

    /// <summary>Quantises trained weights to one byte each, with a scale for each feature.</summary>
    /// <param name="features">For each feature's hash a weight for each type.</param>
    /// <param name="constants">What every sentence has, for each type.</param>
    public static SentenceTypes FromTrained(IReadOnlyDictionary<uint, float[]> features, float[] constants) => new(WeightRows.FromTrained(features, Width), constants);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static SentenceTypes Open(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.BaseStream.Length < 8 || reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException($"{path}: not a model of sentences' types; train it with tools/Entente.ActTraining.");
        }

        int count = reader.ReadInt32();
        if (count is < 0 or > MaxRows || reader.BaseStream.Length != 8 + ((long)Width * sizeof(float)) + (count * WeightRows.BytesEach(Width)))
        {
            throw new InvalidDataException($"{path}: {count} features do not fit the file's length; copy or train it again.");
        }

        float[] constants = WeightRows.ReadArray<float>(reader, Width);
        return new(WeightRows.Read(reader, count, Width), constants);
    }

    /// <summary>Writes the model.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(_rows.Count);
        WeightRows.WriteArray(writer, _constants);
        _rows.Write(writer);
    }

    /// <summary>The probability of each type; not a number for one that too few sentences were labelled with.</summary>
    public float[] Predict(FeatureBag features)
    {
        float[] sums = [.. _constants];
        _rows.AddTo(sums, features);
        for (int k = 0; k < Width; k++)
        {
            sums[k] = 1 / (1 + MathF.Exp(-sums[k]));
        }

        return sums;
    }
}
