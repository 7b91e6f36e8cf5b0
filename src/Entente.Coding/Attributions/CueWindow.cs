using static Entente.Coding.Attributions.FeatureHash;

namespace Entente.Coding.Attributions;

/// <summary>The words around one cue, each with its place in the tree as seen from the cue.</summary>
/// <remarks>
/// From the cue one climbs some steps to an ancestor (none for the cue itself) and descends by one of its children, the
/// <em>branch</em>, to the word. Words of one branch mostly have one part: the subject's branch is the source, the clausal
/// complement's is the content, and for a parenthetical cue the ancestor's whole clause is.
/// </remarks>
internal sealed class CueWindow
{
    /// <summary>Words looked at on each side: longer sentences are lists or broken text, and the work for hostile ones must be bounded.</summary>
    public const int Reach = 110;

    private const int HighestClimb = 5;
    private const int DeepestWord = 40;

    private readonly uint[] _paths;
    private readonly int[] _branches;
    private readonly int[] _climbs;

    /// <summary>Looks at a sentence from a cue.</summary>
    public CueWindow(SentenceView view, int cue)
    {
        View = view;
        Cue = cue;
        Start = Math.Max(0, cue - Reach);
        End = Math.Min(view.Count, cue + Reach + 1);
        _paths = new uint[End - Start];
        _branches = new int[End - Start];
        _climbs = new int[End - Start];
        Span<int> ancestors = stackalloc int[HighestClimb + 1];
        Span<uint> climbed = stackalloc uint[HighestClimb + 1];
        var height = 0;
        var up = 17u;
        for (var at = cue; at >= 0 && height <= HighestClimb; at = view.Heads[at])
        {
            ancestors[height] = at;
            climbed[height++] = up;
            up = Mix(up, view.Relations[at]);
        }

        for (var i = Start; i < End; i++)
        {
            Place(i, ancestors[..height], climbed);
        }

        Config = Mix(CueFeatures.Frame(view, cue), CueFeatures.QuoteState(view, cue));
    }

    /// <summary>The sentence.</summary>
    public SentenceView View { get; }

    /// <summary>The cue's head word.</summary>
    public int Cue { get; }

    /// <summary>First word looked at.</summary>
    public int Start { get; }

    /// <summary>Word after the last one looked at.</summary>
    public int End { get; }

    /// <summary>Hash of the cue's arguments and the quotation marks around it.</summary>
    public uint Config { get; }

    /// <summary>Hash of climb, branch relation and side; 1 left and 2 right of the window.</summary>
    public uint PathOf(int i) => i < Start ? 1u : i >= End ? 2u : _paths[i - Start];

    /// <summary>The branch's topmost word; the word itself when it is an ancestor, -1 when it is not under one near enough.</summary>
    public int BranchOf(int i) => i < Start || i >= End ? -1 : _branches[i - Start];

    /// <summary>How many steps up from the cue the ancestor is.</summary>
    public int ClimbOf(int i) => _climbs[i - Start];

    private void Place(int i, ReadOnlySpan<int> ancestors, ReadOnlySpan<uint> climbed)
    {
        var side = i < Cue ? 1u : 2u;
        var top = i;
        for (int at = i, steps = 0; at >= 0 && steps < DeepestWord; top = at, at = View.Heads[at], steps++)
        {
            var k = ancestors.IndexOf(at);
            if (k < 0)
            {
                continue;
            }

            _climbs[i - Start] = k;
            _branches[i - Start] = top;
            _paths[i - Start] = at == i ? Mix(climbed[k], 5, side) : Mix(climbed[k], View.Relations[top], side);
            return;
        }

        _climbs[i - Start] = HighestClimb + 1;
        _branches[i - Start] = -1;
        _paths[i - Start] = Mix(3, side);
    }
}
