using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Answers which event type holds between two given spans: the acts that link them and a small learned model together. Thread-safe.</summary>
/// <param name="lexicon">The lexicon of acts.</param>
/// <param name="model">Learned weights; null when none is installed, and then the acts alone decide.</param>
internal sealed class PairClassifier(ActLexicon lexicon, PairModel? model)
{
    private readonly ActFinder _finder = new(lexicon);

    /// <summary>Loads the weights.</summary>
    /// <param name="models">The folder of learned weights.</param>
    /// <param name="acts">The lexicon of acts.</param>
    /// <exception cref="InvalidDataException">The file of weights is malformed.</exception>
    public static PairClassifier Open(string models, ActLexicon acts)
    {
        string weights = Path.Combine(models, "acts.bin");
        return new(acts, File.Exists(weights) ? PairModel.Open(weights) : null);
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

    private PairRelation? Classify(PairView view, int pair)
    {
        var linked = Linked(view);
        if (model is null)
        {
            return linked is null ? null : new(pair, linked.Type, linked.Mode, 0.6);
        }

        float[] probabilities = model.Predict(PairFeatures.Of(view, lexicon));
        int best = Array.IndexOf(probabilities, probabilities.Max());
        var type = TypeOf(PairModel.Labels[best], view);
        return new(pair, type, view.Acts.FirstOrDefault(a => a.Type == type)?.Mode, probabilities[best]);
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
