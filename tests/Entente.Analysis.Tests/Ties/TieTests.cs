using Entente.Analysis.Ties;
using Entente.Codes;
using Entente.Knowledge;
using Entente.Storage;
using Entente.Testing;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Ties;

public sealed class TieTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task Reported_ties_count_acts_by_kind_and_keep_their_evidence()
    {
        var analyst = _filled
            .With("Wire", "2023-05-15", EventType.Consult, Japan, Nato, "Japan met NATO.", mutual: true)
            .With("Agency", "2023-05-17", EventType.Consult, Nato, Japan, "NATO visited Japan.", mutual: true)
            .With("Wire", "2023-05-18", EventType.Cooperate, Japan, Filled.America, "Japan drilled with United States.", contexts: ["military"])
            .With("Wire", "2023-05-18", EventType.Aid, Japan, Filled.America, "Japan will help United States.", EventStatus.Planned)
            .Analyst();
        var answer = await analyst.Ties.FindAsync(new() { Actor = "japan" });
        Assert.Equal([ReportedTieKind.Consultation, ReportedTieKind.MilitaryCooperation], answer.Reported.Select(t => t.Kind));
        var talks = answer.Reported[0];
        Assert.Equal(("JPN", "NATO", 2, 2), (talks.Actor.Code, talks.Other.Code, talks.Acts, talks.Articles));
        Assert.Equal((new DateOnly(2023, 5, 15), new DateOnly(2023, 5, 17)), (talks.From, talks.To));
        Assert.Equal("Agency, Wire", string.Join(", ", talks.Outlets));
        Assert.Equal("2, 1", string.Join(", ", talks.Evidence));
        Assert.Equal(3, (await analyst.Ties.FindAsync(new() { Actor = "JPN", OnlyActual = false })).Reported.Length);
    }

    [Fact]
    public async Task A_day_bounds_what_is_counted()
    {
        var analyst = _filled
            .With("Wire", "2021-05-15", EventType.Aid, Japan, Nato, "Japan helped NATO.")
            .With("Wire", "2023-05-15", EventType.Sanction, Japan, Nato, "Japan left NATO alone.")
            .Analyst();
        Assert.Equal([ReportedTieKind.Aid], (await analyst.Ties.FindAsync(new() { Actor = "JPN", Until = new(2021, 12, 31) })).Reported.Select(t => t.Kind));
        Assert.Equal([ReportedTieKind.Sanction], (await analyst.Ties.FindAsync(new() { Other = "NATO", Since = new(2022, 1, 1) })).Reported.Select(t => t.Kind));
        var backwards = await Assert.ThrowsAsync<QuestionException>(() => analyst.Ties.FindAsync(new() { Since = new(2023, 1, 1), Until = new(2022, 1, 1) }));
        Assert.Contains("exchange them", backwards.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formal_ties_hold_only_on_the_days_the_knowledge_base_gives()
    {
        var knowledge = KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge"));
        var analyst = _filled.With("Wire", "2023-05-15", EventType.Consult, Japan, Nato, "Japan met NATO.", mutual: true).Analyst(knowledge);
        Assert.Contains(await Members(new(2023, 6, 1)), t => t.Other.Code == "NATO");
        Assert.DoesNotContain(await Members(new(2020, 6, 1)), t => t.Other.Code == "NATO");

        var allies = (await analyst.Ties.FindAsync(new() { Actor = "JPN", Other = "USA", Until = new(2023, 6, 1), FormalKinds = [TieKind.Defence] })).Formal;
        Assert.Contains(allies, t => t.Tie.Days.From?.Year == 1960);

        // Of nobody in particular: what binds those whose ties are reported.
        var among = (await _filled.With("Wire", "2023-05-16", EventType.Consult, Japan, Filled.America, "Japan met the United States.", mutual: true).Analyst(knowledge)
            .Ties.FindAsync(new() { Until = new(2023, 6, 1) })).Formal;
        Assert.Contains(among, t => t.Tie.Days.From?.Year == 1960);
        Assert.All(among, t => Assert.True(t.Actor.Code is "JPN" or "NATO" or "USA" && t.Other.Code is "JPN" or "NATO" or "USA" && t.Tie.Kind != TieKind.Office, $"{t.Actor.Code} {t.Tie.Kind} {t.Other.Code}"));

        async Task<IEnumerable<FormalTie>> Members(DateOnly day) =>
            (await analyst.Ties.FindAsync(new() { Actor = "FIN", Until = day })).Formal.Where(t => t.Tie.Kind == TieKind.Membership);
    }
}
