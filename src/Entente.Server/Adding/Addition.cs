using System.Collections.Immutable;
using Entente.Intake;

namespace Entente.Server.Adding;

/// <summary>One addition of articles: what was sent and how far the coder has come. Progress is written by one thread and read by any.</summary>
/// <param name="Id">Number, counted from 1 since the server started.</param>
/// <param name="Files">How many files were sent.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record Addition(int Id, int Files, long Bytes)
{
    // A wrong file can have a million wrong lines; the first ones tell what is wrong.
    private const int KeptProblems = 50;

    private volatile AdditionProgress _progress = new(AdditionState.Waiting, 0, 0, 0, 0, 0, 0, []);

    /// <summary>How far it has come.</summary>
    public AdditionProgress Progress
    {
        get => _progress;
        set => _progress = value;
    }

    /// <summary>Share of the bytes that were read, 0 to 1.</summary>
    public double Share => Progress.State == AdditionState.Done ? 1 : Bytes == 0 ? 0 : Math.Min(1, (double)Progress.Read / Bytes);

    /// <summary>Adds a problem to those shown.</summary>
    public void Reject(BadInput problem) =>
        Progress = Progress with { Problems = Progress.Problems.Length < KeptProblems ? Progress.Problems.Add(problem.ToString()) : Progress.Problems };
}

/// <summary>How far an addition has come.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Read">Bytes read.</param>
/// <param name="Articles">Articles read and stored.</param>
/// <param name="Known">Articles that the store held already.</param>
/// <param name="Revised">Articles stored as new versions.</param>
/// <param name="Events">Events found.</param>
/// <param name="BadInputs">Pieces that were no article.</param>
/// <param name="Problems">What was wrong with the first of them.</param>
internal sealed record AdditionProgress(
    AdditionState State, long Read, long Articles, long Known, long Revised, long Events, long BadInputs, ImmutableArray<string> Problems)
{
    /// <summary>Why it failed; null when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => State is AdditionState.Done or AdditionState.Failed;
}

/// <summary>What an addition is doing.</summary>
internal enum AdditionState
{
    /// <summary>Another one is read first.</summary>
    Waiting,
    /// <summary>Articles are read and stored.</summary>
    Reading,
    /// <summary>All is stored.</summary>
    Done,
    /// <summary>It ended early; what was stored before stays.</summary>
    Failed,
}
