using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Analysis.Incidents;

/// <summary>How likely two reports are to be of one happening, by parties, type, time and words.</summary>
/// <remarks>The weights and the threshold were chosen on the labelled acts of <c>eval/incidents-dev.jsonl</c> and <c>eval/incidents-second.jsonl</c>; see <c>docs/accuracy/incidents.md</c>.</remarks>
internal static class Likeness
{
    /// <summary>From here on two reports are taken to be of one happening.</summary>
    public const double Threshold = 0.58;

    /// <summary>Days between two reports of one happening at most.</summary>
    public const int ToldWithin = 10;

    private const int DaysApart = 31;
    private const double Doubtful = 0.9;

    private const double WordWeight = 0.45;
    private const double PartyWeight = 0.25;
    private const double TypeWeight = 0.2;
    private const double PlaceWeight = 0.1;

    // Two who talk, agree or accuse do so every day; that one strikes, seizes or sanctions the other twice within days is rare, and two reports of it are mostly of one deed,
    // however different the sentences are in which they mention it.
    private const double DeedWeight = 0.05;

    // Types that outlets give to one and the same deed: what one calls an exercise is a build-up to the other.
    private static readonly (EventType, EventType)[] Near =
    [
        (EventType.Cooperate, EventType.Mobilize), (EventType.Consult, EventType.Cooperate), (EventType.Consult, EventType.Agree), (EventType.Agree, EventType.Cooperate),
        (EventType.Agree, EventType.Support), (EventType.Agree, EventType.Aid), (EventType.Cooperate, EventType.Aid), (EventType.Consult, EventType.Support),
        (EventType.Accuse, EventType.Reject), (EventType.Accuse, EventType.Threaten), (EventType.Accuse, EventType.Request), (EventType.Request, EventType.Reject),
        (EventType.Threaten, EventType.Request), (EventType.Threaten, EventType.Mobilize), (EventType.Mobilize, EventType.Assault), (EventType.Coerce, EventType.Assault),
        (EventType.Coerce, EventType.Sanction), (EventType.Concede, EventType.Retreat), (EventType.Concede, EventType.Agree), (EventType.Protest, EventType.Accuse),
    ];

    /// <summary>The likeness of two reports, 0 to 1.05; 0 when they cannot be of one happening.</summary>
    public static double Of(Report left, Report right)
    {
        double time = Time(left, right);
        double type = time == 0 ? 0 : Type(left, right);
        double parties = type == 0 ? 0 : Parties(left, right);
        return parties == 0 ? 0 : time * (WordWeight * Words(left.Stems, right.Stems) + PartyWeight * parties + TypeWeight * type + PlaceWeight * Place(left, right)
            + (left.Type == right.Type && left.Type.Quad() == QuadClass.MaterialConflict ? DeedWeight : 0));
    }

    /// <summary>The types that reports of one happening may have, when one has this type.</summary>
    public static ImmutableArray<EventType> TypesNear(EventType type) =>
        [type, .. Near.Where(n => n.Item1 == type).Select(n => n.Item2), .. Near.Where(n => n.Item2 == type).Select(n => n.Item1)];

    // Days of one happening are told differently (announced on Friday, in force from the 17th), and misread; who tells of it within days of the other may mean the same.
    private static double Time(Report left, Report right) =>
        !left.IsDated || !right.IsDated || Math.Abs(left.Told - right.Told) > ToldWithin ? 0
        : left.First <= right.Last && right.First <= left.Last ? 1
        : Math.Max(left.First, right.First) - Math.Min(left.Last, right.Last) <= DaysApart ? Doubtful : 0;

    private static double Type(Report left, Report right)
    {
        if (left.Type == right.Type)
        {
            string? one = left.Stored.Event.Mode, other = right.Stored.Event.Mode;
            return one == other ? 1 : one is null || other is null ? 0.9 : 0.6;
        }

        return Near.Contains((left.Type, right.Type)) || Near.Contains((right.Type, left.Type)) ? 0.5 : 0;
    }

    private static double Parties(Report left, Report right)
    {
        if (left.Recipients.Count == 0 || right.Recipients.Count == 0)
        {
            // Without direction on one side: who takes part is all there is to compare.
            double all = Overlap(left.Everyone, right.Everyone);
            return left.Recipients.Count == right.Recipients.Count ? all : 0.9 * all;
        }

        double actors = Overlap(left.Actors, right.Actors);
        double recipients = Overlap(left.Recipients, right.Recipients);
        return actors == 0 || recipients == 0 ? 0 : (actors + recipients) / 2;
    }

    // The share of the smaller set, dimmed by what the larger one has besides: reports differ in how many parties they name.
    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        int shared = left.Count(right.Contains);
        return shared == 0 ? 0 : 0.5 * shared / Math.Min(left.Count, right.Count) + 0.5 * shared / (left.Count + right.Count - shared);
    }

    private static double Words(HashSet<string> left, HashSet<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return 0;
        }

        var (small, large) = left.Count < right.Count ? (left, right) : (right, left);
        int shared = small.Count(large.Contains);
        return shared / Math.Sqrt((double)left.Count * right.Count);
    }

    private static double Place(Report left, Report right) => (left.Stored.Event.Where, right.Stored.Event.Where) switch
    {
        ({ } one, { } other) => one.Name == other.Name ? 1 : one.Country == other.Country ? 0.5 : 0,
        _ => 0.5,
    };
}
