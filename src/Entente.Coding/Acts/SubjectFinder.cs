using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>Finds the word that does what a verb says, spoken or not: control, raising, relative clauses, coordination, passives.</summary>
/// <param name="tree">The sentence.</param>
internal sealed partial class SubjectFinder(SentenceTree tree)
{
    // Control chains are two or three deep in real prose; the bound keeps a hostile sentence linear.
    private const int MaxClimb = 8;

    // Verbs with one object stand beside each other, with an adverb between them at most.
    private const int MaxGap = 3;

    /// <summary>The doer of a verb: its subject, a passive's <c>by</c>-phrase, or the controller of an unspoken subject; -1 when none is known.</summary>
    public int Doer(int verb)
    {
        if (tree.IsPassive(verb))
        {
            return Agent(verb);
        }

        return Behind(Surface(verb, 0));
    }

    /// <summary>Further subjects of the same verb, as a parse gives them for "A, B and C did": empty for none.</summary>
    public ImmutableArray<int> Beside(int subject)
    {
        int verb = tree[subject].Head;
        if (verb < 0 || !tree.Is(subject, "nsubj"))
        {
            return [];
        }

        ImmutableArray<int>.Builder? found = null;
        foreach (int child in tree.Children(verb))
        {
            if (child != subject && tree.Is(child, "nsubj") && child < verb && tree.MentionAt(child) is not null)
            {
                (found ??= ImmutableArray.CreateBuilder<int>()).Add(child);
            }
        }

        return found?.ToImmutable() ?? [];
    }

    // "Japan says it will …": a pronoun that no earlier layer resolved is, in reported speech, the reporter.
    private int Behind(int subject)
    {
        // "told reporters West Germany would pay": parsers make one subject of whom it was told to and who will pay.
        if (subject > 0 && tree[subject].Tag is "NNS" && tree[subject - 1].Category == WordCategory.Verb && tree.Lemma(subject - 1) is "tell" or "inform" or "assure" or "remind"
            && tree.Child(subject, "appos") is >= 0 and var teller && teller > subject && tree.MentionAt(teller) is { IsPlaceOnly: false })
        {
            return teller;
        }

        if (subject < 0 || tree[subject].Category != WordCategory.Pronoun || tree.MentionAt(subject) is not null || tree.Lemma(subject) is not ("it" or "they" or "he" or "she"))
        {
            return subject;
        }

        for (int at = tree[subject].Head, i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "ccomp" or "parataxis" && tree[at].Head is >= 0 and var above && tree.Child(above, "nsubj") is >= 0 and var reporter && tree.MentionAt(reporter) is not null)
            {
                return reporter;
            }
        }

        return subject;
    }

    /// <summary>What is done to: the object, a passive's subject, or the noun that a participle or relative clause hangs on; -1 for none.</summary>
    public int Undergoer(int verb)
    {
        if (tree.IsPassive(verb))
        {
            return tree.Child(verb, "nsubj:pass") is >= 0 and var subject ? subject
                : tree[verb].Relation is "acl" || tree.IsInverted(verb) ? tree[verb].Head
                : tree.Is(verb, "conj") || tree[verb].Relation is "xcomp" or "advcl" ? Surface(verb, 0) : -1;
        }

        // Of two objects the nearer one is whom something is given to; alone, parsers take it for either.
        if (tree.Child(verb, "obj") is >= 0 and var obj || (obj = tree.Child(verb, "iobj")) >= 0)
        {
            return obj;
        }

        // "mobilised and attacked the rebels": parsers hang a shared object on the first verb.
        if (tree.Is(verb, "conj") && tree[verb].Head is >= 0 and var first && tree.Child(first, "obj") is var shared && shared > verb)
        {
            return shared;
        }

        // "denounces and rejects the plot": other parsers, or the same one on other days, hang it on the last.
        if (tree.Child(verb, "conj") is var last && last > verb && last - verb <= MaxGap && tree[last].Tag == tree[verb].Tag && tree.Child(last, "nsubj") < 0 && tree.Child(verb, "obl") < 0
            && tree.Child(last, "obj") is >= 0 and var common)
        {
            return common;
        }

        // "the troops whom they sent", "the envoy they expelled": the gap is the antecedent, unless the subject is the relative itself.
        if (tree[verb].Relation is "acl:relcl" && tree.Child(verb, "nsubj") is >= 0 and var own && tree[own].Tag is not ("WDT" or "WP") && tree.Lemma(own) is not "that")
        {
            return tree[verb].Head;
        }

        return -1;
    }

    private int Agent(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree[child].Relation is "obl:agent" || (tree.Is(child, "obl") && tree.Introducer(child) == "by"))
            {
                return child;
            }
        }

        // "was presented with a gift by X": parsers hang the doer on the gift.
        foreach (int child in tree.Children(verb))
        {
            foreach (int below in tree.Is(child, "obl") ? tree.Children(child) : [])
            {
                if (below > verb && tree.Introducer(below) == "by" && tree.MentionAt(below) is not null)
                {
                    return below;
                }
            }
        }

        return -1;
    }

    private int Surface(int verb, int depth)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Is(child, "nsubj"))
            {
                return child;
            }
        }

        int governor = tree[verb].Head;
        if (governor < 0 || depth > MaxClimb)
        {
            return -1;
        }

        switch (tree[verb].Relation)
        {
            case "conj":
                return Surface(Parallel(verb, governor), depth + 1);
            case "xcomp":
                // "urged Y to stop": the object does it. "agreed to stop": the subject does.
                return tree[governor].Category is WordCategory.Verb && tree.Child(governor, "obj") is >= 0 and var controller
                    ? controller : Surface(governor, depth + 1);
            case "advcl" or "acl" when tree[verb].Tag is "VBG" && tree.Introducer(verb) is "for" && Addressee(governor) is >= 0 and var thanked:
                return thanked;
            case "advcl" or "advcl:relcl" or "dep":
                int nearest = Surface(governor, depth + 1);
                return tree[verb].Tag is "VBG" && verb > governor && (nearest < 0 || tree.MentionAt(nearest) is null) && Reporter(governor) is >= 0 and var reporter ? reporter : nearest;
            case "ccomp" when tree[verb].Tag is "VBG" && governor < verb && tree.Introducer(verb).Length == 0 && tree[verb - 1].Category == WordCategory.Punctuation:
                // "…, the statement said, demanding that": what follows a report's comma goes with the reporting.
                return Surface(governor, depth + 1);
            case "ccomp" when governor > verb:
                return Displaced(verb, governor);
            case "acl" when tree[verb].Tag is "VBG":
                return tree.MentionAt(governor) is null && Holder(governor, depth) is >= 0 and var issuer ? issuer : governor;
            case "acl":
                return Holder(governor, depth);
            case "acl:relcl":
                return governor;
            default:
                return -1;
        }
    }

    // Whose decision, plan or statement: its possessor, else who announced or made it.
    private int Holder(int noun, int depth)
    {
        if (tree.Child(noun, "nmod:poss") is >= 0 and var owner)
        {
            return owner;
        }

        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Introducer(child) is "by" or "of" && tree.MentionAt(child) is not null)
            {
                return child;
            }

            if (child < noun && tree[child].Relation is "compound" or "amod" && tree.MentionAt(child) is not null)
            {
                return child;
            }
        }

        int verb = tree[noun].Head;
        return verb >= 0 && tree[verb].Category is WordCategory.Verb && tree[noun].Relation is "obj" or "obl" or "xcomp" ? Surface(verb, depth + 1) : -1;
    }
}
