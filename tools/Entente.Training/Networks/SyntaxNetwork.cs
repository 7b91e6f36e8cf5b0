using Entente.Language.Parsing;
using Entente.Language.Tagging;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Entente.Training.Networks;

/// <summary>Word tables, a bidirectional LSTM of two layers, and heads for tags, lemma scripts, names, arcs and relations.</summary>
internal sealed class SyntaxNetwork : nn.Module
{
    private const double InputDropout = 0.25;
    private const double LayerDropout = 0.33;
    private const double HeadDropout = 0.33;

    private readonly Tensor _vectors;
    private readonly Tensor _scales;
    private readonly Embedding _words;
    private readonly Embedding _affixes;
    private readonly Embedding _shapes;
    private readonly LSTM _lower;
    private readonly LSTM _upper;
    private readonly Linear _tagEncoded;
    private readonly Linear _tagInput;
    private readonly Linear _tags;
    private readonly Linear _parse;
    private readonly Parameter _root;
    private readonly Linear _biaffine;
    private readonly Linear _distance;
    private readonly Linear _relations;
    private readonly Parameter _relationDistance;
    private readonly NetworkShape _shape;

    public SyntaxNetwork(NetworkShape shape, Vocabulary vocabulary)
        : base(nameof(SyntaxNetwork))
    {
        _shape = shape;
        int dimensions = PretrainedVectors.Dimensions;
        int rows = vocabulary.Vectors.Keys.Length;
        // Row 0, the unknown word, is zero.
        sbyte[] padded = new sbyte[(rows + 1) * dimensions];
        vocabulary.Vectors.Rows.CopyTo(padded, dimensions);
        _vectors = tensor(padded, [rows + 1, dimensions]);
        _scales = tensor([0f, .. vocabulary.Vectors.Scales]);
        _words = nn.Embedding(vocabulary.WordKeys.Length + 1, shape.Word);
        _affixes = nn.Embedding(vocabulary.AffixKeys.Length + 1, shape.Affix, padding_idx: 0);
        _shapes = nn.Embedding(WordForm.ShapeCount, shape.Shape);
        _lower = nn.LSTM(shape.Input, shape.Hidden, bidirectional: true, batchFirst: true);
        _upper = nn.LSTM(2 * shape.Hidden, shape.Hidden, bidirectional: true, batchFirst: true);
        _tagEncoded = nn.Linear(2 * shape.Hidden, shape.Tag);
        _tagInput = nn.Linear(shape.Input, shape.Tag, hasBias: false);
        TagCounts = [vocabulary.Upos.Length, vocabulary.Xpos.Length, vocabulary.Feats.Length, vocabulary.Scripts.Length, Gold.NameTags.Count];
        _tags = nn.Linear(shape.Tag, TagCounts.Sum());
        _parse = nn.Linear(2 * shape.Hidden, 2 * shape.Arc + 2 * shape.Label);
        _root = nn.Parameter(randn(shape.Arc + shape.Label) * 0.1);
        _biaffine = nn.Linear(shape.Arc, shape.Arc);
        _distance = nn.Linear(shape.Arc, ArcDistance.Buckets);
        _relations = nn.Linear(3 * shape.Label, vocabulary.Relations.Length);
        _relationDistance = nn.Parameter(zeros(ArcDistance.Buckets, vocabulary.Relations.Length));
        using (no_grad())
        {
            nn.init.normal_(_words.weight!, 0, 0.2);
            nn.init.normal_(_affixes.weight!, 0, 0.1);
            _affixes.weight![0].zero_();
            nn.init.normal_(_shapes.weight!, 0, 0.2);
            nn.init.xavier_uniform_(_biaffine.weight!);
            foreach (LSTM lstm in new[] { _lower, _upper })
            {
                foreach ((string name, Parameter parameter) in lstm.named_parameters())
                {
                    if (name.StartsWith("weight_hh", StringComparison.Ordinal))
                    {
                        for (int gate = 0; gate < 4; gate++)
                        {
                            nn.init.orthogonal_(parameter.slice(0, gate * shape.Hidden, (gate + 1) * shape.Hidden, 1));
                        }
                    }
                }
            }
        }

        RegisterComponents();
    }

    /// <summary>Labels of UPOS, XPOS, FEATS, lemma scripts and name tags, in the order of the tag layer's outputs.</summary>
    public int[] TagCounts { get; }

    /// <summary>Encodes a batch of sentences of one length.</summary>
    public Encoded Encode(Tensor vectors, Tensor words, Tensor affixes, Tensor shapes)
    {
        Tensor pretrained = _vectors.index_select(0, vectors.flatten()).to(float32) * _scales.index_select(0, vectors.flatten()).unsqueeze(1);
        pretrained = pretrained.view(vectors.shape[0], vectors.shape[1], -1);
        Tensor input = cat([pretrained, _words.call(words), _affixes.call(affixes).sum(2), _shapes.call(shapes)], -1);
        input = Drop(input, InputDropout);
        (Tensor low, _, _) = _lower.call(input);
        (Tensor high, _, _) = _upper.call(Drop(low, LayerDropout));
        return new Encoded(input, Drop(high, LayerDropout));
    }

    /// <summary>Scores of all tag layers side by side.</summary>
    public Tensor Tags(Encoded encoded)
    {
        Tensor hidden = nn.functional.leaky_relu(_tagEncoded.call(encoded.Output) + _tagInput.call(encoded.Input), 0.1);
        return _tags.call(nn.functional.dropout(hidden, HeadDropout, training));
    }

    /// <summary>Arc scores [batch, word, head + 1], column 0 for the root, and what relations are scored from.</summary>
    public (Tensor Arcs, Tensor LabelWords, Tensor LabelHeads) Arcs(Encoded encoded)
    {
        Tensor hidden = Drop(nn.functional.leaky_relu(_parse.call(encoded.Output), 0.1), HeadDropout);
        Tensor[] parts = hidden.split([_shape.Arc, _shape.Arc, _shape.Label, _shape.Label], -1);
        long batch = hidden.shape[0], length = hidden.shape[1];
        Tensor[] roots = _root.split([_shape.Arc, _shape.Label], 0);
        Tensor heads = cat([roots[0].expand(batch, 1, -1), parts[1]], 1);
        Tensor labelHeads = cat([roots[1].expand(batch, 1, -1), parts[3]], 1);
        Tensor scores = _biaffine.call(parts[0]).matmul(heads.transpose(1, 2));
        Tensor distances = Distances(length).unsqueeze(0).expand(batch, -1, -1);
        return (scores + _distance.call(parts[0]).gather(2, distances), parts[2], labelHeads);
    }

    /// <summary>Relation scores of each word under the head given (column of the arc scores).</summary>
    public Tensor Relations(Tensor labelWords, Tensor labelHeads, Tensor heads)
    {
        Tensor chosen = labelHeads.gather(1, heads.unsqueeze(-1).expand(-1, -1, _shape.Label));
        Tensor distances = Distances(heads.shape[1]).unsqueeze(0).expand(heads.shape[0], -1, -1).gather(2, heads.unsqueeze(-1)).squeeze(-1);
        return _relations.call(cat([labelWords * chosen, labelWords, chosen], -1)) + _relationDistance.index_select(0, distances.flatten())
            .view(heads.shape[0], heads.shape[1], -1);
    }

    private static Tensor Distances(long length)
    {
        long[] buckets = new long[length * (length + 1)];
        for (int word = 0; word < length; word++)
        {
            for (int head = -1; head < length; head++)
            {
                buckets[(word * (length + 1)) + head + 1] = ArcDistance.Bucket(word, head);
            }
        }

        return tensor(buckets, [length, length + 1]);
    }

    // One mask for all words of a sentence (Gal and Ghahramani 2016).
    private Tensor Drop(Tensor values, double rate) =>
        training ? values * ((rand(values.shape[0], 1, values.shape[2]) >= rate).to(float32) / (1 - rate)) : values;
}

/// <summary>What the heads read: word inputs and encoder outputs, [batch, word, width].</summary>
internal readonly record struct Encoded(Tensor Input, Tensor Output);
