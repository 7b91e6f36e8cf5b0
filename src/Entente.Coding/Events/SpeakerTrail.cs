using System.Collections.Immutable;
using Entente.Coding.Acts;
using Entente.Coding.Attributions;

namespace Entente.Coding.Events;

/// <summary>Keeps to the last speaker of a known side where a text only points to him: <c>he added</c>, <c>the chairman noted</c>, or the paragraph behind <c>adding:</c>.</summary>
/// <param name="voices">On whose word a word rests.</param>
/// <param name="attributions">The attributions of the article.</param>
internal sealed class SpeakerTrail(VoiceIndex voices, ImmutableArray<Attribution> attributions)
{
    // "He", "the chairman", "the head of the delegation": longer descriptions name someone new.
    private const int LongestPointer = 24;

    // Beyond, a speaker is introduced again.
    private const int MaxGap = 2;

    // Behind "X said:" his words go on over a few paragraphs, until someone else speaks.
    private const int MaxOpen = 4;

    private ActorMention? _last;
    private int _sentence = int.MinValue;
    private bool _isOpen;
    private int _opened = int.MinValue;

    /// <summary>The speaker at a word, where what was found does not say or says it by a word that goes on with the last speaker's words.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="found">Who was found to speak there; null for nobody.</param>
    public ActorMention? At(SentenceTree tree, int token, ActorMention? found)
    {
        if (_last is null || tree.Sentence.Index - _sentence > MaxGap)
        {
            return found;
        }

        int attribution = voices.AttributionAt(tree.Sentence.Index, token);
        if (found is null && attribution < 0)
        {
            return (_isOpen && tree.Sentence.Index - _sentence == 1) || IsGoingOn(tree) ? _last : null;
        }

        bool isOther = found is null || !Sides.Has(found) || (IsPointedTo(found) && Sides.Of(found) != Sides.Of(_last));
        return isOther && (IsGoingOn(tree) || (attribution >= 0 && (found is null || !Sides.Has(found)) && IsPointer(tree, attributions[attribution]))) ? _last : found;
    }

    /// <summary>Notes who spoke or acted last in a sentence.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="speaker">Who speaks at a word.</param>
    /// <param name="acts">The acts of the sentence.</param>
    public void Follow(SentenceTree tree, Func<int, ActorMention?> speaker, ImmutableArray<Act> acts)
    {
        ActorMention? heard = null;
        for (int i = tree.Count - 1; heard is null && i >= 0; i--)
        {
            heard = tree[i].Category is WordCategory.Verb or WordCategory.Noun && speaker(i) is { } at && Sides.Has(at) ? at : null;
        }

        heard ??= acts.FirstOrDefault(a => a is { Type: Codes.EventType.Support or Codes.EventType.Agree or Codes.EventType.Accuse or Codes.EventType.Request, IsMutual: false, Actors.IsEmpty: false })?.Actors[0];
        bool opens = tree[tree.Count - 1].Span.Slice(tree.Text) is ":";
        if (heard is null && opens && Introduced(tree.Sentence.Index) is { } introduced)
        {
            heard = new(default, -1, -1, introduced, ResolutionMethod.Coreference);
        }

        if (heard is not null && Sides.Has(heard))
        {
            bool goesOn = _last is not null && Sides.Of(heard) == Sides.Of(_last);
            (_last, _sentence) = (new(default, -1, -1, heard.Actor, ResolutionMethod.Coreference), tree.Sentence.Index);
            _opened = opens ? tree.Sentence.Index : _opened;
            _isOpen = opens || (_isOpen && goesOn && tree.Sentence.Index - _opened < MaxOpen);
        }
    }

    // "It said as follows:" has no word of what it said.
    private ActorReference? Introduced(int sentence) => attributions.LastOrDefault(a => a.Sentence == sentence && a is { CarriesVoice: true, Speaker: not null })?.Speaker;

    // "he added", "the paper goes on to say": whoever goes on has spoken before.
    private static bool IsGoingOn(SentenceTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Category == WordCategory.Verb && tree.Lemma(i) is "add" or "continue" or "go" && tree[i].Relation is "root" or "parataxis"
                && tree.Child(i, "nsubj") is >= 0 and var subject && IsPointing(tree, subject) && (tree.Lemma(i) is not "go" || tree.HasChild(i, "advmod", "on") || tree.HasChild(i, "compound", "on")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPointing(SentenceTree tree, int subject) =>
        tree[subject].Category == WordCategory.Pronoun || (tree[subject].Category == WordCategory.Noun && tree.MentionAt(subject) is null or { Actor.Country: null } or { How: ResolutionMethod.Coreference });

    private static bool IsPointer(SentenceTree tree, Attribution attribution) =>
        attribution.Source is [var source] && source.Length <= LongestPointer && tree.Sentence.Span.Contains(source)
        && source.Slice(tree.Text) is var words && (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || words is "he" or "she" or "they" or "He" or "She" or "They");

    private static bool IsPointedTo(ActorMention mention) => mention.How == ResolutionMethod.Coreference;
}
