using Entente.Codes;
using Entente.Storage.Filters;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Incidents;

public sealed class IncidentTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task Reports_of_one_happening_by_several_outlets_are_one_incident()
    {
        var analyst = _filled
            .With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan will host a liaison office of NATO in Tokyo.")
            .With("Agency", "2023-05-16", EventType.Agree, Japan, Nato, "Japan plans to let NATO open its liaison office in Tokyo.")
            .With("Wire", "2023-05-15", EventType.Accuse, Filled.Korea, Japan, "North Korea accused Japan of a return to militarism.")
            .Analyst();
        var incidents = await analyst.Incidents.ListAsync(new EventFilter());
        Assert.Equal([2, 1], incidents.Select(i => i.Reports.Length));
        Assert.Equal(["Wire", "Agency"], incidents[0].Standing.Outlets.Select(o => o.Name));
        Assert.Equal("2 outlets", incidents[0].Standing.Verdict);
        Assert.Equal("Wire only", incidents[1].Standing.Verdict);
        Assert.Equal(1, incidents[0].Id);
    }

    [Fact]
    public async Task The_same_words_a_month_apart_are_two_incidents()
    {
        var analyst = _filled
            .With("Wire", "2023-05-15", EventType.Consult, Japan, Nato, "Japan and NATO held talks on security in Tokyo.", mutual: true)
            .With("Agency", "2023-06-16", EventType.Consult, Japan, Nato, "Japan and NATO held talks on security in Tokyo.", mutual: true)
            .Analyst();
        Assert.Equal(2, (await analyst.Incidents.ListAsync(new EventFilter())).Length);
    }

    [Fact]
    public async Task A_denial_names_who_denies()
    {
        var analyst = _filled
            .With("Agency", "2023-05-15", EventType.Aid, Japan, Filled.America, "Japan supplied shells to United States forces for use in Ukraine.", voice: Filled.Korea)
            .With("Wire", "2023-05-16", EventType.Aid, Japan, Filled.America, "Japan denied that it supplied shells to United States forces in Ukraine.", EventStatus.Denied, voice: Japan)
            .Analyst();
        var incident = Assert.Single(await analyst.Incidents.ListAsync(new EventFilter()));
        Assert.Equal("2 outlets; denied by JPN", incident.Standing.Verdict);
        Assert.Equal("PRK", string.Join(", ", incident.Standing.Voices));
        Assert.Empty(incident.Standing.OwnVoice);
    }

    [Fact]
    public async Task An_article_leads_to_the_reports_of_others()
    {
        var analyst = _filled
            .With("Wire", "2023-05-15", EventType.Agree, Japan, Nato, "Japan will host a liaison office of NATO in Tokyo.")
            .With("Agency", "2023-05-16", EventType.Agree, Japan, Nato, "Japan plans to let NATO open its liaison office in Tokyo.")
            .Analyst();
        var incident = Assert.Single(await analyst.Incidents.OfArticleAsync(2));
        Assert.Equal([1L, 2L], incident.Reports.Select(r => r.ArticleId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_old_act_of_busy_states_finds_its_other_reports_among_thousands(bool mutual)
    {
        const int Newer = 510;
        var type = mutual ? EventType.Consult : EventType.Agree;
        _filled
            .With("Wire", "2023-05-15", type, Japan, Nato, "Japan and NATO settle on a liaison office in Tokyo.", mutual: mutual)
            .With("Agency", "2023-05-15", type, Japan, Nato, "Japan plans with NATO for its liaison office in Tokyo.", mutual: mutual);
        for (int i = 0; i < Newer; i++)
        {
            // Both states are busy on the days after, and more than a page of acts of each is newer.
            _filled.With("Wire", "2023-05-18", EventType.Accuse, Filled.Korea, i % 2 == 0 ? Japan : Nato, $"North Korea accused {(i % 2 == 0 ? "Japan" : "NATO")} of act number {i}.");
            _filled.With("Wire", "2023-05-18", EventType.Accuse, i % 2 == 0 ? Nato : Japan, Filled.America, $"{(i % 2 == 0 ? "NATO" : "Japan")} accused the United States of act number {i}.");
        }

        var incident = await _filled.Analyst().Incidents.FindAsync(1);
        Assert.Equal([1L, 2L], incident!.Reports.Select(r => r.ArticleId));
    }
}
