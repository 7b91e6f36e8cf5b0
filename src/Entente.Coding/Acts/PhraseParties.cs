using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>Finds the parties behind a preposition near the words of an act, wherever a parse has hung the phrase.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class PhraseParties(SentenceTree tree)
{
    private readonly PartyFinder _parties = new(tree);
    private readonly SubjectFinder _subjects = new(tree);

    /// <summary>The parties behind a preposition on the head, on a word of the expression, on the object, or on the operator above: parsers differ.</summary>
    /// <param name="preposition">The preposition.</param>
    /// <param name="match">The words of the act.</param>
    /// <param name="context">What governs it.</param>
    /// <param name="place">Whether a mere place may be a party.</param>
    public ImmutableArray<ActorMention> Behind(string preposition, ActMatch match, RoleContext context, bool place)
    {
        var found = Below(match.Head, preposition, place);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? Below(part, preposition, place) : found;
            foreach (int child in tree.Children(part))
            {
                // "a message of greeting to Y"
                // "a basket and a letter from Y"
                found = found.IsEmpty && (tree.Is(child, "nmod") || tree[child].Relation is "acl" or "conj") ? Below(child, preposition, place) : found;
            }
        }

        if (found.IsEmpty && preposition is "by" or "on" or "against" or "into" && tree[match.Head].Category == WordCategory.Noun)
        {
            // "the attack launched by X on Y", "the massacre practised by X"
            foreach (int child in tree.Children(match.Head))
            {
                found = found.IsEmpty && tree[child].Relation is "acl" ? Below(child, preposition, place) : found;
            }
        }

        if (found.IsEmpty && preposition != "of" && _subjects.Undergoer(match.Head) is >= 0 and var undergoer)
        {
            found = Below(undergoer, preposition, place);
        }

        return found.IsEmpty && context.Support >= 0 && preposition != "of" && tree[match.Head].Category != WordCategory.Verb
            ? Below(context.Support, preposition, place) : found;
    }

    /// <summary>The parties behind a preposition right below a word.</summary>
    public ImmutableArray<ActorMention> Below(int head, string preposition, bool place)
    {
        foreach (int child in tree.Children(head))
        {
            bool phrase = tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "conj") || tree[child].Relation is "acl" or "advcl";
            if ((phrase && tree.Introducer(child) == preposition) || (preposition == "to" && tree[child].Relation is "iobj"))
            {
                var found = _parties.Find(child, place);
                if (!found.IsEmpty)
                {
                    return found;
                }
            }
        }

        return [];
    }
}
