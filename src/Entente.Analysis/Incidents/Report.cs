using Entente.Codes;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>An event prepared for comparison with others.</summary>
internal sealed class Report
{
    // A day that was only inferred may be off by the time between the happening and the dispatch.
    private const int StatedSlack = 1;
    private const int InferredSlack = 2;

    public Report(StoredEvent stored)
    {
        Stored = stored;
        var act = stored.Event;
        Type = act.Type;
        Actors = Roots(act.Actors);
        Recipients = Roots(act.Recipients);
        Everyone = [.. Actors, .. Recipients];
        bool stated = act.When?.Basis == TimeBasis.Expression;
        var interval = act.When?.Interval ?? default;
        var first = interval.From ?? interval.To ?? stored.Day;
        var last = interval.To ?? interval.From ?? stored.Day;
        First = (first?.DayNumber ?? 0) - (stated ? StatedSlack : InferredSlack);
        Last = Math.Max(First, (last?.DayNumber ?? 0) + (stated ? StatedSlack : InferredSlack));
        IsDated = first is not null;
        Told = (stored.Published ?? first)?.DayNumber ?? 0;
        Stems = WordStems.Of(stored.SentenceText);
        foreach (var party in act.Actors.Concat(act.Recipients))
        {
            // The parties agree anyhow; what is left says what was done.
            Stems.ExceptWith(WordStems.Of(party.Actor.Name));
            if (party.Span is { } span && stored.Sentence.Contains(span))
            {
                Stems.ExceptWith(WordStems.Of(stored.SentenceText.Substring(span.Start - stored.Sentence.Start, span.Length)));
            }
        }
    }

    public StoredEvent Stored { get; }

    public EventType Type { get; }

    /// <summary>Codes of the acting states and organisations.</summary>
    public HashSet<string> Actors { get; }

    /// <summary>Codes of those acted upon; empty for a mutual act.</summary>
    public HashSet<string> Recipients { get; }

    /// <summary>Codes of all parties.</summary>
    public HashSet<string> Everyone { get; }

    /// <summary>Number of the first day on which it can have happened, slack included.</summary>
    public int First { get; }

    /// <summary>Number of the last day on which it can have happened, slack included.</summary>
    public int Last { get; }

    /// <summary>Number of the day on which it was told.</summary>
    public int Told { get; }

    /// <summary>Whether any day is known.</summary>
    public bool IsDated { get; }

    /// <summary>Stems of the sentence without the parties' names.</summary>
    public HashSet<string> Stems { get; }

    private static HashSet<string> Roots(IEnumerable<EventParty> parties) =>
        parties.Where(p => p.Actor.Id != ActorReference.Nameless).Select(p => p.Actor.Id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? p.Actor.Id[..dot] : p.Actor.Id).ToHashSet(StringComparer.Ordinal);
}
