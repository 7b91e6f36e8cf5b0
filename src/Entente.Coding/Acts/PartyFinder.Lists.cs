namespace Entente.Coding.Acts;

/// <content>Parties beside the one that a phrase is headed by, where a parse has hung them below it.</content>
internal sealed partial class PartyFinder
{
    // "the secretary of the Communist Party of Belarus, the chairman of the Swedish Communist Party and …": what parsers take for an apposition in a list is
    // another party where it is of another state than all before it.
    private bool IsFurther(int child, int before)
    {
        if (tree.MentionAt(child) is not { IsPlaceOnly: false, Actor.Country: { } country } || tree.Child(child, "det") < 0)
        {
            return false;
        }

        for (int i = before; i < _found.Count; i++)
        {
            if (_found[i].Actor.Country is null || _found[i].Actor.Country == country)
            {
                return false;
            }
        }

        return true;
    }

    // "the U.S. and south Korean authorities": the first state stands before the phrase that names the second.
    private void Foregoing(int index, bool place)
    {
        foreach (int child in tree.Children(index))
        {
            if (child >= index || tree[child].Relation is not ("compound" or "amod" or "nmod:poss") || tree.MentionAt(child) is not { Actor.Country: not null } first
                || first == tree.MentionAt(index) || Sides.IsOpposed(tree, first) || (first.IsPlaceOnly && !place))
            {
                continue;
            }

            foreach (int second in tree.Children(child))
            {
                if (tree.Is(second, "conj") && tree.MentionAt(second) == tree.MentionAt(index))
                {
                    _found.Add(first);
                    break;
                }
            }
        }
    }

    // "delegations of China and Vietnam": the second state's delegation stands beside the first state.
    private void Fellows(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (!tree.Is(child, "nmod") || tree.MentionAt(child) != tree.MentionAt(index))
            {
                continue;
            }

            foreach (int second in tree.Children(child))
            {
                if (tree.Is(second, "conj") && tree.MentionHeadedAt(second) is { IsPlaceOnly: false } fellow)
                {
                    _found.Add(fellow);
                }
            }
        }
    }
}
