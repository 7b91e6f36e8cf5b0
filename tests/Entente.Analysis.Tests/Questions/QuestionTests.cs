using Entente.Analysis.Questions;
using Entente.Codes;
using Entente.Storage;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Questions;

public sealed class QuestionTests : IDisposable
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["profile"] = "actor=JPN",
        ["compare"] = "left=Wire",
        ["wording"] = "actor=JPN",
        ["revisions"] = "article=1",
    };

    private readonly Filled _filled = new();

    public static TheoryData<string> Names => [.. AllQuestions.List.Select(q => q.Name)];

    public void Dispose() => _filled.Dispose();

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string? text) =>
        (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_question_gives_an_answer_of_its_type(string name)
    {
        var analyst = _filled.With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan met NATO.").With("Agency", "2023-05-15", EventType.Agree, Japan, Nato, "Japan met NATO.").Analyst();
        var question = AllQuestions.Find(name)!;
        Assert.IsType(question.Answer, await question.AskAsync(analyst, Pairs(Needed.GetValueOrDefault(name))));
    }

    [Theory]
    [InlineData("ties", "actor=Jpan", "did you mean JPN")]
    [InlineData("ties", "since=2023-02&until=2023-01", "exchange them")]
    [InlineData("ties", "kind=friendship", "it is one of consultation")]
    [InlineData("counts", "by=colour", "it is one of type, quad")]
    [InlineData("pairs", "since=2023-02&until=2023-01", "exchange them")]
    [InlineData("ties", "colour=blue", "ties has no field \"colour\"")]
    [InlineData("ties", "actor=JPN&actor=USA", "stands twice")]
    [InlineData("profile", "", "profile needs actor")]
    [InlineData("timeline", "step=fortnight", "it is one of day, week, month, year")]
    [InlineData("trends", "days=0", "no whole number from 1 to 366")]
    [InlineData("trends", "level=7", "no number from 0 to 1")]
    [InlineData("articles", "cursor=rubbish", "damaged")]
    [InlineData("articles", "text='; DROP TABLE articles; --", "")]
    [InlineData("revisions", "article=9", "there is no article 9")]
    [InlineData("compare", "left=Wire&incident=99", "there is no incident 99")]
    public async Task Nonsense_is_answered_with_what_would_be_right(string name, string asked, string expected)
    {
        var analyst = _filled.With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan met NATO.").Analyst();
        var question = AllQuestions.Find(name)!;
        if (expected.Length == 0)
        {
            await question.AskAsync(analyst, Pairs(asked));
            Assert.Equal(1, (await analyst.Store.SummaryAsync()).Articles);
            return;
        }

        Assert.Contains(expected, (await Assert.ThrowsAsync<QuestionException>(() => question.AskAsync(analyst, Pairs(asked)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused_and_loses_nothing()
    {
        for (int i = 0; i < 3; i++)
        {
            _filled.With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, $"Japan met NATO {i}.");
        }

        var analyst = _filled.Analyst();
        var page = (Storage.Questions.Page<Storage.Questions.StoredEvent>)await AllQuestions.Find("events")!.AskAsync(analyst, Pairs("size=2"));
        Assert.NotNull(page.Next);
        var refused = await Assert.ThrowsAsync<QuestionException>(() => AllQuestions.Find("articles")!.AskAsync(analyst, Pairs("cursor=" + page.Next)));
        Assert.Contains("another question", refused.Message, StringComparison.Ordinal);
        Assert.Single(((Storage.Questions.Page<Storage.Questions.StoredEvent>)await AllQuestions.Find("events")!.AskAsync(analyst, Pairs("size=2&cursor=" + page.Next))).Items);
    }
}
