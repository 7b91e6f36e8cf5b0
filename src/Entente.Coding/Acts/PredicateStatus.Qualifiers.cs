using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Adjectives, participles and nouns that qualify a noun.</content>
internal sealed partial class PredicateStatus
{
    // Adjectives and participles of the noun itself.
    private Reality? Qualified(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "compound"))
            {
                if (Meant(child) is { } meant)
                {
                    return meant;
                }

                // "GM announces closure": the verb of a headline, taken for a noun.
                if (child == noun - 1 && IsHeadlineVerb(child))
                {
                    return lexicon.Governor(tree.Lemma(child)) switch
                    {
                        Bearing.Ahead => new(EventStatus.Planned, "lies ahead of", child),
                        Bearing.Asked => new(EventStatus.Hypothetical, "wanted, asked for or feared by", child),
                        _ => new(EventStatus.Denied, "does not take place by", child),
                    };
                }
            }

            // "the drill to be held in August"
            if (tree.Is(child, "acl") && tree[child].Tag == "VBN" && tree.HasChild(child, "mark", "to") && tree.HasChild(child, "aux", "be") && Governor(child) is Bearing.Carry or Bearing.Occur)
            {
                return new(EventStatus.Planned, "yet to be", child);
            }

            // "talks scheduled for June", "the flight delayed by fog", "a proposed merger".
            if (tree[child] is { Tag: "VBN", Relation: "acl" or "amod" } && !IsPointed(child))
            {
                switch (lexicon.Governor(tree.Lemma(child)))
                {
                    case Bearing.Ahead or Bearing.Asked:
                        return new(EventStatus.Planned, "lies ahead of", child);
                    case Bearing.Undone:
                        return new(EventStatus.Denied, "does not take place by", child);
                    default:
                        break;
                }
            }
        }

        return null;
    }

    // "exercises targeted against Y", "drills aimed at Y", "a move intended to provoke Y" are there; "talks targeted for May" are to come.
    private bool IsPointed(int participle)
    {
        if (!Is(participle, StatusTrait.Pointed))
        {
            return false;
        }

        foreach (int child in tree.Children(participle))
        {
            if (child > participle && tree.Introducer(child) is "against" or "at" or "to" or "toward" or "towards")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeadlineVerb(int word) =>
        tree[word] is { Tag: "NNS", Relation: "compound" } && lexicon.Governor(tree.Lemma(word)) is Bearing.Ahead or Bearing.Asked or Bearing.Undone;

    private Reality? Meant(int qualifier) => Qualifier(qualifier) switch
    {
        Bearing.Possible => new(EventStatus.Hypothetical, "qualified by", qualifier),
        Bearing.Coming => new(EventStatus.Planned, "qualified by", qualifier),
        Bearing.Current => new(EventStatus.Ongoing, "qualified by", qualifier),
        Bearing.Void => new(EventStatus.Denied, "qualified by", qualifier),
        _ => null,
    };

    // Participles are listed as they stand: "proposed", "pending".
    private Bearing Qualifier(int word) =>
        lexicon.Qualifier(tree.Lemma(word)) is not Bearing.None and var listed ? listed
        : tree[word].Tag is "VBN" or "VBG" ? lexicon.Qualifier(tree[word].Span.Slice(tree.Text).ToString().ToLowerInvariant()) : Bearing.None;
}
