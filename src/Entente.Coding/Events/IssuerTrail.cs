using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Keeps to whose document a text tells of: after <c>X issued an appeal</c> or a resolution of X's rally, "the appeal" and "it" speak for X.</summary>
/// <param name="words">Documents and the verbs that issue them.</param>
internal sealed class IssuerTrail(SpeechWords words)
{
    // The content of a document is told in a row of sentences; beyond, "it" is something else.
    private const int MaxGap = 2;

    // By the kind of document: "the commentary" is another's than the article that it tells of.
    private readonly Dictionary<string, ActorReference> _issuers = new(StringComparer.Ordinal);

    private ActorReference? _issuer;
    private int _sentence = int.MinValue;

    /// <summary>Whether any word may stand for somebody.</summary>
    public bool HasAny(ActorReference? gathered) => (_issuer ?? gathered) is not null;

    /// <summary>Whom a word stands for: a document as a subject, or "it" where the sentence before told of one; null for nobody known.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="gathered">Who held the rally or meeting that the text tells of; null for nobody.</param>
    public ActorReference? Of(int sentence, Token token, ActorReference? gathered)
    {
        if (token.Relation is not ("nsubj" or "obl:agent"))
        {
            return null;
        }

        bool isDocument = token.Category == WordCategory.Noun && words.IsDocument(token.Lemma);
        bool goesOn = token.Category == WordCategory.Pronoun && token.Lemma is "it" && sentence - _sentence is > 0 and <= MaxGap;
        if ((isDocument || goesOn) && ((isDocument ? _issuers.GetValueOrDefault(token.Lemma) : null) ?? _issuer ?? gathered) is { } speaks)
        {
            (_issuer, _sentence) = (_issuer is null ? null : speaks, sentence);
            return speaks;
        }

        return null;
    }

    /// <summary>Notes the document that a sentence says somebody issued, carried or read out.</summary>
    public void Follow(SentenceTree tree, ActorReference? gathered)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Category != WordCategory.Noun || !words.IsDocument(tree.Lemma(i)) || words.IsMessage(tree.Lemma(i)) || !(tree.Is(i, "obj") || tree.Is(i, "nsubj")) || tree[i].Head < 0)
            {
                continue;
            }

            int verb = tree[i].Head;
            if (tree.Is(i, "obj") && words.Issues(tree.Lemma(verb)) && new SubjectFinder(tree).Doer(verb) is >= 0 and var doer && new PartyFinder(tree).Find(doer) is [var issuer, ..])
            {
                (_issuer, _sentence) = (_issuers[tree.Lemma(i)] = issuer.Actor, tree.Sentence.Index);
            }
            else if (tree[i].Relation is "nsubj:pass" && gathered is not null)
            {
                (_issuer, _sentence) = (gathered, tree.Sentence.Index);
            }
        }
    }
}
