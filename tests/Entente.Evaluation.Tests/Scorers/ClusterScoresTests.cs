using Entente.Evaluation.Scorers;

namespace Entente.Evaluation.Tests.Scorers;

public sealed class ClusterScoresTests
{
    [Fact]
    public void The_worked_example_of_Bagga_and_Baldwin_gives_their_figures()
    {
        // Truth: 1-5, 6-7, 8-C (five). Response: 1-5 right, 6-7 joined with 8-C.
        var things = Enumerable.Range(0, 5).Select(_ => ("a", "A"))
            .Concat(Enumerable.Range(0, 2).Select(_ => ("b", "B"))).Concat(Enumerable.Range(0, 5).Select(_ => ("b", "C"))).ToList();
        var scores = ClusterScores.BCubed(things);
        Assert.Equal(0.762, scores.Precision, 0.001);
        Assert.Equal(1, scores.Recall);
    }

    [Fact]
    public void Pairs_count_links_and_nothing_grouped_scores_nothing()
    {
        Assert.Equal(new ClusterScores(1.0 / 3, 1), ClusterScores.Pairs([("a", "X"), ("a", "X"), ("a", "Y")]));
        Assert.Equal(0, ClusterScores.Pairs([("a", "X"), ("b", "X")]).F1);
        Assert.Equal(default, ClusterScores.BCubed([]));
    }
}
