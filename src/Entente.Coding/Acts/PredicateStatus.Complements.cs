using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Infinitives and gerunds: what they complete, or what they are for.</content>
internal sealed partial class PredicateStatus
{
    private Reality? Complement(int index, int head, bool infinitive, int depth)
    {
        // "met to discuss", "had set up to showcase"; "only to find".
        if (infinitive && (Governor(head, "to") == Bearing.Serve || tree.Is(index, "advcl") && tree.HasChild(index, "advmod", "only")))
        {
            return At(head, depth + 1);
        }

        if (infinitive && tree.Is(index, "xcomp") && CrossedPlans.WasDue(tree, head, lexicon) && CrossedPlans.IsCrossed(tree, head))
        {
            return new(EventStatus.Hypothetical, "was due, and something came between:", head);
        }

        // "exercised its option to buy", however the parser hangs it
        if (infinitive && tree.Lemma(head) is "exercise" && tree.Child(head, "obj") is >= 0 and var used && Governor(used) == Bearing.Open)
        {
            return At(head, depth + 1);
        }

        // "too weak to survive", "strong enough to survive", "enough cash to survive"
        if (infinitive && tree.HasChild(head, "advmod", "too"))
        {
            return new(EventStatus.Denied, "too much so to happen:", head);
        }

        if (infinitive && HasQualifier(head, StatusTrait.Enough))
        {
            return new(EventStatus.Hypothetical, "enough for it to happen:", head);
        }

        // "made it possible to act", "makes it hard to flee": the adjective has a say, not the making.
        if (infinitive && tree[index].Relation is "csubj" or "xcomp" or "advcl" && Is(head, StatusTrait.Rendering)
            && tree.Child(head, "xcomp") is >= 0 and var quality && quality != index && tree[quality].Category == WordCategory.Adjective && Governed(index, quality, depth) is { } qualified)
        {
            return qualified;
        }

        // A purpose is no complement: "signed an agreement to protect …" has not protected yet.
        bool purpose = tree.Is(index, "advcl") && tree[head].Category != WordCategory.Adjective && tree.Child(head, "cop") < 0 && !lexicon.IsListed(tree.Lemma(head), "to")
            && !tree.HasChild(head, "advmod", "on") && Governor(head, "to") is Bearing.Carry or Bearing.Occur;
        if (!purpose && Governed(index, head, depth) is { } governed)
        {
            return governed;
        }

        if (!infinitive)
        {
            return null;
        }

        // "a contract to supply", "fitted with winglets to boost efficiency": what something is for lies ahead; "the first to fly" has flown.
        // "costs ten dollars to join", "it takes two hours to cross"
        bool priced = tree.Lemma(head) is "cost" || tree.Lemma(head) == "take" && (tree.HasChild(head, "expl", "it") || tree.HasChild(head, "nsubj", "it"));
        bool ordinal = priced || tree[head].Tag is "JJS" or "RBS" || Is(head, StatusTrait.Ordinal) || HasQualifier(head, StatusTrait.Ordinal) || HasRank(head);
        bool above = tree.Is(index, "acl") && tree[head].Category is WordCategory.Noun or WordCategory.ProperNoun or WordCategory.Pronoun;
        return ordinal ? At(head, depth + 1)
            : At(head, depth + 1) is { Status: EventStatus.Hypothetical } open && !above ? open
            : new(EventStatus.Planned, "what is aimed at by", head);
    }

    // "the third state to recognise it", "the largest plane to land there"
    private bool HasRank(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") && (tree[child].Tag is "JJS" || tree[child].Features.Contains("NumType=Ord", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasQualifier(int noun, StatusTrait trait)
    {
        foreach (int child in tree.Children(noun))
        {
            if (Is(child, trait))
            {
                return true;
            }
        }

        return false;
    }
}
