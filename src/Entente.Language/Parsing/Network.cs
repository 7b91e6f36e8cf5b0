using System.Text.Json;
using Entente.Language.Tagging;
using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>The learned network: tables, two layers of LSTM, and what scores tags, arcs and relations. Immutable and shared by all threads.</summary>
internal sealed class Network
{
    /// <summary>Reads the network of a model file.</summary>
    /// <exception cref="InvalidDataException">A section is missing or does not fit the card.</exception>
    public Network(ModelFile file)
    {
        Card = JsonSerializer.Deserialize<ModelCard>(file.Bytes("card"))
            ?? throw new InvalidDataException("the model's card is empty");
        Labels = new LabelSet(file);
        Lexicon = new LemmaLexicon(file);
        Words = new WordReader(file, Card);
        int hidden = Card.Hidden;
        Input = Matrix.Read(file, "input", Words.Width, (8 * hidden) + Card.Tag, biased: true);
        Lower = new Encoder(file, "lower", hidden);
        UpperInput = QuantisedMatrix.Read(file, "upper.input", 2 * hidden, 8 * hidden, biased: true);
        Upper = new Encoder(file, "upper", hidden);
        Output = QuantisedMatrix.Read(file, "output", 2 * hidden, (2 * Card.Arc) + (2 * Card.Label) + Card.Tag, biased: true);
        Tags = Matrix.Read(file, "tags", Card.Tag, Labels.TagOutputs, biased: true);
        Arcs = Matrix.Read(file, "arcs", Card.Arc, Card.Arc + ArcDistance.Buckets, biased: true);
        Relations = Matrix.Read(file, "relation", 3 * Card.Label, Labels.Relations.Length, biased: true);
        RelationDistance = file.Values<float>("relation.distance", ArcDistance.Buckets * Labels.Relations.Length).ToArray();
        Root = file.Values<float>("root", Card.Arc + Card.Label).ToArray();
    }

    /// <summary>Origin and widths.</summary>
    public ModelCard Card { get; }

    /// <summary>What the outputs stand for.</summary>
    public LabelSet Labels { get; }

    /// <summary>Lemmas learned by heart.</summary>
    public LemmaLexicon Lexicon { get; }

    /// <summary>From spelling to input.</summary>
    public WordReader Words { get; }

    /// <summary>From a word's input to the gates of the lower layer, forward then backward, and the tag layer's share.</summary>
    public Matrix Input { get; }

    /// <summary>The lower layer.</summary>
    public Encoder Lower { get; }

    /// <summary>From the lower layer to the gates of the upper.</summary>
    public QuantisedMatrix UpperInput { get; }

    /// <summary>The upper layer.</summary>
    public Encoder Upper { get; }

    /// <summary>From the upper layer to dependent, head (arcs), dependent, head (relations) and tag layer, side by side.</summary>
    public QuantisedMatrix Output { get; }

    /// <summary>From the tag layer to the scores of all tags.</summary>
    public Matrix Tags { get; }

    /// <summary>From a dependent to what its heads are multiplied with, then a score for each distance.</summary>
    public Matrix Arcs { get; }

    /// <summary>From the product of dependent and head, dependent, and head to relation scores.</summary>
    public Matrix Relations { get; }

    /// <summary>What the distance adds to each relation's score.</summary>
    public float[] RelationDistance { get; }

    /// <summary>The root as a head: for arcs, then for relations.</summary>
    public float[] Root { get; }
}
