using System.Runtime.InteropServices;

namespace Entente.Coding.Acts;

/// <summary>
/// Reads on where a parse has cut a list of parties short: <c>from the president of A, the general secretary of B's party and president of B, and the chairman of C</c>.
/// Parsers hang such items wherever they find a noun, so the words are read in their order.
/// </summary>
/// <param name="tree">The sentence.</param>
internal sealed class PartyLists(SentenceTree tree)
{
    // A communiqué lists a few dozen names; beyond, a list is no longer read.
    private const int MaxParties = 40;

    // From so many sides on, an item that no file knows is passed over and its state is taken instead: "the chairman of the Diversity Party of Indonesia".
    private const int LongList = 3;

    /// <summary>Adds the parties that follow one in a list and are of another side than all before them.</summary>
    /// <param name="first">The first item.</param>
    /// <param name="found">The parties found so far, which grow.</param>
    public void Continue(ActorMention first, List<ActorMention> found)
    {
        var last = first;
        while (found.Count < MaxParties && Next(last.Tokens.End, found.Count >= LongList) is { } next)
        {
            if (IsItem(next, last, first) && !Contains(found, next))
            {
                found.Add(next);
            }

            last = next;
        }
    }

    // The mention behind a comma or "and", with nothing but articles before it; in a long list also one that ends an unknown item ("the president of the Azerbaijan Republic, the chairman of the Diversity Party of Indonesia").
    private ActorMention? Next(int at, bool isLong)
    {
        bool isSeparated = false, isDirect = true;
        for (; at > 0 && at < tree.Count; at++)
        {
            if (tree.MentionAt(at) is { } mention && mention.Tokens.First <= at && mention.Tokens.End > at)
            {
                return isSeparated && (isDirect || isLong) ? mention : null;
            }

            switch (tree[at].Category)
            {
                case WordCategory.Punctuation when tree.Lemma(at) is ",":
                case WordCategory.CoordinatingConjunction when tree.Lemma(at) is "and":
                    (isSeparated, isDirect) = (true, true);
                    break;
                case WordCategory.Punctuation when tree.Lemma(at) is "\"" or "(" or ")":
                case WordCategory.Determiner when isSeparated:
                    break;
                case WordCategory.Noun or WordCategory.ProperNoun or WordCategory.Adjective when isSeparated || isLong:
                case WordCategory.Adposition when isSeparated && isLong && tree.Lemma(at) is "of":
                    isDirect = false;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    // "…, Washington said", "…, an ally of Y": who does something else, and places, are no items.
    private bool IsItem(ActorMention mention, ActorMention before, ActorMention first)
    {
        if (!Sides.Has(mention) || mention.IsPlaceOnly || (uint)mention.HeadToken >= (uint)tree.Count)
        {
            return false;
        }

        int after = mention.Tokens.End;
        bool isLast = HasAnd(before.Tokens.End, mention.Tokens.First), isBeforeVerb = after < tree.Count && tree[after].Category is WordCategory.Verb or WordCategory.Auxiliary;
        // "the U.S., Japan and the ROK decided": the last of a list of subjects may look like the only one. Behind an object it is another's subject.
        return !(after < tree.Count && tree.Lemma(after) is "'s" or "'")
            && (tree.Is(mention.HeadToken, "nsubj") ? isLast && isBeforeVerb && !IsDependent(first) : isLast || !isBeforeVerb);
    }

    private bool IsDependent(ActorMention first) =>
        (uint)first.HeadToken >= (uint)tree.Count || tree.Is(first.HeadToken, "obj") || tree.Is(first.HeadToken, "iobj") || tree.Is(first.HeadToken, "obl") || tree.Is(first.HeadToken, "nmod");

    private bool HasAnd(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tree.Lemma(i) is "and")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(List<ActorMention> found, ActorMention mention)
    {
        foreach (var party in CollectionsMarshal.AsSpan(found))
        {
            if (Sides.AreSame(party, mention))
            {
                return true;
            }
        }

        return false;
    }
}
