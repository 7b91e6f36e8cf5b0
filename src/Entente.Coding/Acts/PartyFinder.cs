using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>Turns words into parties: names, their coordinates, antecedents, and the owners of things.</summary>
/// <param name="tree">The sentence.</param>
internal sealed partial class PartyFinder(SentenceTree tree)
{
    // A communiqué lists a few dozen names; beyond, a list is no longer read.
    private const int MaxParties = 40;
    private const int MaxDepth = 6;

    // "parties, organizations and institutions of Russia" is near the longest way to an owner.
    private const int MaxOwned = 10;

    private readonly PartyLists _lists = new(tree);

    // One search after the other fills it: most find nothing or one party.
    private readonly List<ActorMention> _found = [];

    /// <summary>The parties that a noun phrase stands for; empty when it stands for none.</summary>
    /// <param name="index">Head of the phrase.</param>
    /// <param name="place">Whether a mere place may be a party.</param>
    public ImmutableArray<ActorMention> Find(int index, bool place = false)
    {
        _found.Clear();
        Collect(index, place, 0);
        if (tree.MentionAt(index) is { IsPlaceOnly: false } first && _found.Contains(first))
        {
            _lists.Continue(first, _found);
        }

        return Distinct();
    }

    /// <summary>The parties named before a noun: <c>NATO attack</c>, <c>U.S.-Japan talks</c>.</summary>
    public ImmutableArray<ActorMention> Modifiers(int index)
    {
        _found.Clear();
        foreach (int child in tree.Children(index))
        {
            if (child < index && IsModifier(child))
            {
                CollectModifier(child, 0);
            }
        }

        return Distinct();
    }

    /// <summary>The parties that a word before a noun names as its adversaries: <c>anti-DPRK drills</c>.</summary>
    public ImmutableArray<ActorMention> Opposed(int index)
    {
        _found.Clear();
        foreach (int child in tree.Children(index))
        {
            if (child < index && IsModifier(child) && tree.MentionAt(child) is { } mention && Sides.IsOpposed(tree, mention))
            {
                _found.AddRange(tree.MentionsAt(child));
            }
        }

        return Distinct();
    }

    /// <summary>The possessor of a noun; empty for none.</summary>
    public ImmutableArray<ActorMention> Possessor(int index) =>
        tree.Child(index, "nmod:poss") is >= 0 and var owner ? Find(owner) : [];

    private void Collect(int index, bool place, int depth)
    {
        if (depth > MaxDepth || _found.Count >= MaxParties)
        {
            return;
        }

        if (Antecedent(index) is >= 0 and var antecedent)
        {
            Collect(antecedent, place, depth + 1);
            return;
        }

        if (Titled(index, place) is >= 0 and var holder)
        {
            Collect(holder, place, depth + 1);
            return;
        }

        int before = _found.Count;
        if (tree.MentionAt(index) is not null)
        {
            var named = tree.MentionsAt(index);
            if (!place && named.Any(m => m.IsPlaceOnly))
            {
                named = named.RemoveAll(m => m.IsPlaceOnly);
            }

            if (!named.IsEmpty && named.All(m => m.Actor is { Country: null, Kind: ActorKind.Unknown or ActorKind.Group }))
            {
                Members(index, depth);
                if (_found.Count == before && Possessed(index, named[0]) is { } own)
                {
                    _found.Add(own);
                }
            }
            else if (named is [{ Actor.Kind: ActorKind.Group, How: ResolutionMethod.Coreference } guessed] && Home(index, guessed) is { } home)
            {
                _found.Add(home);
            }

            if (_found.Count == before)
            {
                Foregoing(index, place);
                _found.AddRange(named);
                Fellows(index);
            }
        }
        // For whom one acts ("congratulations on behalf of the party") is no side of the act.
        else if (tree[index].Category is WordCategory.Noun or WordCategory.ProperNoun or WordCategory.Numeral or WordCategory.Adjective or WordCategory.Determiner && tree.Lemma(index) is not "behalf")
        {
            Owner(index, place, depth);
        }

        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "conj"))
            {
                Collect(child, place, depth + 1);
            }
            else if (tree.Is(child, "appos") && (_found.Count == before || IsFurther(child, before)))
            {
                Collect(child, place, depth + 1);
            }
        }
    }

    // "the struggle against puppet Yoon", "criticized traitor Lee": a parse may hang word and name side by side; the name is meant.
    private int Titled(int index, bool place) =>
        tree[index].Category == WordCategory.Noun && index + 1 < tree.Count && tree.MentionAt(index) is null
        && tree.MentionAt(index + 1) is { Actor.Country: not null } named && named.Tokens.First == index + 1 && (place || !named.IsPlaceOnly) && (uint)named.HeadToken < (uint)tree.Count
        && (tree[named.HeadToken].Head == index || tree[named.HeadToken].Head == tree[index].Head) && tree[named.HeadToken].Relation is "flat" or "appos" or "nmod" or "obl" or "obj" or "nsubj"
        && tree.Child(named.HeadToken, "case") < 0 ? named.HeadToken : -1;

    private bool IsModifier(int child) => tree[child].Relation is "compound" or "amod" or "nmod" or "nmod:unmarked" or "nmod:desc" or "flat" or "nmod:npmod";

    private void CollectModifier(int index, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var mention in tree.MentionsAt(index))
        {
            if (!Sides.IsOpposed(tree, mention))
            {
                _found.Add(mention);
            }
        }

        foreach (int child in tree.Children(index))
        {
            if (IsModifier(child) || tree.Is(child, "conj"))
            {
                CollectModifier(child, depth + 1);
            }
        }
    }

    // "which" and "who" stand for the noun that their clause hangs on.
    private int Antecedent(int index)
    {
        if (tree[index].Tag is not ("WDT" or "WP" or "WP$") && !(tree.Lemma(index) is "that" && tree[index].Category == WordCategory.Pronoun))
        {
            return -1;
        }

        for (int at = index, i = 0; at >= 0 && i < MaxDepth; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "acl:relcl")
            {
                return tree[at].Head;
            }
        }

        return -1;
    }

    private ImmutableArray<ActorMention> Distinct() =>
        _found.Count < 2 ? [.. _found] : [.. _found.DistinctBy(m => m.Actor.Id).Take(MaxParties)];
}
