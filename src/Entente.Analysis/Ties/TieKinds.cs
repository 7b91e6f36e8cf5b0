using Entente.Codes;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>Names of the kinds, and the kind that an act reports.</summary>
public static class TieKinds
{
    /// <summary>Spelling in answers, such as <c>military cooperation</c>.</summary>
    public static string Label(this TieKind kind) => kind switch
    {
        TieKind.Membership => "membership",
        TieKind.Alliance => "alliance",
        TieKind.Office => "office",
        TieKind.Consultation => "consultation",
        TieKind.Agreement => "agreement",
        TieKind.MilitaryCooperation => "military cooperation",
        TieKind.Cooperation => "cooperation",
        TieKind.Aid => "aid",
        TieKind.Dispute => "dispute",
        TieKind.Sanction => "sanction",
        TieKind.Hostility => "hostility",
        _ => "relaxation",
    };

    /// <summary>Whether acts of the kind bring the two together.</summary>
    public static bool IsCooperative(this TieKind kind) => kind is <= TieKind.Aid or TieKind.Relaxation;

    internal static TieKind Of(CodedAct act) => act.Type switch
    {
        EventType.Consult => TieKind.Consultation,
        EventType.Agree or EventType.Support or EventType.Concede => TieKind.Agreement,
        EventType.Cooperate => act.Contexts.Contains("military") ? TieKind.MilitaryCooperation : TieKind.Cooperation,
        EventType.Aid => TieKind.Aid,
        EventType.Retreat => TieKind.Relaxation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => TieKind.Dispute,
        EventType.Sanction => TieKind.Sanction,
        _ => TieKind.Hostility,
    };
}
