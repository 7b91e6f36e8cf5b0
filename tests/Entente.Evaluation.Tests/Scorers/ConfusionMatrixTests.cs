using Entente.Codes;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Scorers;

namespace Entente.Evaluation.Tests.Scorers;

public class ConfusionMatrixTests
{
    [Fact]
    public void Figures_follow_from_the_counts()
    {
        var matrix = new ConfusionMatrix(["A", "B", "C"]);
        matrix.Add("A", "A");
        matrix.Add("A", "B");
        matrix.Add("B", "B");
        matrix.Add("B", ConfusionMatrix.None);
        matrix.Add(ConfusionMatrix.None, "C");

        // A: P 1, R 1/2; B: P 1/2, R 1/2; C is not in gold.
        Assert.Equal((2.0 / 3 + 0.5) / 2, matrix.MacroF1, 6);
        Assert.Equal(0.5, matrix.Accuracy, 6);
        var output = new StringWriter();
        matrix.WriteMatrix(output);
        Assert.Equal(5, output.ToString().Trim().Split('\n').Length);
    }

    [Fact]
    public void A_match_with_both_parties_is_preferred_and_each_event_is_used_once()
    {
        GoldEvent[] gold = [new(EventType.Aid, ["DEU"], ["UKR"], null), new(EventType.Aid, ["FRA"], ["UKR"], null)];
        var matches = EventMatch.Of(new LabelledStretch(new(0, 5), [.. gold]), [Found("FRA", "UKR"), Found("DEU", "POL")]);

        Assert.Equal(2, matches.Count);
        Assert.Equal((gold[1], 2), (matches[0].Gold, matches[0].Shared));
        Assert.Equal((gold[0], 1), (matches[1].Gold, matches[1].Shared));
    }

    private static Event Found(string actor, string recipient) => new("e1", 0, EventType.Aid, new(0, 1), EventStatus.Occurred, "r") { Actors = [Party(actor)], Recipients = [Party(recipient)] };

    private static EventParty Party(string code) => new(new(code, code, ActorKind.State, code, []), null);
}
