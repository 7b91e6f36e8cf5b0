using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Finds whom an act within one state is done to: people and bodies of no named country are of the state that acts, and a protest is against its rulers.</summary>
/// <remarks>It is asked only of acts that are told, in the order of the text, as <see cref="OtherSide"/> is.</remarks>
/// <param name="host">The state in which the article was written; null when it is not known.</param>
internal sealed class HomeSide(ActorReference? host)
{
    // A report of one movement runs over a few paragraphs.
    private const int MaxGap = 6;

    private (ActorMention Ruler, int Sentence)? _opposed;

    /// <summary>The act with that state's people, bodies or rulers as its recipients; unchanged where its words name another side, or more than one state acts.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="act">The act.</param>
    public Act Complete(SentenceTree tree, Act act)
    {
        if (act.IsMutual || act.Actors is not [{ Actor.Country: { } home } actor, ..] || act.Actors.Any(a => a.Actor.Country != home))
        {
            return act;
        }

        if (act.Recipients.IsEmpty || act.Recipients.All(r => r.Actor.Id == ActorReference.Nameless))
        {
            return Against(tree, act, actor, home) is { } ruler ? act with { Recipients = [ruler], Steps = act.Steps.Add($"  recipient: {ruler.Actor.Name}, who rules there") }
                : IsOrderAtHome(tree, act, actor, home) ? act with { Recipients = [new(default, -1, -1, host!, ResolutionMethod.Coreference)], Steps = act.Steps.Add("  recipient: the state that is asked at home") } : act;
        }

        // "Called upon the officials", "asked congress": in a sentence that names no other country they are one's own.
        return act.Type is EventType.Request or EventType.Accuse or EventType.Support or EventType.Coerce or EventType.Reject
            && act.Recipients.Any(IsAnyones) && act.Recipients.All(r => IsAnyones(r) || r.Actor.Country == home)
            && tree.Mentions.All(m => m.Actor.Country is null ? m.Actor.Kind is not (ActorKind.Organisation or ActorKind.Collective) : m.Actor.Country == home)
            ? act with { Recipients = [.. act.Recipients.Select(r => IsAnyones(r) ? r with { Actor = Own(r.Actor, home) } : r)], Steps = act.Steps.Add("  recipient: of the state that acts") } : act;
    }

    // A protest is against whom the same crowds opposed before, where its sentence names no ruler.
    private ActorMention? Against(SentenceTree tree, Act act, ActorMention actor, string home)
    {
        if (act.Type is not (EventType.Protest or EventType.Accuse))
        {
            return null;
        }

        var ruler = Ruler(tree, act, actor, home);
        if (act.Type == EventType.Protest && ruler is not null)
        {
            _opposed = (ruler with { Span = default, Sentence = -1 }, tree.Sentence.Index);
        }

        return ruler ?? (act.Type == EventType.Protest && _opposed is { } last && last.Ruler.Actor.Country == home && tree.Sentence.Index - last.Sentence <= MaxGap ? last.Ruler : null);
    }

    // "He called for building more houses", "working people sent tents to the flood victims": what is asked or given at home, in a sentence that names no other country,
    // is for one's own.
    private bool IsOrderAtHome(SentenceTree tree, Act act, ActorMention actor, string home) =>
        host?.Country == home && (act.Type == EventType.Aid || (act.Type == EventType.Request && actor.Actor is { Kind: ActorKind.Person } or { Roles: [.., "GOV" or "PTY"] }))
        && tree.Mentions.All(m => m.Actor.Country is null ? m.Actor.Kind is not (ActorKind.Organisation or ActorKind.Collective) : m.Actor.Country == home);

    private static bool IsAnyones(ActorMention mention) => mention.Actor is { Kind: ActorKind.Group, Country: null, IsNameless: true, Roles: not [.., "MIL" or "CRM" or "REB"] } && mention.Actor.Id.Length > ActorReference.Nameless.Length;

    private static ActorReference Own(ActorReference actor, string home) => actor with { Id = home + actor.Id[ActorReference.Nameless.Length..], Country = home };

    // "the struggle to impeach the Yoon group", "accused the authorities": who governs, other than who acts.
    private static ActorMention? Ruler(SentenceTree tree, Act act, ActorMention actor, string home)
    {
        bool IsRuler(ActorMention m) => m.Actor.Country == home && m.Actor.Id != actor.Actor.Id && !act.Actors.Any(a => a.Span.Overlaps(m.Span) && a.Span != default)
            && m.Actor.Roles is [.., "GOV"];
        return act.Type == EventType.Accuse && !Opponents.Are(actor, actor with { Actor = actor.Actor with { Id = "", Kind = ActorKind.Person } }) ? null
            : tree.Mentions.FirstOrDefault(m => IsRuler(m) && m.Span.Start > act.Trigger.Start) ?? tree.Mentions.FirstOrDefault(IsRuler);
    }
}
