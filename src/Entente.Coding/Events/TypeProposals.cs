using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>
/// Lets the learned model of whole sentences speak where the lexicon finds no act of a type that the sentence most likely states. Its parties are who speaks or
/// is the subject, and the first other side that the sentence names.
/// </summary>
/// <param name="model">How likely a sentence states each type; null when none is installed.</param>
/// <param name="lexicon">The lexicon of acts.</param>
internal sealed class TypeProposals(SentenceTypes? model, ActLexicon lexicon)
{
    // From here on more of what the words alone suggest is right than wrong, by cross-validation (docs/accuracy/events.md).
    private const float LeastLikelihood = 0.5f;

    /// <summary>How likely the sentence states each type; null without a model.</summary>
    public float[]? Likelihoods(SentenceTree tree) => model?.Predict(SentenceTypes.Features(tree, lexicon));

    /// <summary>The acts that the words of a sentence suggest beyond those found; most have none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="likelihoods">What <see cref="Likelihoods"/> says of it.</param>
    /// <param name="found">Types of the acts found.</param>
    /// <param name="speakers">Who speaks at a word.</param>
    public static IEnumerable<Act> Of(SentenceTree tree, float[]? likelihoods, IReadOnlyCollection<EventType> found, SpeakerView speakers)
    {
        for (int i = 0; likelihoods is not null && i < likelihoods.Length; i++)
        {
            if (likelihoods[i] >= LeastLikelihood && !found.Contains(SentenceTypes.Types[i]) && Make(tree, SentenceTypes.Types[i], likelihoods[i], speakers) is { } act)
            {
                yield return act;
            }
        }
    }

    private static Act? Make(SentenceTree tree, EventType type, float likelihood, SpeakerView speakers)
    {
        int root = Root(tree);
        bool speaks = type is EventType.Support or EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Agree;
        int told = tree.Child(root, "ccomp") is >= 0 and var clause ? clause : root;
        var speaker = speaks ? speakers.At(told) : null;
        var parties = new PartyFinder(tree);
        int doer = new SubjectFinder(tree).Doer(root);
        ImmutableArray<ActorMention> actors = speaker is not null ? [speaker] : doer >= 0 ? parties.Find(doer) : [];
        if (actors.IsEmpty)
        {
            actors = speaks && speakers.Author is { } author ? [author]
                : tree.Mentions.FirstOrDefault(m => !m.IsPlaceOnly && m.Actor.Kind != ActorKind.Unknown) is { } first ? [first] : [];
        }

        var other = tree.Mentions.FirstOrDefault(m => !m.IsPlaceOnly && m.Actor.Country is not null && actors.All(a => Sides.Of(a) != Sides.Of(m)))
            ?? tree.Mentions.FirstOrDefault(m => m.Actor.Country is not null && actors.All(a => Sides.Of(a) != Sides.Of(m)));
        // Nobody meets or works together alone.
        if (actors.IsEmpty || (other is null && type is EventType.Consult or EventType.Cooperate))
        {
            return null;
        }

        var status = ClauseStatus.Of(tree, told);
        bool isMutual = type is EventType.Consult or EventType.Cooperate && other is not null;
        return new(root, tree[root].Span, type)
        {
            Actors = isMutual ? [.. actors, other!] : actors,
            Recipients = isMutual || other is null ? [] : [other],
            IsMutual = isMutual,
            IsSpeakers = speaker is not null,
            Likelihood = likelihood,
            Status = status.Operator is null ? status.Status : status.Operator is "future" ? EventStatus.Planned : EventStatus.Occurred,
            Steps = [string.Create(CultureInfo.InvariantCulture, $"model {type.Code()} for the words of the sentence, in which no entry of the lexicon makes one ({likelihood:0.00})")],
        };
    }

    private static int Root(SentenceTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Head < 0)
            {
                return i;
            }
        }

        return 0;
    }
}
