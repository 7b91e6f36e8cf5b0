using Entente.Codes;
using Entente.Storage;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Outlets;

public sealed class ComparisonTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task A_comparison_says_what_each_side_reports_omits_and_how_it_words_it()
    {
        string[] colours = ["red", "blue", "green", "black", "white", "brown", "yellow", "grey", "pink", "violet"];
        foreach (string colour in colours)
        {
            _filled.With("Agency", "2023-09-01", EventType.Accuse, Filled.Korea, Japan, $"North Korea blamed Japan for a sinister {colour} balloon.");
            _filled.With("Wire", "2023-09-01", EventType.Accuse, Filled.Korea, Japan, $"North Korea blamed Japan for a {colour} balloon.");
        }

        var analyst = _filled
            .With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan will host a liaison office of NATO in Tokyo.")
            .With("Agency", "2023-05-16", EventType.Agree, Japan, Nato, "Japan will host the sinister liaison office of NATO in Tokyo.")
            .With("Agency", "2023-05-20", EventType.Cooperate, Japan, Nato, "Japan joined the sinister war drill of NATO.")
            .With("Agency", "2023-05-28", EventType.Aid, Japan, Nato, "Japan paid the sinister bill of NATO.")
            .With("Wire", "2023-07-01", EventType.Consult, Nato, Japan, "NATO called Japan about the harvest.")
            .With("Other", "2023-07-01", EventType.Consult, Nato, Filled.Korea, "NATO called North Korea.")
            .Analyst();
        var comparison = await analyst.Comparisons.CompareAsync(new("wire", "Agency") { Actor = "JPN", Other = "NATO" });
        Assert.Single(comparison.Both);
        Assert.Equal([EventType.Consult], comparison.OnlyLeft.Select(i => i.Type));
        Assert.Equal([EventType.Aid, EventType.Cooperate], comparison.OnlyRight.Select(i => i.Type));
        Assert.Equal((2, 3), (comparison.Left.Articles, comparison.Right.Articles));
        Assert.Contains(comparison.Left.Names, n => n is { Actor: "NATO", Form: "NATO", Times: 2 });
        var words = (await analyst.Comparisons.CompareAsync(new("Wire", "Agency") { Actor = "JPN" })).Right.Words;
        Assert.Equal("sinister", Assert.Single(words).Word);
    }

    [Fact]
    public async Task An_outlet_cannot_be_compared_with_itself_and_an_unknown_one_is_named()
    {
        var analyst = _filled.With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan met NATO.").Analyst();
        Assert.Contains("both sides", (await Assert.ThrowsAsync<QuestionException>(() => analyst.Comparisons.CompareAsync(new("Wire", "wire")))).Message, StringComparison.Ordinal);
        Assert.Contains("there are Wire", (await Assert.ThrowsAsync<QuestionException>(() => analyst.Comparisons.CompareAsync(new("Wyre", null)))).Message, StringComparison.Ordinal);
    }
}
