using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Answers which event type holds between two given spans: the acts that link them and a small learned model together. Thread-safe.</summary>
/// <param name="lexicon">The lexicon of acts.</param>
/// <param name="model">Learned weights; null when none is installed, and then the acts alone decide.</param>
/// <param name="vectors">The language model's word vectors; null when it has none.</param>
internal sealed class PairClassifier(ActLexicon lexicon, PairNetwork? model, WordVectors? vectors)
{
    private readonly ActFinder _finder = new(lexicon);

    /// <summary>Loads the weights.</summary>
    /// <param name="models">The folder of learned weights.</param>
    /// <param name="acts">The lexicon of acts.</param>
    /// <param name="vectors">The language model's vectors; null for none.</param>
    /// <exception cref="InvalidDataException">The file of weights is malformed.</exception>
    public static PairClassifier Open(string models, ActLexicon acts, WordVectors? vectors)
    {
        string weights = Path.Combine(models, "acts.bin");
        return new(acts, File.Exists(weights) ? PairNetwork.Open(weights) : null, vectors);
    }

    /// <summary>Answers which event type holds between the spans of each pair; a pair whose spans hold no words of one sentence is not answered.</summary>
    public ImmutableArray<PairRelation> Find(Article article, ImmutableArray<Sentence> sentences)
    {
        var relations = ImmutableArray.CreateBuilder<PairRelation>();
        for (int i = 0; i < article.Pairs.Length; i++)
        {
            if (PairView.Of(article.Text, sentences, article.Pairs[i], _finder) is { } view && Classify(view, i) is { } relation)
            {
                relations.Add(relation);
            }
        }

        return relations.ToImmutable();
    }

    /// <summary>What the model makes of two spans of a sentence; null without a model, or when the first span holds no word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="pair">The spans.</param>
    /// <param name="scratch">Takes the pair's features; what it held is lost.</param>
    public PairAnswer? Classify(SentenceTree sentence, SpanPair pair, FeatureBag scratch) =>
        model is not null && PairView.Of(sentence, pair, _finder) is { } view ? Answer(view, model, scratch) : null;

    /// <summary>The probability of each label of <see cref="PairNetwork.Labels"/> between two spans of a sentence, given that there is an act; null without a model, or when the first span holds no word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="pair">The spans.</param>
    /// <param name="scratch">Takes the pair's features; what it held is lost.</param>
    public float[]? Likelihoods(SentenceTree sentence, SpanPair pair, FeatureBag scratch) =>
        model is not null && PairView.Of(sentence, pair, _finder) is { } view ? Predict(view, model, scratch) : null;

    /// <summary>The probability of a type among those of all labels.</summary>
    /// <param name="likelihoods">What <see cref="Likelihoods"/> gives.</param>
    /// <param name="type">The type.</param>
    public static float Of(float[] likelihoods, EventType type)
    {
        string label = PairNetwork.Label(type);
        int at = 0;
        while (PairNetwork.Labels[at] != label)
        {
            at++;
        }

        return likelihoods[at];
    }

    private PairRelation? Classify(PairView view, int pair)
    {
        if (model is not null)
        {
            var answer = Answer(view, model, new());
            return new(pair, answer.Type, answer.Mode, answer.Likelihood);
        }

        return Linked(view) is { } linked ? new(pair, linked.Type, linked.Mode, 0.6) : null;
    }

    private float[] Predict(PairView view, PairNetwork network, FeatureBag scratch)
    {
        scratch.Clear();
        PairFeatures.AddTo(scratch, view, vectors);
        return network.Predict(scratch);
    }

    private PairAnswer Answer(PairView view, PairNetwork network, FeatureBag scratch)
    {
        float[] probabilities = Predict(view, network, scratch);
        int best = Array.IndexOf(probabilities, probabilities.Max());
        var type = TypeOf(PairNetwork.Labels[best], view);
        return new(type, view.Acts.FirstOrDefault(a => a.Type == type)?.Mode, probabilities[best]);
    }

    private static Act? Linked(PairView view) =>
        view.Acts.FirstOrDefault(a => a.Actors.Any(m => m.Actor.Id == PairView.ActorId) && (a.IsMutual || a.Recipients.Any(m => m.Actor.Id == PairView.RecipientId)))
        ?? view.Acts.FirstOrDefault(a => a.Actors.Any(m => m.Actor.Id == PairView.ActorId))
        ?? view.Acts.FirstOrDefault();

    // The training set joins the two ways to yield; the acts found tell them apart, and deeds are the commoner.
    private static EventType TypeOf(string label, PairView view) =>
        EventTypes.TryParse(label, out var type) ? type
        : view.Acts.Any(a => a.Type == EventType.Concede) ? EventType.Concede : EventType.Retreat;
}

/// <summary>An answer of the model.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">Mode of an act of that type in the sentence; null for none.</param>
/// <param name="Likelihood">Probability of the type, given that there is an act between the two.</param>
internal readonly record struct PairAnswer(EventType Type, string? Mode, float Likelihood);
