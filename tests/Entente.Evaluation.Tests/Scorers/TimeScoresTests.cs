using Entente.Evaluation.Gold;
using Entente.Evaluation.Scorers;

namespace Entente.Evaluation.Tests.Scorers;

public class TimeScoresTests
{
    private static readonly Article Article = new("a", "last June, two days");

    [Fact]
    public void Spans_values_and_types_are_counted_apart()
    {
        var gold = new TimeMlDocument(Article, [new(new(0, 9), "DATE", "2022-06"), new(new(11, 19), "DURATION", "P2D")]);
        var scores = new TimeScores();
        var misses = new List<string>();

        scores.Add(gold, [new(new(5, 9), TimeType.Date, "2022-06", null, -1), new(new(11, 19), TimeType.Duration, "P3D", null, -1), new(new(10, 11), TimeType.Date, "X", null, -1)], misses);

        Assert.Equal((1, 2, 3), (scores.Strict.Right, scores.Strict.Gold, scores.Strict.Found));
        Assert.Equal(2, scores.Relaxed.Right);
        Assert.Equal(1, scores.Value.Right);
        Assert.Equal(3, misses.Count);
    }

    [Theory]
    [InlineData("CERTAIN", "POS", "NON_FUTURE", "NONE", EventStatus.Occurred)]
    [InlineData("CERTAIN", "POS", "FUTURE", "NONE", EventStatus.Planned)]
    [InlineData("POSSIBLE", "POS", "FUTURE", "NONE", EventStatus.Hypothetical)]
    [InlineData("CERTAIN", "POS", "FUTURE", "COND_MAIN_CLAUSE", EventStatus.Hypothetical)]
    [InlineData("CERTAIN", "NEG", "NON_FUTURE", "NONE", EventStatus.Denied)]
    [InlineData("", "", "", "", null)]
    public void Meantimes_attributes_amount_to_a_status(string certainty, string polarity, string time, string special, EventStatus? status) =>
        Assert.Equal(status, MeantimeArticle.Status(certainty, polarity, time, special));

    [Fact]
    public void The_macro_average_is_over_the_classes_of_gold() =>
        Assert.Equal((0.8 + 0) / 2, StatusMeasure.Write([new(EventStatus.Occurred, EventStatus.Occurred, "", ""), new(EventStatus.Occurred, EventStatus.Occurred, "", ""), new(EventStatus.Planned, EventStatus.Occurred, "", "")], TextWriter.Null), 3);
}
