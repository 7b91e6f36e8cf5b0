using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Finds the words where the act that an operator is applied to may stand.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class InnerActs(SentenceTree tree)
{
    private const int MaxCandidates = 8;

    /// <summary>Complement clauses first, then the object, then phrases behind the entry's prepositions, with their coordinates.</summary>
    public ImmutableArray<int> Candidates(ActMatch match)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var inner = match.Entry.Inner;
        foreach (int head in match.Parts.Insert(0, match.Head))
        {
            foreach (int child in tree.Children(head))
            {
                if (match.Parts.Contains(child) && !tree.Is(child, "obl") && !tree.Is(child, "nmod"))
                {
                    continue;
                }

                if (tree[child].Relation is "xcomp" or "ccomp" or "csubj" || (tree[child].Relation is "acl" && child > head && tree[child].Tag is not "VBN")
                    || (tree[child].Relation is "advcl" && tree.Introducer(child) is "to" && tree.Child(head, "xcomp") < 0))
                {
                    Add(found, child);
                }
            }
        }

        foreach (int child in tree.Children(match.Head))
        {
            if ((tree.Is(child, "obj") || tree[child].Relation is "nsubj:pass") && !match.Parts.Contains(child))
            {
                Add(found, child);
            }
        }

        foreach (int head in match.Parts.Insert(0, match.Head))
        {
            foreach (int child in tree.Children(head))
            {
                if ((tree.Is(child, "obl") || tree.Is(child, "nmod") || tree[child].Relation is "advcl" or "acl" or "conj") && inner.Contains(tree.Introducer(child)))
                {
                    Add(found, child);
                }
                else if (tree.Is(child, "obj") && !match.Parts.Contains(child))
                {
                    // "accused Y of …", "condemned Y for …": the phrase is often hung on the object.
                    foreach (int below in tree.Children(child))
                    {
                        if (inner.Contains(tree.Introducer(below)) && tree.Introducer(below) != "of" || tree[below].Relation is "acl" && tree.Introducer(below) is "to" or "of")
                        {
                            Add(found, below);
                        }
                    }
                }
            }
        }

        // "the opening of an office is under discussion", "talks took place": the act is what the predicate is said of.
        if (inner.Contains(ActEntry.InnerSubject) && tree.Child(match.Head, "nsubj") is >= 0 and var topic)
        {
            Add(found, topic);
        }

        // "the ceasefire was rejected", "the aid suspended by": a participle's noun stands above it.
        if (tree[match.Head].Relation is "acl" && tree.IsPassive(match.Head))
        {
            Add(found, tree[match.Head].Head);
        }

        // "the massacre which they committed": what is told of stands above, unless it is the subject itself.
        if (tree[match.Head].Relation is "acl:relcl" && tree.Child(match.Head, "obj") < 0 && tree.Child(match.Head, "nsubj") is >= 0 and var doer && tree[doer].Tag is not ("WDT" or "WP") && tree.Lemma(doer) is not "that")
        {
            Add(found, tree[match.Head].Head);
        }

        return found.ToImmutable();
    }

    /// <summary>Where to look on from a word that is no act: its complements and the nouns it takes.</summary>
    public IEnumerable<int> Beyond(int index)
    {
        bool verb = tree[index].Category == WordCategory.Verb;
        if (tree.MentionHeadedAt(index) is not null)
        {
            yield break;
        }

        for (int i = 0; i < tree.Children(index).Length; i++)
        {
            int child = tree.Children(index)[i];
            string relation = tree[child].Relation;
            if (verb && (relation is "xcomp" or "ccomp" or "obj" or "nsubj:pass" || (relation is "obl" && tree.Introducer(child) is "in" or "with" or "for" or "on" or "to")))
            {
                yield return child;
            }
            else if (!verb && ((relation is "nmod" && tree.Introducer(child) is "of" or "for" or "on" or "to" or "in") || relation is "acl"))
            {
                yield return child;
            }
        }
    }

    private void Add(ImmutableArray<int>.Builder found, int index)
    {
        if (found.Count >= MaxCandidates || found.Contains(index))
        {
            return;
        }

        found.Add(index);
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "conj") && tree.Child(child, "nsubj") < 0)
            {
                Add(found, child);
            }
        }
    }
}
