namespace Entente.Coding.Acts;

/// <content>Whose a thing, body or crowd is that the words name without a country of its own.</content>
internal sealed partial class PartyFinder
{
    // "a delegation of the Foreign Ministry", "the Japanese Export-Import Bank", "people in Seoul": a body or crowd that its own words leave without a
    // country is its sender's, its nation's or its place's.
    private void Members(int index, int depth)
    {
        int before = _found.Count;
        foreach (int child in tree.Children(index))
        {
            if (child > index && tree.Is(child, "nmod") && tree.Introducer(child) is "of" or "from" or "in")
            {
                Collect(child, place: true, depth + 1);
            }
        }

        foreach (int child in tree.Children(index))
        {
            if (_found.Count == before && child < index && tree[child].Relation is "amod" or "compound" && tree.MentionAt(child) is { Actor.Country: not null } nation && !Sides.IsOpposed(tree, nation))
            {
                _found.Add(nation);
            }
        }
    }

    // "Iran said its troops …": people are of the state of whom they are called by. Behind another party ("the president of Y and his wife") the pronoun is that one's.
    private ActorMention? Possessed(int index, ActorMention people) =>
        !tree.Is(index, "conj") && people.Actor is { Kind: ActorKind.Group, IsNameless: true } group && tree.Child(index, "nmod:poss") is >= 0 and var owner && tree.MentionAt(owner) is { Actor.Country: { } country }
            ? people with { Actor = group with { Id = country + group.Id[ActorReference.Nameless.Length..], Country = country } } : null;

    // "parties and organisations of Russia", "the People for Peace and Reunification of South Korea": a crowd whose country was only guessed is of the state that stands behind
    // its words or those beside it.
    private ActorMention? Home(int index, ActorMention guessed)
    {
        var (_, last) = tree.Extent(index);
        for (int at = index + 1; at <= last && at <= index + MaxOwned && tree[at].Category is not (WordCategory.Verb or WordCategory.Auxiliary); at++)
        {
            if (tree.Introducer(at) is "of" && tree.MentionHeadedAt(at) is { Actor: { Kind: ActorKind.State, Country: not null } } state && state.Actor.Country != guessed.Actor.Country && !Sides.IsOpposed(tree, state))
            {
                return guessed with { Actor = guessed.Actor with { Id = state.Actor.Id + guessed.Actor.Id[Math.Max(0, guessed.Actor.Id.IndexOf('.'))..], Country = state.Actor.Country } };
            }
        }

        return null;
    }

    // "Iraqi warplanes", "Japan's move", "the killing of civilians by NATO": the state behind the thing.
    private void Owner(int index, bool place, int depth)
    {
        int before = _found.Count;
        foreach (int child in tree.Children(index))
        {
            if (child < index && IsModifier(child))
            {
                CollectModifier(child, 0);
            }
        }

        if (_found.Count == before && tree.Child(index, "nmod:poss") is >= 0 and var owner)
        {
            Collect(owner, place, depth + 1);
        }

        // "microchips imported from Japan", "facilities owned by Iran"
        if (_found.Count == before && tree.Child(index, "acl") is >= 0 and var participle && tree[participle].Tag is "VBN")
        {
            foreach (int child in tree.Children(participle))
            {
                if (_found.Count == before && child > participle && tree.Introducer(child) is "from" or "by" or "of")
                {
                    Collect(child, place: true, depth + 1);
                }
            }
        }

        foreach (int child in tree.Children(index))
        {
            if (_found.Count == before && child > index && (tree.Is(child, "nmod") || tree.Is(child, "obl"))
                && tree.Introducer(child) is "of" or "by" or "from" or "in" or "against" or "with" or "for" or "to")
            {
                Collect(child, place || tree.Introducer(child) is "in" or "of", depth + 1);
            }
        }

        if (_found.Count == before)
        {
            Behind(index);
        }
    }

    // "the attitude of the UN secretary-general taking issue with": whoever stands next to an "of", wherever the parse has hung him.
    private void Behind(int index)
    {
        int at = index + 1;
        if (at >= tree.Count || tree.Lemma(at) is not "of")
        {
            return;
        }

        do
        {
            at++;
        }
        while (at < tree.Count && tree[at].Category == WordCategory.Determiner);

        if (at < tree.Count && tree.MentionAt(at) is { IsPlaceOnly: false } owner)
        {
            _found.Add(owner);
        }
    }
}
