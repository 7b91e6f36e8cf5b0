using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Tests.Acts;
using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>Where the lexicon knows no act between two parties, the learned model may propose one, and says so.</summary>
public sealed class SilentPairsTests
{
    private const string Silent = "The Canadian government harangued the Iranian government on Monday.";

    [Fact]
    public void A_proposal_names_the_model_and_links_the_subject_to_who_stands_below()
    {
        var act = Assert.Single(Propose(Silent, weight: 4));
        Assert.StartsWith("model ACCUSE for 'harangue'", act.Steps[0], StringComparison.Ordinal);
        Assert.Equal((EventType.Accuse, "CAN", "IRN", EventStatus.Occurred), (act.Type, act.Actors[0].Actor.Country, act.Recipients[0].Actor.Country, act.Status));
        Assert.InRange(act.Likelihood!.Value, 0.5f, 1f);
    }

    [Fact]
    public void A_model_that_is_unsure_proposes_nothing() => Assert.Empty(Propose(Silent, weight: 0.2f));

    [Fact]
    public void What_is_denied_is_proposed_as_such() =>
        Assert.Equal(EventStatus.Denied, Assert.Single(Propose("The Canadian government did not harangue the Iranian government.", weight: 4)).Status);

    [Theory]
    [InlineData("The teacher harangued the pupils.")]
    [InlineData("The Canadian government harangued Canada.")]
    [InlineData("The Canadian government sneezed.")]
    public void Without_two_parties_nothing_is_asked(string text) => Assert.Empty(Propose(text, weight: 4));

    [Fact]
    public void An_actor_who_does_something_already_is_left_alone()
    {
        var tree = Parse(Silent);
        var known = Assert.Single(Propose(Silent, weight: 4)) with { Likelihood = null };
        Assert.Single(new SilentPairs(Classifier(4), tree, new()).With([known]));
    }

    private static ImmutableArray<Act> Propose(string sentence, float weight)
    {
        return new SilentPairs(Classifier(weight), Parse(sentence), new()).With([]);
    }

    private static SentenceTree Parse(string text)
    {
        var reading = SharedCoder.Instance.Read(new Article("a", text));
        return new(text, reading.Sentences[0], reading.Mentions);
    }

    // A network that answers ACCUSE, by so much, whenever the actor stands first.
    private static PairClassifier Classifier(float weight)
    {
        float[] output = new float[PairNetwork.Labels.Count];
        output[PairNetwork.Labels.ToList().IndexOf("ACCUSE")] = 10 * weight;
        var layers = new PairLayers(1, 1, new float[1], output, new float[PairNetwork.Labels.Count], 1);
        return new(Trees.Lexicon, PairNetwork.FromTrained(new Dictionary<uint, float[]> { [PairNetwork.Hash("order:AR")] = [1] }, layers), null);
    }
}
