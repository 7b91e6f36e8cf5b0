using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>The scratch memory of one thread: room for one batch, made once and used again for the next (about 8 MB).</summary>
internal sealed class Workspace
{
    /// <summary>
    /// Most words of a batch: enough sentences in lockstep that weights are read from the cache once for many, and few enough that what is computed of them
    /// stays in the second-level cache for the most part. No piece is longer.
    /// </summary>
    public const int Words = 512;

    private const int TypeRows = 48;

    private readonly BatchWord[] _batch = new BatchWord[Words];

    /// <summary>Room for one batch.</summary>
    public Workspace(Network network)
    {
        TypeInput = new float[TypeRows * network.Words.Width];
        TypeProjection = new float[TypeRows * network.Input.Width];
        // A piece's heads as a matrix: columns in panels, a row for each dimension.
        int columns = (Piece.LengthLimit + 1 + Matrix.PanelWidth) / Matrix.PanelWidth * Matrix.PanelWidth;
        Dependents = new float[Piece.LengthLimit * network.Card.Arc];
        ArcScores = new float[Piece.LengthLimit * columns];
        Heads = new Matrix(network.Card.Arc, columns);
        Gates = new float[Words * network.UpperInput.Width];
        TagShare = new float[Words * network.Card.Tag];
        Low = new byte[Words * 2 * network.Card.Hidden];
        High = new byte[Words * 2 * network.Card.Hidden];
        Cells = new float[Words * network.Card.Hidden];
        Outputs = new float[Words * network.Output.Width];
        TagScores = new float[Words * network.Tags.Width];
        Arcs = new float[Words * network.Arcs.Width];
        RelationInput = new float[Words * 3 * network.Card.Label];
        RelationScores = new float[Words * network.Relations.Width];
    }

    /// <summary>How the words of the batch lie.</summary>
    public Lockstep Steps { get; } = new();

    /// <summary>Inputs of words that are not in the cache, as many rows as one product takes.</summary>
    public float[] TypeInput { get; }

    /// <summary>What the first layer makes of them.</summary>
    public float[] TypeProjection { get; }

    /// <summary>Gates of a layer, for each word.</summary>
    public float[] Gates { get; }

    /// <summary>The tag layer's share of the spelling, for each word.</summary>
    public float[] TagShare { get; }

    /// <summary>Outputs of the lower layer, as bytes.</summary>
    public byte[] Low { get; }

    /// <summary>Outputs of the upper layer, as bytes.</summary>
    public byte[] High { get; }

    /// <summary>Cell states, for each piece.</summary>
    public float[] Cells { get; }

    /// <summary>Dependent, head, dependent, head and tag layer, for each word.</summary>
    public float[] Outputs { get; }

    /// <summary>Tag scores, for each word.</summary>
    public float[] TagScores { get; }

    /// <summary>Dependents ready for their heads, and distance scores, for each word.</summary>
    public float[] Arcs { get; }

    /// <summary>What relations are scored from, for each word.</summary>
    public float[] RelationInput { get; }

    /// <summary>Relation scores, for each word.</summary>
    public float[] RelationScores { get; }

    /// <summary>Head of each word within its piece, -1 for the root.</summary>
    public int[] WordHeads { get; } = new int[Words];

    /// <summary>Heads of the words of one piece.</summary>
    public int[] PieceHeads { get; } = new int[Piece.LengthLimit];

    /// <summary>Dependents of one piece.</summary>
    public float[] Dependents { get; }

    /// <summary>Arc scores of one piece.</summary>
    public float[] ArcScores { get; }

    /// <summary>Heads of one piece, as a matrix.</summary>
    public Matrix Heads { get; }

    /// <summary>Room for the words of a batch, at most <see cref="Words"/>.</summary>
    public Span<BatchWord> Batch(int count) => _batch.AsSpan(0, count);
}
