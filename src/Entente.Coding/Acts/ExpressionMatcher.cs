using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Finds the expressions of the lexicon in a sentence, and remembers them. Not shared between threads.</summary>
/// <param name="lexicon">The lexicon.</param>
/// <param name="tree">The sentence.</param>
internal sealed class ExpressionMatcher(ActLexicon lexicon, SentenceTree tree)
{
    // After the third-longest, what still matches is the bare head, which says least.
    private const int MaxMatches = 4;

    // Shorter words are written small in headlines too.
    private const int LongWord = 5;

    // Composition, features and the chains above a pair ask for the same word again and again.
    private readonly ImmutableArray<ActMatch>[] _known = new ImmutableArray<ActMatch>[tree.Count];
    private readonly ActMatch[] _found = new ActMatch[MaxMatches];

    /// <summary>The best entry whose expression is headed by the word; null when there is none.</summary>
    public ActMatch? Find(int index) => FindAll(index) is [var best, ..] ? best : null;

    /// <summary>The entries whose expression is headed by the word, longest first.</summary>
    public ImmutableArray<ActMatch> FindAll(int index)
    {
        if (_known[index].IsDefault)
        {
            _known[index] = Search(index);
        }

        return _known[index];
    }

    private ImmutableArray<ActMatch> Search(int index)
    {
        if (tree.Words.Entries(lexicon, index) is not { } entries)
        {
            return [];
        }

        int count = 0;
        foreach (var category in Categories(index))
        {
            var known = entries.Of(category);
            var gates = entries.GatesOf(category);
            for (int i = gates.Next(0, tree.Words.Filter); i < known.Length; i = gates.Next(i + 1, tree.Words.Filter))
            {
                if (Match(known[i], index) is { } match)
                {
                    _found[count++] = match;
                    if (count == MaxMatches)
                    {
                        return Weightiest(_found);
                    }
                }
            }
        }

        return Weightiest(_found.AsSpan(0, count));
    }

    // "launch hunger_strike" says more than "launch strike", though both have two parts: a stable order by the words accounted for.
    private static ImmutableArray<ActMatch> Weightiest(ReadOnlySpan<ActMatch> found)
    {
        for (int i = 1; i < found.Length; i++)
        {
            if (found[i].Weight > found[0].Weight)
            {
                return [.. found.ToArray().OrderByDescending(m => m.Weight)];
            }
        }

        return [.. found];
    }

    private ReadOnlySpan<HeadCategory> Categories(int index)
    {
        var token = tree[index];
        return token.Category switch
        {
            // "armed men", "wanted criminals": a participle before a noun describes, it does not report.
            WordCategory.Verb when token.Relation is "amod" or "compound" => [HeadCategory.Adjective],
            WordCategory.Verb when IsInTitle(index) => [],
            WordCategory.Verb => token.Tag is "VBG" ? [HeadCategory.Verb, HeadCategory.Noun, HeadCategory.Adjective] : [HeadCategory.Verb, HeadCategory.Adjective],
            WordCategory.Noun => [HeadCategory.Noun],
            WordCategory.Adjective => [HeadCategory.Adjective],
            // A headline's capitals make names of common words; a word inside a known name stays a name.
            // "in March 2019" tells of no march.
            WordCategory.ProperNoun => tree.MentionAt(index) is null && !CalendarNames.Months.Contains(tree.Lemma(index)) ? [HeadCategory.Noun] : [],
            _ => [],
        };
    }

    // "the songs \"Korea Has Risen Up\" and": a verb with a capital within a sentence belongs to the name of a song or book, except in a headline. Old wires
    // begin anew behind an abbreviation: "the U.S. Imposed duties".
    private bool IsInTitle(int index) =>
        index > 1 && tree[index - 1].Span.Slice(tree.Text) is not [.., '.'] && tree[index].Head >= 0 && char.IsUpper(tree.Text[tree[index].Span.Start]) && tree[index - 1].Category != WordCategory.Punctuation && char.IsUpper(tree.Text[tree[index - 1].Span.Start]) && !IsHeadline();

    private bool IsHeadline()
    {
        int capitals = 0, words = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Span.Length >= LongWord && char.IsLetter(tree.Text[tree[i].Span.Start]))
            {
                words++;
                capitals += char.IsUpper(tree.Text[tree[i].Span.Start]) ? 1 : 0;
            }
        }

        return capitals * 2 > words;
    }

    private ActMatch? Match(ActEntry entry, int head)
    {
        if (entry.Needs is { } needs && !Holds(needs, head))
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
            int found = FindPart(part, head, entry.Expression.Category);
            if (found < 0)
            {
                return null;
            }

            parts.Add(found);
            weight += part.Kind == PartKind.OpenOblique ? 1 : 2 * Math.Max(1, Words(part, found));
        }

        return new(entry, head, parts.MoveToImmutable()) { Weight = weight };
    }

    private bool Holds(string needs, int head) => needs switch
    {
        "object" => ObjectOf(head) >= 0,
        "no-object" => ObjectOf(head) < 0 && tree.Child(head, "ccomp") < 0,
        "finite" => tree[head].Tag is "VBD" or "VBZ" or "VBP" || tree.Child(head, "aux") >= 0,
        "passive" => tree.IsPassive(head),
        "no-clause" => tree.Child(head, "xcomp") < 0 && tree.Child(head, "ccomp") < 0 && !HasInfinitive(head),
        "infinitive" => (tree.Child(head, "xcomp") is >= 0 and var x && tree[x].Tag is "VB" or "VBN") || HasInfinitive(head),
        // "works hard to revive": some parsers hang the infinitive on the adverb.
        "clause" => tree.Child(head, "xcomp") >= 0 || tree.Child(head, "ccomp") >= 0 || (tree.Child(head, "advmod") is >= 0 and var manner && manner > head && HasInfinitive(manner)),
        _ => Oblique(head, needs, null) >= 0,
    };

    // "called on Japan to spend more": parsers hang the infinitive on the verb or on its phrase.
    private bool HasInfinitive(int head)
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

            // "Japan called on Russia and all parties to withdraw": a long phrase may be hung on the subject.
            if (child < head && tree.Is(child, "nsubj") && tree.Child(child, "conj") is var late && late > head && HasInfinitive(late))
            {
                return true;
            }

            if (child > head && (tree.Is(child, "obl") || tree.Is(child, "conj")) && tree[child].Category != WordCategory.Verb && HasInfinitive(child))
            {
                return true;
            }
        }

        return false;
    }

    private int ObjectOf(int head) =>
        tree.Child(head, "obj") is >= 0 and var o ? o
        : tree.Child(head, "iobj") is >= 0 and var i ? i
        : tree.Child(head, "nsubj:pass") is >= 0 and var p ? p
        : tree.IsPassive(head) && tree.Is(head, "acl") ? tree[head].Head : -1;

    private int FindPart(ExpressionPart part, int head, HeadCategory category) => part.Kind switch
    {
        PartKind.Bare => Bare(part, head),
        PartKind.Modifier => Modifier(part, head),
        PartKind.OpenOblique => OpenOblique(part.Preposition, head),
        _ => Oblique(head, part.Preposition, part) is >= 0 and var direct ? direct
            : category == HeadCategory.Verb && tree.Child(head, "obj") is >= 0 and var obj ? Oblique(obj, part.Preposition, part) : -1,
    };

    private int Bare(ExpressionPart part, int head)
    {
        foreach (int child in tree.Children(head))
        {
            string relation = tree[child].Relation;
            // "talks opened", "messages came": an act may be the subject of a verb without an object.
            bool fits = (relation is "nsubj" && tree.MentionAt(child) is null && tree.Child(head, "obj") < 0) || relation is "obj" or "nsubj:pass" or "xcomp" or "advmod" or "case" or "compound:prt" or "compound" or "iobj" or "obl" or "obl:unmarked" or "obl:npmod" or "amod" or "ccomp" or "advcl"
                || relation.StartsWith("obl:", StringComparison.Ordinal);
            // "making the assertion that it was a missile launch": what something is said to be is not what is made.
            fits &= relation is not ("ccomp" or "advcl") || tree.Child(child, "cop") < 0;
            // "beat Swedish players before advancing": what happened beside it is no part of the expression.
            if (fits && (!relation.StartsWith("obl", StringComparison.Ordinal) || tree.Child(child, "case") < 0) && (relation is not "advcl" || tree.Introducer(child) is not ("before" or "after" or "when" or "while" or "until" or "as" or "since" or "by" or "without")) && Fits(part, child))
            {
                return child;
            }

            if (child > head && relation is "obl" && tree.Child(child, "case") is >= 0 and var particle && particle + 1 < tree.Count && tree.Lemma(particle + 1) is "of" && Fits(part, particle))
            {
                // "walked out of the talks": parsers hang both words on the noun.
                return particle;
            }

            if (tree.Is(child, "obj") || relation == "nsubj:pass")
            {
                // "staging the landing drill Ssangyong": the name of a thing stands for it.
                foreach (int thing in tree.Children(child))
                {
                    if (thing < child && char.IsUpper(tree.Text[tree[child].Span.Start]) && tree[thing] is { Relation: "compound", Category: WordCategory.Noun } && Fits(part, thing))
                    {
                        return thing;
                    }
                }

                // "some of its troops", "a series of talks", "two rounds of talks": what is counted is the object.
                foreach (int counted in tree.Children(child))
                {
                    if (tree.Is(counted, "nmod") && tree.Introducer(counted) == "of" && Fits(part, counted))
                    {
                        return counted;
                    }
                }

                // "held talks and consultations": a later conjunct of the object will do, and so will its infinitive: "forced them to flee".
                foreach (int second in tree.Children(child))
                {
                    if ((tree.Is(second, "conj") || (tree.Is(second, "acl") && tree.Introducer(second) is "to")) && Fits(part, second))
                    {
                        return second;
                    }
                }
            }
        }

        // "the talks held in Paris", "the talks which they held", "laid there was a wreath": the object stands above.
        int governor = tree[head].Head;
        return governor >= 0 && (tree.Is(head, "acl") || tree.IsInverted(head)) && Fits(part, governor) ? governor : -1;
    }

    private int Modifier(ExpressionPart part, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child < head && Fits(part, child))
            {
                return child;
            }
        }

        return -1;
    }

    private int OpenOblique(string preposition, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree[child].Relation is "compound:prt" or "case" or "advmod" or "mark" && child > head && tree.Lemma(child) == preposition)
            {
                return child;
            }

            // "called him on Friday" is no call on anyone.
            if (tree.Introducer(child) == preposition && child > head && !CalendarNames.Weekdays.Contains(tree.Lemma(child)) && !CalendarNames.Months.Contains(tree.Lemma(child)))
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

    private int Oblique(int head, string preposition, ExpressionPart? part)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Introducer(child) != preposition)
            {
                continue;
            }

            if (part is null || part.Lemmas.IsEmpty || Fits(part, child))
            {
                return child;
            }

            if (Counted(part, child) is >= 0 and var counted)
            {
                return counted;
            }
        }

        return -1;
    }

    // "with a large amount of weapons", "with clothes and school uniforms": what is counted, and a later conjunct, will do behind a preposition too.
    private int Counted(ExpressionPart part, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if ((tree.Is(child, "conj") || (tree.Is(child, "nmod") && tree.Introducer(child) == "of" && IsMeasure(tree.Lemma(noun)))) && Fits(part, child))
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsMeasure(string lemma) =>
        lemma is "amount" or "quantity" or "number" or "lot" or "volume" or "load" or "ton" or "tonne" or "series" or "variety" or "kind" or "set" or "dozen" or "hundred" or "thousand" or "million" or "package" or "consignment";

    private bool Fits(ExpressionPart part, int index) => Words(part, index) > 0;

    // How many words of the sentence a part covers: two for "hunger_strike", none where it does not fit.
    private int Words(ExpressionPart part, int index)
    {
        if (part.EndingIn(tree.Words.Part(index)) is { } alternatives)
        {
            foreach (string[] words in alternatives)
            {
                if (words.Length == 1 || FitsCompound(words, index))
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

    private bool FitsCompound(string[] words, int index)
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
