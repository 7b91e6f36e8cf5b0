using Entente.Codes;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>What the acts of a reported tie have in common.</summary>
public enum ReportedTieKind
{
    /// <summary>Meetings, visits and talks (CONSULT).</summary>
    Consultation = 0,
    /// <summary>Words that bind or back: agreements, promises, praise, recognition (AGREE, SUPPORT, CONCEDE).</summary>
    Agreement = 1,
    /// <summary>Joint work of soldiers (COOPERATE in the military context).</summary>
    MilitaryCooperation = 2,
    /// <summary>Other joint work (COOPERATE).</summary>
    Cooperation = 3,
    /// <summary>Help that is given (AID).</summary>
    Aid = 4,
    /// <summary>Concessions in deeds: withdrawal, release, cease-fire (RETREAT).</summary>
    Relaxation = 5,
    /// <summary>Blame, demands, refusals and threats (REQUEST, ACCUSE, REJECT, THREATEN).</summary>
    Dispute = 6,
    /// <summary>Relations or help cut, officials expelled (SANCTION).</summary>
    Sanction = 7,
    /// <summary>Force and its display (MOBILIZE, COERCE, ASSAULT, PROTEST).</summary>
    Hostility = 8,
}

/// <summary>Names of the kinds, and the kind that an act reports.</summary>
public static class ReportedTieKinds
{
    /// <summary>Spelling in answers, such as <c>military cooperation</c>.</summary>
    public static string Label(this ReportedTieKind kind) => kind == ReportedTieKind.MilitaryCooperation ? "military cooperation" : kind.ToString().ToLowerInvariant();

    /// <summary>Whether acts of the kind bring the two together.</summary>
    public static bool IsCooperative(this ReportedTieKind kind) => kind <= ReportedTieKind.Relaxation;

    internal static ReportedTieKind KindOf(CodedAct act) => act.Type switch
    {
        EventType.Consult => ReportedTieKind.Consultation,
        EventType.Agree or EventType.Support or EventType.Concede => ReportedTieKind.Agreement,
        EventType.Cooperate => act.Contexts.Contains("military") ? ReportedTieKind.MilitaryCooperation : ReportedTieKind.Cooperation,
        EventType.Aid => ReportedTieKind.Aid,
        EventType.Retreat => ReportedTieKind.Relaxation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => ReportedTieKind.Dispute,
        EventType.Sanction => ReportedTieKind.Sanction,
        _ => ReportedTieKind.Hostility,
    };
}
