using System.Collections.Immutable;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>A sentence seen from two of its noun phrases: the acts that link them, whoever else is in it.</summary>
internal sealed class PairView
{
    private PairView(SentenceTree tree, ExpressionMatcher expressions, (int First, int End) actor, (int First, int End) recipient, ImmutableArray<Act> acts)
        => (Tree, Expressions, Actor, Recipient, Acts) = (tree, expressions, actor, recipient, acts);

    /// <summary>Id that the caller's first span has as an actor here.</summary>
    public const string ActorId = "A";

    /// <summary>Id that the caller's second span has as an actor here.</summary>
    public const string RecipientId = "R";

    /// <summary>The sentence.</summary>
    public SentenceTree Tree { get; }

    /// <summary>The lexicon's expressions in it.</summary>
    public ExpressionMatcher Expressions { get; }

    /// <summary>Words of the first span.</summary>
    public (int First, int End) Actor { get; }

    /// <summary>Words of the second span.</summary>
    public (int First, int End) Recipient { get; }

    /// <summary>All acts of the sentence with these two as its only actors, inner ones included.</summary>
    public ImmutableArray<Act> Acts { get; }

    /// <summary>Index of the syntactic head of the first span.</summary>
    public int ActorHead => Head(Tree, Actor);

    /// <summary>Index of the syntactic head of the second span; the number of words when it lies in another sentence.</summary>
    public int RecipientHead => Head(Tree, Recipient);

    /// <summary>Whether a word lies in one of the spans.</summary>
    public bool Holds(int word) => (word >= Actor.First && word < Actor.End) || (word >= Recipient.First && word < Recipient.End);

    /// <summary>What an act is to the pair: <c>link</c> from the one to the other, <c>actor</c> or <c>recipient</c> alone, <c>reverse</c>, or <c>other</c>.</summary>
    public static string RoleOf(Act act)
    {
        bool actor = Names(act.Actors, ActorId), recipient = Names(act.Recipients, RecipientId) || (act.IsMutual && Names(act.Actors, RecipientId));
        return actor && recipient ? "link"
            : actor ? "actor"
            : Names(act.Actors, RecipientId) && Names(act.Recipients, ActorId) ? "reverse"
            : recipient ? "recipient" : "other";
    }

    /// <summary>Reads a pair in the sentence of its first span; null when that holds no word. A second span in another sentence is absent from the view.</summary>
    public static PairView? Of(string text, ImmutableArray<Sentence> sentences, SpanPair pair, ActFinder finder)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Span.Overlaps(pair.Actor) && !sentence.Tokens.IsEmpty)
            {
                return Of(new SentenceTree(text, sentence, []), pair, finder);
            }
        }

        return null;
    }

    /// <summary>Reads a pair in a sentence, whatever mentions are known in it; null when the first span holds none of its words.</summary>
    public static PairView? Of(SentenceTree sentence, SpanPair pair, ActFinder finder)
    {
        var actor = Words(sentence.Sentence, pair.Actor);
        var recipient = Words(sentence.Sentence, pair.Recipient);
        if (actor.First == actor.End)
        {
            return null;
        }

        var first = Mention(sentence, pair.Actor, actor, ActorId);
        var tree = sentence.With(recipient.First == recipient.End ? [first] : [first, Mention(sentence, pair.Recipient, recipient, RecipientId)]);
        var expressions = finder.Expressions(tree);
        var acts = finder.Find(tree, expressions, new(token => Speaker(tree, token, first), null));
        return new(tree, expressions, actor, recipient, [.. acts.SelectMany(All)]);
    }

    // Who says it, without the layer of attributions: the subject of the clause above.
    private static ActorMention? Speaker(SentenceTree tree, int token, ActorMention actor)
    {
        for (int at = token, i = 0; at >= 0 && i < tree.Count; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "ccomp" or "parataxis" && tree[at].Head >= 0 && tree.Child(tree[at].Head, "nsubj") is >= 0 and var subject)
            {
                return tree.MentionAt(subject)?.Actor.Id == ActorId ? actor : null;
            }
        }

        return null;
    }

    private static bool Names(ImmutableArray<ActorMention> mentions, string id) => mentions.Any(m => m.Actor.Id == id);

    private static IEnumerable<Act> All(Act act) => act.Inner is null ? [act] : [act, .. All(act.Inner)];

    private static ActorMention Mention(SentenceTree tree, TextSpan span, (int First, int End) words, string id) =>
        new(span, tree.Sentence.Index, Head(tree, words), new(id, id, ActorKind.State, id, ["GOV"]), ResolutionMethod.Name) { Tokens = words };

    private static int Head(SentenceTree tree, (int First, int End) words)
    {
        for (int i = words.First; i < words.End; i++)
        {
            int head = tree[i].Head;
            if (head < words.First || head >= words.End)
            {
                return i;
            }
        }

        return words.First;
    }

    private static (int First, int End) Words(Sentence sentence, TextSpan span)
    {
        int first = -1, end = -1;
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Span.Overlaps(span))
            {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }

        return first < 0 ? (sentence.Tokens.Length, sentence.Tokens.Length) : (first, end);
    }
}
