using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>What the labelling guideline has against an act's being a political event: an identifiable political actor does something to be coded. How much it weighs is learned (<see cref="EventConfidence"/>).</summary>
internal static class EventScreen
{
    /// <summary>What speaks against an act's being an event; null for nothing. The names are stable, since learned weights depend on them.</summary>
    public static string? Objection(Act act) =>
        IsPrivateAffair(act) ? "private"
        : IsUnreal(act) ? "unreal"
        : IsAddressless(act) ? "no addressee"
        : !IsBetweenPolitical(act) ? "no political party"
        : act.IsWeak && !act.Recipients.Any(IsPolitical) && !(act.IsMutual && act.Actors.Length > 1) ? "weak"
        // A noun alone is background unless both sides are named.
        : act.IsNominal && act.Recipients.IsEmpty && act.Actors.Length < 2 ? "noun alone"
        : IsTrade(act) ? "trade"
        // What firms must do, by whoever's word, is a rule of business.
        : act is { IsBare: true, Operators: ["obligation" or "prohibition"] } && act.Recipients.All(IsPrivate) ? "rule of business"
        // What people give, spurn or complain of without an addressee is work, charity or mood.
        : act.Recipients.IsEmpty && (act.Type == EventType.Aid || (act.IsBare && act.Type is EventType.Reject or EventType.Accuse)) && act.Actors.All(IsPeople) ? "people alone"
        // Murder and robbery among people of one country are crime, which state media tell of their adversaries' society.
        : act.Type == EventType.Assault && act.Actors.All(IsAnyone) && act.Recipients.All(r => IsAnyone(r) || r.IsPlaceOnly) ? "crime"
        // A hope of what one's own side will do asks nobody for it.
        : act is { Type: EventType.Request, Operators: [.., "hope"], Inner: { } hoped } && hoped.Actors.Any(h => act.Actors.Any(a => Sides.AreSame(a, h))) ? "own hope"
        // "The numbers showed the feats of …": what praises by a noun must be someone.
        : act is { Type: EventType.Support, IsSpeakers: true } && !act.Actors.Any(IsPolitical) ? "praise by nobody"
        // Standing cooperation, pacts and alliances are background until someone makes, deepens or breaks them.
        : act is { IsNominal: true, IsMutual: true, IsSpeakers: false, Type: EventType.Support or EventType.Cooperate or EventType.Agree } && act.Cameo is not "062" ? "standing"
        // Going about one's own country is no visit.
        : act is { Type: EventType.Consult, Mode: "visit", Recipients.IsEmpty: true, IsMutual: false } && !act.Operators.Any(o => !IsGrammar(o)) ? "visit to nobody"
        : (act.IsForeign || act is { Type: EventType.Support, IsWeak: true }) && !act.Recipients.IsEmpty && act.Actors.Concat(act.Recipients).Select(m => m.Actor.Country ?? m.Actor.Id).Distinct().Count() < 2 ? "at home"
        : IsHousekeeping(act) ? "housekeeping"
        // A leader's talk with mothers, fishermen or reporters is no consultation of political actors.
        : act is { Type: EventType.Consult, IsMutual: true, Actors.Length: > 1 } && act.Actors.Count(a => !IsCrowd(a) && a.Actor.Roles is not [.., "JRN"]) < 2 ? "talk with people"
        // One side alone does not meet, but an organisation's members do.
        : act is { Type: EventType.Consult, IsMutual: true, Actors: [var only], Mode: null } && only.Actor is not { Kind: ActorKind.Organisation, Country: null } ? "meets alone"
        : null;

    // An operator without a known act and without an addressee says little of politics: "rejected it", "asked".
    private static bool IsAddressless(Act act) =>
        act is { IsBare: true, Recipients.IsEmpty: true } && act.Type is not (EventType.Threaten or EventType.Reject)
        && (act.IsNominal || act.IsWeak || act.Type is not (EventType.Request or EventType.Accuse) || act.Operators is ["order"]);

    // Messages of many whom nobody names are messages to someone.
    private static bool IsBetweenPolitical(Act act) =>
        (act is { Type: EventType.Support, Actors.IsEmpty: true } && act.Recipients.Any(IsPolitical)) ||
        act.Actors.Any(a => IsPolitical(a) || (IsOfficial(a) && !act.Recipients.IsEmpty)) || (act.Recipients.Any(IsPolitical) && act.Actors.Any(a => a.Actor.Kind is not ActorKind.Company));

    // Firms, people of business and persons of whom no office or state is known act in politics where they act upon someone who does.
    // What such people say that firms or persons must do is advice.
    private static bool IsPrivateAffair(Act act) =>
        act.Actors.All(IsPrivate) && (act.Operators.Contains("obligation") || act.Operators.Contains("prohibition") || !act.Recipients.Any(r => IsPolitical(r) && !IsPrivate(r) && !IsPeople(r)));

    // What would, could or did not happen is told only where someone says so: "threatened", "denied".
    private static bool IsUnreal(Act act) =>
        (act.Status == EventStatus.Hypothetical && !act.Operators.Contains("consider")) || (act.Status == EventStatus.Denied && (act.Operators is [] || IsGrammar(act.Operators[^1])));

    // Firms that buy, sell and invest do business; what states trade with each other is cooperation.
    private static bool IsTrade(Act act) =>
        (act is { Type: EventType.Cooperate, Cameo: "061" } || act is { Type: EventType.Agree, Inner: { Type: EventType.Cooperate, Cameo: "061" } })
        && act.Actors.Concat(act.Recipients).Count(a => IsPolitical(a) && !IsCrowd(a)) < 2;

    // What a state's leaders say to or do for its own people is housekeeping, unless it is done against them.
    private static bool IsHousekeeping(Act act) =>
        act.Type is EventType.Support or EventType.Agree or EventType.Request or EventType.Consult or EventType.Aid && !act.Recipients.IsEmpty
        && act.Recipients.All(r => IsPeople(r) && act.Actors.All(a => Sides.AreSame(a, r) && !IsPeople(a)));

    /// <summary>Whether two acts of a sentence are one: same type, same sides, and not two things that are made by name.</summary>
    public static bool IsSame(Act a, Act b) =>
        a.Type == b.Type && !(a.NamesItsObject && b.NamesItsObject && a.Token != b.Token) && (a.Token == b.Token || (Overlaps(a.Actors, b.Actors) && (b.Recipients.IsEmpty || a.Recipients.IsEmpty || Overlaps(a.Recipients, b.Recipients))));

    private static bool IsGrammar(string name) => name is "not" or "future" or "do" or "begin" or "continue" or "increase";

    private static bool IsPolitical(ActorMention mention) => mention.Actor.Kind switch
    {
        ActorKind.Company => false,
        ActorKind.Unknown => mention.Actor.Country is not null,
        // "UN.MIL" is of an organisation, and no state's.
        ActorKind.Group => mention.Actor.Country is not null || !mention.Actor.IsNameless,
        _ => true,
    };

    // "Police", "the court", "the opposition": power of a state that the article does not name, which counts where it acts upon someone.
    private static bool IsOfficial(ActorMention mention) =>
        mention.Actor is { Kind: ActorKind.Group, Roles: [.., "GOV" or "COP" or "MIL" or "JUD" or "LEG" or "SPY" or "REB" or "OPP" or "PTY"] };

    private static bool IsPrivate(ActorMention mention) => mention.Actor is { Kind: ActorKind.Company } or { Kind: ActorKind.Group, Roles: [.., "BUS"] }
        || (mention.Actor is { Kind: ActorKind.Person or ActorKind.Unknown, Country: null } && mention.Actor.Id.StartsWith("name:", StringComparison.Ordinal));

    private static bool IsAnyone(ActorMention mention) => mention.Actor is { Kind: ActorKind.Group, Roles: [] or [.., "CVL" or "EDU" or "LAB" or "HLH" or "AGR" or "UNK"] };

    private static bool IsCrowd(ActorMention mention) => mention.Actor.Country is null && IsPeople(mention);

    private static bool IsPeople(ActorMention mention) =>
        mention.Actor is { Kind: ActorKind.Group, Roles: [.., "CVL" or "AGR" or "LAB" or "EDU" or "BUS" or "HLH"] };

    private static bool Overlaps(IEnumerable<ActorMention> a, IEnumerable<ActorMention> b) =>
        a.Any(x => b.Any(y => Sides.AreSame(x, y)));
}
