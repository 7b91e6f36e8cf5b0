using System.Diagnostics;
using Entente.Intake;
using Entente.Storage;

namespace Entente.Runs;

/// <summary>What a run did. Filled by the run's one consuming thread; read it when the run is over, or for progress from that thread.</summary>
public sealed class RunReport
{
    // A wrong file can have millions of wrong lines; the first ones tell what is wrong.
    private const int KeptProblems = 1000;

    private readonly List<BadInput> _problems = [];

    /// <summary>Articles read by the coder and, in a run into a store, stored.</summary>
    public long Articles { get; private set; }

    /// <summary>Words of those articles: stretches of text between white space.</summary>
    public long Words { get; private set; }

    /// <summary>Events found in them.</summary>
    public long Events { get; private set; }

    /// <summary>Articles that the store held already; they are not read again.</summary>
    public long Known { get; private set; }

    /// <summary>Articles stored as a new version of one with the same outlet, address and identifier.</summary>
    public long Revised { get; private set; }

    /// <summary>Pieces of input that were no article.</summary>
    public long BadInputs { get; private set; }

    /// <summary>The first thousand of them.</summary>
    public IReadOnlyList<BadInput> Problems => _problems;

    /// <summary>Time from the start of the run to its end.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>The part of <see cref="Elapsed"/> in which the consuming thread was storing; the coder's threads work on meanwhile.</summary>
    public TimeSpan Storing { get; private set; }

    /// <summary>Processor time of <see cref="Storing"/>, the consuming thread's own; null where the system does not tell it.</summary>
    public TimeSpan? StoringProcessor { get; private set; } = TimeSpan.Zero;

    /// <summary>Processor time of the whole process from the start of the run to its end, storing included: in a command, what the run cost.</summary>
    public TimeSpan Processor { get; internal set; }

    /// <summary>Articles a second; 0 before any time has passed.</summary>
    public double ArticlesPerSecond => Elapsed > TimeSpan.Zero ? Articles / Elapsed.TotalSeconds : 0;

    /// <summary>Words a second; 0 before any time has passed.</summary>
    public double WordsPerSecond => Elapsed > TimeSpan.Zero ? Words / Elapsed.TotalSeconds : 0;

    internal void Count(Reading reading)
    {
        Articles++;
        Words += WordCount.Of(reading.Article.Text);
        Events += reading.Events.Length;
    }

    /// <summary>Does a part of the storing, and counts the time it takes.</summary>
    internal void Store(Action work)
    {
        var (clock, before) = (Stopwatch.StartNew(), ThreadClock.Now());
        work();
        Storing += clock.Elapsed;
        StoringProcessor += ThreadClock.Now() - before;
    }

    internal void CountKnown() => Known++;

    // Twice in one run: read twice, stored once.
    internal void CountDuplicates(int known, int revised)
    {
        Articles -= known;
        Known += known;
        Revised += revised;
    }

    internal void Count(BadInput problem)
    {
        BadInputs++;
        if (_problems.Count < KeptProblems)
        {
            _problems.Add(problem);
        }
    }
}
