namespace Entente.Coding.Acts;

/// <summary>Whose side an actor is on: a state with all that is its own, else the actor by itself.</summary>
internal static class Sides
{
    /// <summary>The country behind an actor; its own id where there is none.</summary>
    public static string Of(ActorReference actor) => actor.Country ?? actor.Id;

    /// <summary>The side of whom a mention stands for.</summary>
    public static string Of(ActorMention mention) => Of(mention.Actor);

    /// <summary>Whether a mention stands for someone with a side that others know: a state's, an organisation or an armed group.</summary>
    public static bool Has(ActorMention mention) => mention.Actor is { Country: not null } or { Kind: ActorKind.Organisation or ActorKind.Collective or ActorKind.ArmedGroup };

    /// <summary>Whether a mention names whom something is against, and no side of it: <c>anti-DPRK drills</c>.</summary>
    public static bool IsOpposed(SentenceTree tree, ActorMention mention) => mention.Span.Slice(tree.Text).StartsWith("anti-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two mentions stand for one actor or for actors of one country.</summary>
    public static bool AreSame(ActorMention a, ActorMention b) => a.Actor.Id == b.Actor.Id || (a.Actor.Country is { } country && country == b.Actor.Country);
}
