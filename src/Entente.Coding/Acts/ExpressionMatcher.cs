using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Finds the longest expression of the lexicon at a word.</summary>
internal static class ExpressionMatcher
{
    // After the third-longest, what still matches is the bare head, which says least.
    private const int MaxMatches = 4;

    private static readonly FrozenSet<string> DayNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.");

    /// <summary>The best entry whose expression is headed by the word; null when there is none.</summary>
    public static ActMatch? Find(ActLexicon lexicon, SentenceTree tree, int index) => FindAll(lexicon, tree, index) is [var best, ..] ? best : null;

    /// <summary>The entries whose expression is headed by the word, longest first.</summary>
    public static ImmutableArray<ActMatch> FindAll(ActLexicon lexicon, SentenceTree tree, int index)
    {
        ImmutableArray<ActMatch>.Builder? found = null;
        foreach (var category in Categories(tree, index))
        {
            foreach (var entry in lexicon.Find(category, tree.Lemma(index)))
            {
                if (Match(entry, tree, index) is { } match)
                {
                    found ??= ImmutableArray.CreateBuilder<ActMatch>(MaxMatches);
                    found.Add(match);
                    if (found.Count == MaxMatches)
                    {
                        return Weightiest(found);
                    }
                }
            }
        }

        return found is null ? [] : Weightiest(found);
    }

    // "launch hunger_strike" says more than "launch strike", though both have two parts: a stable order by the words accounted for.
    private static ImmutableArray<ActMatch> Weightiest(ImmutableArray<ActMatch>.Builder found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            if (found[i].Weight > found[0].Weight)
            {
                return [.. found.OrderByDescending(m => m.Weight)];
            }
        }

        return found.ToImmutable();
    }

    private static ReadOnlySpan<HeadCategory> Categories(SentenceTree tree, int index)
    {
        var token = tree[index];
        return token.Category switch
        {
            // "armed men", "wanted criminals": a participle before a noun describes, it does not report.
            WordCategory.Verb when token.Relation is "amod" or "compound" => [HeadCategory.Adjective],
            WordCategory.Verb => token.Tag is "VBG" ? [HeadCategory.Verb, HeadCategory.Noun, HeadCategory.Adjective] : [HeadCategory.Verb, HeadCategory.Adjective],
            WordCategory.Noun => [HeadCategory.Noun],
            WordCategory.Adjective => [HeadCategory.Adjective],
            // A headline's capitals make names of common words; a word inside a known name stays a name.
            WordCategory.ProperNoun => tree.MentionAt(index) is null ? [HeadCategory.Noun] : [],
            _ => [],
        };
    }

    private static ActMatch? Match(ActEntry entry, SentenceTree tree, int head)
    {
        if (entry.Needs is { } needs && !Holds(needs, tree, head))
        {
            return null;
        }

        if (entry.Expression.Parts.IsEmpty)
        {
            return new(entry, head, []);
        }

        int weight = 0;
        var parts = ImmutableArray.CreateBuilder<int>(entry.Expression.Parts.Length);
        foreach (var part in entry.Expression.Parts)
        {
            int found = FindPart(part, tree, head, entry.Expression.Category);
            if (found < 0)
            {
                return null;
            }

            parts.Add(found);
            weight += part.Kind == PartKind.OpenOblique ? 1 : 2 * Math.Max(1, Words(part, tree, found));
        }

        return new(entry, head, parts.MoveToImmutable()) { Weight = weight };
    }

    private static bool Holds(string needs, SentenceTree tree, int head) => needs switch
    {
        "object" => ObjectOf(tree, head) >= 0,
        "no-object" => ObjectOf(tree, head) < 0,
        "finite" => tree[head].Tag is "VBD" or "VBZ" or "VBP" || tree.Child(head, "aux") >= 0,
        "passive" => tree.IsPassive(head),
        "no-clause" => tree.Child(head, "xcomp") < 0 && tree.Child(head, "ccomp") < 0 && !HasInfinitive(tree, head),
        "clause" => tree.Child(head, "xcomp") >= 0 || tree.Child(head, "ccomp") >= 0,
        _ => Oblique(tree, head, needs, null) >= 0,
    };

    // "called on Japan to spend more": parsers hang the infinitive on the verb or on its phrase.
    private static bool HasInfinitive(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child > head && tree[child].Relation is "advcl" or "acl" && tree.Introducer(child) is "to")
            {
                return true;
            }

            // A verb that is also a noun is taken for one: "called on Japan to exercise restraint".
            if (child > head && tree.Is(child, "nmod") && tree.Introducer(child) is "to" && tree[child].Category is WordCategory.Noun or WordCategory.Verb && tree.Child(child, "det") < 0 && tree.MentionAt(child) is null)
            {
                return true;
            }

            if (child > head && (tree.Is(child, "obl") || tree.Is(child, "conj")) && tree[child].Category != WordCategory.Verb && HasInfinitive(tree, child))
            {
                return true;
            }
        }

        return false;
    }

    private static int ObjectOf(SentenceTree tree, int head) =>
        tree.Child(head, "obj") is >= 0 and var o ? o
        : tree.Child(head, "nsubj:pass") is >= 0 and var p ? p
        : tree.IsPassive(head) && tree.Is(head, "acl") ? tree[head].Head : -1;

    private static int FindPart(ExpressionPart part, SentenceTree tree, int head, HeadCategory category) => part.Kind switch
    {
        PartKind.Bare => Bare(part, tree, head),
        PartKind.Modifier => Modifier(part, tree, head),
        PartKind.OpenOblique => OpenOblique(part.Preposition, tree, head),
        _ => Oblique(tree, head, part.Preposition, part) is >= 0 and var direct ? direct
            : category == HeadCategory.Verb && tree.Child(head, "obj") is >= 0 and var obj ? Oblique(tree, obj, part.Preposition, part) : -1,
    };

    private static int Bare(ExpressionPart part, SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            string relation = tree[child].Relation;
            // "talks opened", "messages came": an act may be the subject of a verb without an object.
            bool fits = (relation is "nsubj" && tree.MentionAt(child) is null && tree.Child(head, "obj") < 0) || relation is "obj" or "nsubj:pass" or "xcomp" or "advmod" or "case" or "compound:prt" or "compound" or "iobj" or "obl" or "obl:unmarked" or "obl:npmod" or "amod" or "ccomp" or "advcl"
                || relation.StartsWith("obl:", StringComparison.Ordinal);
            if (fits && (!relation.StartsWith("obl", StringComparison.Ordinal) || tree.Child(child, "case") < 0) && Fits(part, tree, child))
            {
                return child;
            }

            if (tree.Is(child, "obj") || relation == "nsubj:pass")
            {
                // "some of its troops", "a series of talks", "two rounds of talks": what is counted is the object.
                foreach (int counted in tree.Children(child))
                {
                    if (tree.Is(counted, "nmod") && tree.Introducer(counted) == "of" && Fits(part, tree, counted))
                    {
                        return counted;
                    }
                }

                // "held talks and consultations": a later conjunct of the object will do, and so will its infinitive: "forced them to flee".
                foreach (int second in tree.Children(child))
                {
                    if ((tree.Is(second, "conj") || (tree.Is(second, "acl") && tree.Introducer(second) is "to")) && Fits(part, tree, second))
                    {
                        return second;
                    }
                }
            }
        }

        // "the talks held in Paris", "the talks which they held": the object stands above.
        int governor = tree[head].Head;
        return governor >= 0 && tree.Is(head, "acl") && Fits(part, tree, governor) ? governor : -1;
    }

    private static int Modifier(ExpressionPart part, SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child < head && Fits(part, tree, child))
            {
                return child;
            }
        }

        return -1;
    }

    private static int OpenOblique(string preposition, SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree[child].Relation is "compound:prt" or "case" or "advmod" or "mark" && child > head && tree.Lemma(child) == preposition)
            {
                return child;
            }

            // "called him on Friday" is no call on anyone.
            if (tree.Introducer(child) == preposition && child > head && !DayNames.Contains(tree.Lemma(child)))
            {
                return child;
            }

            if (tree.Is(child, "obj"))
            {
                foreach (int below in tree.Children(child))
                {
                    if (below > child && tree.Introducer(below) == preposition)
                    {
                        return below;
                    }
                }
            }
        }

        return -1;
    }

    private static int Oblique(SentenceTree tree, int head, string preposition, ExpressionPart? part)
    {
        foreach (int child in tree.Children(head))
        {
            if ((part is null || part.Lemmas.IsEmpty || Fits(part, tree, child)) && tree.Introducer(child) == preposition)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool Fits(ExpressionPart part, SentenceTree tree, int index) => Words(part, tree, index) > 0;

    // How many words of the sentence a part covers: two for "hunger_strike", none where it does not fit.
    private static int Words(ExpressionPart part, SentenceTree tree, int index)
    {
        if (part.EndingIn(tree.Lemma(index)) is { } alternatives)
        {
            foreach (string[] words in alternatives)
            {
                if (words.Length == 1 || FitsCompound(words, tree, index))
                {
                    return words.Length;
                }
            }
        }

        // "establish @organisation": any name of that kind.
        if (!part.Kinds.IsEmpty && tree.MentionAt(index) is { } named)
        {
            foreach (string kind in part.Kinds)
            {
                if (kind.Equals(named.Actor.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
                {
                    return 1;
                }
            }
        }

        return 0;
    }

    private static bool FitsCompound(string[] words, SentenceTree tree, int index)
    {
        for (int i = 0; i < words.Length - 1; i++)
        {
            bool found = false;
            foreach (int child in tree.Children(index))
            {
                found |= child < index && tree.Lemma(child) == words[i];
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
