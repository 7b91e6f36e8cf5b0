using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Says how sure the events of one article are, and leaves out those that a reader would mostly find wrong.</summary>
/// <param name="confidence">The learned weights.</param>
/// <param name="model">Which type it would see between two parties.</param>
/// <param name="setting">What sort of article they stand in.</param>
/// <param name="scratch">Takes features of pairs.</param>
/// <param name="asked">Takes the traits of each act weighed; null when nobody asks, and then the unsure are left out.</param>
internal sealed class EventJudge(EventConfidence confidence, PairClassifier model, EventSetting setting, FeatureBag scratch, List<string[]>? asked)
{
    // Chosen by cross-validation (docs/accuracy/events.md): the best F1 is nearly the same for many such pairs; of them this is one that tells
    // three right ones for each wrong one.
    private const double LeastSure = 0.45;
    private const double LeastSureUnopposed = 0.4;
    // "By establishing AUKUS": words that name their object are seldom chance, and too few were labelled to learn it from.
    private const double LeastSureNamed = 0.1;

    // Some forty for an act, one act after the other.
    private const int Traits = 64;

    private readonly FeatureBag _traits = new(keepsNames: asked is not null, Traits);

    /// <summary>Whether somebody asks for the traits of all acts: then none is left out.</summary>
    public bool IsAsked => asked is not null;

    /// <summary>The acts of a sentence that are sure enough, each with its probability.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="likelihoods">How likely the sentence states each type, by its words; null when not asked.</param>
    /// <param name="isReported">Whether an act rests on somebody's word within the article.</param>
    /// <remarks>
    /// What is not real, and affairs of business and of people among themselves, are left out whatever their weight: the labelled sentences hold too few to learn from.
    /// The model of pairs takes longer than all other traits together: it is not asked about an act that it cannot save.
    /// </remarks>
    public List<(Act Act, double Confidence)> Weigh(SentenceTree tree, IReadOnlyList<Act> acts, float[]? likelihoods, Func<Act, bool> isReported)
    {
        var traits = new EventTraits(tree, setting, acts);
        var pairs = new List<(SpanPair Pair, float[]? Likelihoods)>();
        var weighed = new List<(Act Act, double Confidence)>();
        foreach (var act in acts)
        {
            string? objection = EventScreen.Objection(act);
            if (asked is null && objection is "unreal" or "private" or "trade" or "rule of business" or "own hope" or "people alone" or "talk with people" or "crime")
            {
                continue;
            }

            double least = asked is not null ? 0 : objection is not null ? LeastSure : act.NamesItsObject ? LeastSureNamed : LeastSureUnopposed;
            _traits.Clear();
            traits.AddTo(_traits, act, objection, isReported(act), likelihoods?[SentenceTypes.Types.IndexOf(act.Type)]);
            if (confidence.AtMost(_traits) < least)
            {
                continue;
            }

            EventTraits.AddPair(_traits, Between(tree, act, pairs));
            asked?.Add([.. _traits.ByName().Keys]);
            if (confidence.Of(_traits) is var sure && sure >= least)
            {
                weighed.Add((act, sure));
            }
        }

        return weighed;
    }

    // What the model of pairs gives the act's type; acts of one sentence mostly share their parties, and are asked about once.
    private float? Between(SentenceTree tree, Act act, List<(SpanPair Pair, float[]? Likelihoods)> known)
    {
        if (Pair(tree, act) is not { } pair)
        {
            return null;
        }

        int at = known.FindIndex(k => k.Pair == pair);
        if (at < 0)
        {
            at = known.Count;
            known.Add((pair, model.Likelihoods(tree, pair, scratch)));
        }

        return known[at].Likelihoods is { } likelihoods ? PairClassifier.Of(likelihoods, act.Type) : null;
    }

    // The two parties whose words stand in the sentence; null when one of them is told elsewhere.
    private static SpanPair? Pair(SentenceTree tree, Act act)
    {
        var actor = act.Actors.FirstOrDefault(m => IsHere(tree, m));
        var other = act.Recipients.FirstOrDefault(m => IsHere(tree, m)) ?? (act.IsMutual ? act.Actors.LastOrDefault(m => IsHere(tree, m)) : null);
        return actor is null || other is null || actor.Span.Overlaps(other.Span) ? null : new(actor.Span, other.Span);
    }

    private static bool IsHere(SentenceTree tree, ActorMention mention) => mention.Sentence == tree.Sentence.Index && mention.Span != default;
}
