namespace Entente.Evaluation.Gold;

/// <summary>A part of a gold file by the line index of its documents, so that rules can be developed on some documents and scored on others.</summary>
/// <param name="Name">How reports name the part.</param>
/// <param name="MayBeRead">Whether its differences are listed, so that they may be read while rules are written.</param>
/// <remarks>
/// Rules were developed on the even documents. Later every second odd one was read too (4k+1); the last quarter (4k+3) has only been scored.
/// </remarks>
internal sealed record DevelopmentPart(string Name, bool MayBeRead)
{
    private static readonly DevelopmentPart Even = new("even", true);
    private static readonly DevelopmentPart Late = new("4k+1", true);
    private static readonly DevelopmentPart Unread = new("4k+3", false);

    /// <summary>All documents together.</summary>
    public static DevelopmentPart Whole { get; } = new("all", false);

    /// <summary>The parts in the order of reports, the whole last.</summary>
    public static IReadOnlyList<DevelopmentPart> All { get; } = [Even, Late, Unread, Whole];

    /// <summary>The part of a document.</summary>
    /// <param name="index">Its line in the file, from 0.</param>
    public static DevelopmentPart Of(int index) => index % 2 == 0 ? Even : index % 4 == 1 ? Late : Unread;
}
