using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>A place where an expression of the lexicon stands in a sentence.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Head">Index of the expression's head.</param>
/// <param name="Parts">Indices of the other words of the expression.</param>
internal sealed record ActMatch(ActEntry Entry, int Head, ImmutableArray<int> Parts)
{
    /// <summary>How many words of the sentence the expression accounts for beside its head, an open phrase's preposition counting half: the larger, the more it says.</summary>
    public int Weight { get; init; }

    /// <summary>The characters from the first word of the expression to the last, or the head alone when they lie far apart.</summary>
    public TextSpan Trigger(SentenceTree tree)
    {
        var head = tree[Head].Span;
        var span = head;
        foreach (int part in Parts)
        {
            // Six words: "paid a three-day official visit"; beyond, a span would show words that are not the trigger.
            if (Math.Abs(part - Head) <= 6)
            {
                span = span.Cover(tree[part].Span);
            }
        }

        return span;
    }

    /// <summary>Whether a word belongs to the expression and is no party: an actor that stands for <c>@state</c> is one, and so is "the UAE ambassador" whom <c>receive ambassador</c> names.</summary>
    public bool IsWord(SentenceTree tree, int index)
    {
        int part = Parts.IndexOf(index);
        return part >= 0 && !Entry.Expression.Parts[part].Lemmas.Any(l => l[0] == '@') && tree.MentionHeadedAt(index) is not { IsPlaceOnly: false, Actor.Country: not null };
    }
}
