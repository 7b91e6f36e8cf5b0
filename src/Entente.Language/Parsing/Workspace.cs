using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>The scratch memory of one thread: grows to the batch it meets, and is used again for the next.</summary>
internal sealed class Workspace
{
    private const int TypeRows = 48;

    private readonly Network _network;
    private BatchWord[] _batch = [];
    private int _words;

    /// <summary>Room for nothing yet.</summary>
    public Workspace(Network network)
    {
        _network = network;
        TypeInput = new float[TypeRows * network.Words.Width];
        TypeProjection = new float[TypeRows * network.Input.Width];
        // A piece's heads as a matrix: columns in panels, a row for each dimension.
        int columns = (Piece.LengthLimit + 1 + Matrix.PanelWidth) / Matrix.PanelWidth * Matrix.PanelWidth;
        Dependents = new float[Piece.LengthLimit * network.Card.Arc];
        ArcScores = new float[Piece.LengthLimit * columns];
        Heads = new Matrix(network.Card.Arc, columns);
    }

    /// <summary>How the words of the batch lie.</summary>
    public Lockstep Steps { get; } = new();

    /// <summary>Inputs of words that are not in the cache, as many rows as one product takes.</summary>
    public float[] TypeInput { get; }

    /// <summary>What the first layer makes of them.</summary>
    public float[] TypeProjection { get; }

    /// <summary>Gates of a layer, for each word.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>The tag layer's share of the spelling, for each word.</summary>
    public float[] TagShare { get; private set; } = [];

    /// <summary>Outputs of the lower layer.</summary>
    public float[] Low { get; private set; } = [];

    /// <summary>Outputs of the upper layer.</summary>
    public float[] High { get; private set; } = [];

    /// <summary>Cell states, for each piece.</summary>
    public float[] Cells { get; private set; } = [];

    /// <summary>Dependent, head, dependent, head and tag layer, for each word.</summary>
    public float[] Outputs { get; private set; } = [];

    /// <summary>Tag scores, for each word.</summary>
    public float[] TagScores { get; private set; } = [];

    /// <summary>Dependents ready for their heads, and distance scores, for each word.</summary>
    public float[] Arcs { get; private set; } = [];

    /// <summary>What relations are scored from, for each word.</summary>
    public float[] RelationInput { get; private set; } = [];

    /// <summary>Relation scores, for each word.</summary>
    public float[] RelationScores { get; private set; } = [];

    /// <summary>Head of each word within its piece, -1 for the root.</summary>
    public int[] WordHeads { get; private set; } = [];

    /// <summary>Heads of the words of one piece.</summary>
    public int[] PieceHeads { get; } = new int[Piece.LengthLimit];

    /// <summary>Dependents of one piece.</summary>
    public float[] Dependents { get; }

    /// <summary>Arc scores of one piece.</summary>
    public float[] ArcScores { get; }

    /// <summary>Heads of one piece, as a matrix.</summary>
    public Matrix Heads { get; }

    /// <summary>Room for the words of a batch.</summary>
    public Span<BatchWord> ReserveWords(int count)
    {
        if (_batch.Length < count)
        {
            _batch = new BatchWord[count];
        }

        return _batch.AsSpan(0, count);
    }

    /// <summary>Makes room for what is computed of a batch.</summary>
    public void Reserve(int words, int pieces)
    {
        if (Cells.Length < pieces * _network.Card.Hidden)
        {
            Cells = new float[pieces * _network.Card.Hidden];
        }

        if (words <= _words)
        {
            return;
        }

        _words = words;
        Gates = new float[words * _network.UpperInput.Width];
        TagShare = new float[words * _network.Card.Tag];
        Low = new float[words * 2 * _network.Card.Hidden];
        High = new float[words * 2 * _network.Card.Hidden];
        Outputs = new float[words * _network.Output.Width];
        TagScores = new float[words * _network.Tags.Width];
        Arcs = new float[words * _network.Arcs.Width];
        RelationInput = new float[words * 3 * _network.Card.Label];
        RelationScores = new float[words * _network.Relations.Width];
        WordHeads = new int[words];
    }
}
