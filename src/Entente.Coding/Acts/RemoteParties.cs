using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>Finds whom an act is meant for where that stands deeper in its phrase, or is known only by the place of what it befalls.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class RemoteParties(SentenceTree tree)
{
    // What a drill is for: "targeting Y", "for invading Y".
    private static readonly FrozenSet<string> Aims = new[] { "target", "aim", "direct", "counter", "invade", "attack", "occupy", "contain", "deter", "strike", "threaten", "stifle" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PartyFinder _parties = new(tree);
    private readonly SubjectFinder _subjects = new(tree);
    private readonly PhraseParties _phrases = new(tree);

    /// <summary>Whom an act of a type is meant for; empty for nobody.</summary>
    /// <param name="match">The words of the act.</param>
    /// <param name="context">What governs it.</param>
    /// <param name="type">Its type.</param>
    public ImmutableArray<ActorMention> Of(ActMatch match, RoleContext context, Codes.EventType type)
    {
        switch (type)
        {
            case Codes.EventType.Mobilize:
                return Aimed(match, ["against"]);
            case Codes.EventType.Sanction:
                return Aimed(match, ["on", "against"]);
            case Codes.EventType.Protest:
                return Purpose(match, context);
            case Codes.EventType.Assault or Codes.EventType.Coerce or Codes.EventType.Aid when tree[match.Head].Category == WordCategory.Verb:
                if (_subjects.Undergoer(match.Head) is >= 0 and var undergoer && !match.IsWord(tree, undergoer) && _parties.Find(undergoer, place: true) is { IsEmpty: false } owners)
                {
                    return owners;
                }

                foreach (string preposition in (ReadOnlySpan<string>)["in", "on", "at", "near", "into", "to"])
                {
                    if (_phrases.Below(match.Head, preposition, place: true) is { IsEmpty: false } found)
                    {
                        return found;
                    }
                }

                return [];
            default:
                return [];
        }
    }

    /// <summary>The parties behind certain prepositions, or aimed at, anywhere in the phrase of an act: <c>drills for aggression against Y</c>, <c>a drill targeting Y</c>, <c>tariffs of three million on goods of Y</c>.</summary>
    public ImmutableArray<ActorMention> Aimed(ActMatch match, ReadOnlySpan<string> prepositions)
    {
        // "stages a drill for invading Y": parsers hang the aim on the verb too.
        foreach (int child in tree[match.Head].Category == WordCategory.Verb ? tree.Children(match.Head) : [])
        {
            if (tree[child] is { Relation: "advcl", Tag: "VBG" or "VB" } && Aims.Contains(tree.Lemma(child)) && Targeted(child) is { IsEmpty: false } targeted)
            {
                return targeted;
            }
        }

        foreach (int thing in match.Parts.Insert(0, match.Head))
        {
            if (tree[thing].Category is not (WordCategory.Noun or WordCategory.ProperNoun))
            {
                continue;
            }

            var (first, last) = tree.Extent(thing);
            for (int i = Math.Max(first, thing); i <= last; i++)
            {
                var found = prepositions.Contains(tree.Introducer(i)) ? _parties.Find(i)
                    : tree[i].Category == WordCategory.Verb && Aims.Contains(tree.Lemma(i)) ? Targeted(i) : [];
                if (!found.IsEmpty)
                {
                    return found;
                }
            }
        }

        return [];
    }

    /// <summary>Whom a clause of purpose says that forces are moved against: <c>deployed battalions to deter Y</c>; empty for nobody.</summary>
    public ImmutableArray<ActorMention> Deterred(ActMatch match)
    {
        foreach (int head in match.Parts.Insert(0, match.Head))
        {
            foreach (int child in tree.Children(head))
            {
                if (child > match.Head && tree[child].Relation is "advcl" or "acl" or "xcomp" && tree.Lemma(child) is "deter" or "counter" or "contain" or "threaten" or "confront" or "intimidate" or "pressure" or "pressurize" or "provoke" or "repel"
                    && _subjects.Undergoer(child) is >= 0 and var target && target > child && _parties.Find(target) is { IsEmpty: false } found)
                {
                    return found;
                }
            }
        }

        return [];
    }

    // "a rally to condemn Y": whom a crowd came together against.
    private ImmutableArray<ActorMention> Purpose(ActMatch match, RoleContext context)
    {
        foreach (int head in context.Support >= 0 ? match.Parts.Insert(0, context.Support).Add(match.Head) : match.Parts.Add(match.Head))
        {
            foreach (int child in tree.Children(head))
            {
                if (child > head && tree[child].Relation is "advcl" or "acl" && tree[child].Category == WordCategory.Verb && _subjects.Undergoer(child) is >= 0 and var target && target > child)
                {
                    var found = _parties.Find(target);
                    if (!found.IsEmpty)
                    {
                        return found;
                    }
                }
            }
        }

        return [];
    }

    private ImmutableArray<ActorMention> Targeted(int verb) =>
        _subjects.Undergoer(verb) is >= 0 and var undergoer && undergoer > verb ? _parties.Find(undergoer) : _phrases.Below(verb, "at", place: true);

    /// <summary>Whom an adjective names as those whom the act is meant against: <c>anti-DPRK drills</c>.</summary>
    public ImmutableArray<ActorMention> Opposed(ActMatch match)
    {
        var found = _parties.Opposed(match.Head);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? _parties.Opposed(part) : found;
        }

        return found;
    }
}
