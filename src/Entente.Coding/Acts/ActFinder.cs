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
    public ImmutableArray<Act> Find(SentenceTree tree, SpeakerView speakers) => Find(tree, Expressions(tree), speakers);

    /// <summary>The expressions of the lexicon in a sentence, for whoever asks for them besides.</summary>
    public ExpressionMatcher Expressions(SentenceTree tree) => new(lexicon, tree);

    /// <summary>Finds the acts of a sentence whose expressions are asked for elsewhere too.</summary>
    public ImmutableArray<Act> Find(SentenceTree tree, ExpressionMatcher expressions, SpeakerView speakers)
    {
        var composer = new ActComposer(lexicon, tree, expressions, speakers);
        ImmutableArray<Act>.Builder? acts = null;
        foreach (int index in FromRoot(tree))
        {
            if (!composer.IsUsed(index) && composer.Outermost(index) is { IsEmpty: false } found)
            {
                (acts ??= ImmutableArray.CreateBuilder<Act>()).AddRange(found);
            }
        }

        return acts?.DrainToImmutable() ?? [];
    }

    // Governors before dependents, so that an operator takes its inner act before that act is met on its own.
    private static int[] FromRoot(SentenceTree tree)
    {
        int[] order = new int[tree.Count];
        int end = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Head < 0)
            {
                order[end++] = i;
            }
        }

        // A word has one head, so that none is met twice.
        for (int at = 0; at < end; at++)
        {
            foreach (int child in tree.Children(order[at]))
            {
                order[end++] = child;
            }
        }

        return end == order.Length ? order : order[..end];
    }
}
