using Entente.Knowledge;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>Finds the state behind an outlet or a dateline.</summary>
internal static class OutletState
{
    /// <summary>The state for which an outlet speaks (KCNA's, not Reuters'), by the outlet's name; null for none.</summary>
    public static string? Of(KnowledgeBase knowledge, string? outlet) => Find(knowledge, outlet, ofState: true);

    /// <summary>The state in which a dateline's place lies; null when unknown.</summary>
    public static string? OfPlace(KnowledgeBase knowledge, string? place) => Find(knowledge, place, ofState: false);

    private static string? Find(KnowledgeBase knowledge, string? name, bool ofState)
    {
        if (name is null)
        {
            return null;
        }

        foreach (var known in knowledge.Names.Find(name))
        {
            if (known is { Use: NameUse.Name or NameUse.Capital or NameUse.Metonym, Actor: { Country: { } country, IsEveryStates: false } actor }
                && (!ofState || actor.Kind == ActorKind.State || actor.Roles.Contains("GOV")))
            {
                return country;
            }
        }

        return null;
    }
}
