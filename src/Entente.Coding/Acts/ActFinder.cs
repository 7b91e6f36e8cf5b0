using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Finds the acts that a sentence states, outermost first; knows nothing of voices or times.</summary>
/// <param name="lexicon">Words, operators and their algebra. Shared; never changed.</param>
internal sealed class ActFinder(ActLexicon lexicon)
{
    /// <summary>Finds the acts of a sentence.</summary>
    /// <param name="tree">The sentence with its mentions.</param>
    /// <param name="speakers">Who speaks, for demands and blame that stand in speech.</param>
    /// <returns>Outermost acts in the order of their governing words; acts they are about hang on them.</returns>
    public ImmutableArray<Act> Find(SentenceTree tree, SpeakerView speakers)
    {
        var composer = new ActComposer(lexicon, tree, speakers);
        var acts = ImmutableArray.CreateBuilder<Act>();
        foreach (int index in FromRoot(tree))
        {
            if (!composer.IsUsed(index))
            {
                acts.AddRange(composer.Outermost(index));
            }
        }

        return acts.ToImmutable();
    }

    // Governors before dependents, so that an operator takes its inner act before that act is met on its own.
    private static IEnumerable<int> FromRoot(SentenceTree tree)
    {
        var queue = new Queue<int>();
        var seen = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Head < 0)
            {
                queue.Enqueue(i);
                seen[i] = true;
            }
        }

        while (queue.TryDequeue(out int at))
        {
            yield return at;
            foreach (int child in tree.Children(at))
            {
                if (!seen[child])
                {
                    seen[child] = true;
                    queue.Enqueue(child);
                }
            }
        }
    }
}
