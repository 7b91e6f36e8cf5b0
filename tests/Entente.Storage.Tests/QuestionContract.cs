using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Entente.Testing;

namespace Entente.Storage.Tests;

/// <summary>What every engine answers, asked of one store that no test changes.</summary>
public abstract class QuestionContract(TestStore file)
{
    private readonly TestStore _file = Filled(file);

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite(SqliteStore file) : QuestionContract(file), IClassFixture<SqliteStore>;

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres(PostgresStore file) : QuestionContract(file), IClassFixture<PostgresStore>;

    private static TestStore Filled(TestStore file)
    {
        if (file is SqliteStore || PostgresServer.IsInstalled)
        {
            file.Add(
                Sample.Reading(),
                Sample.OneEvent("x1", new(2023, 1, 31), EventType.Aid, Sample.Japan, Sample.Nato),
                Sample.OneEvent("x2", new(2023, 3, 1), EventType.Accuse, Sample.Nato, Sample.Japan, "Other"),
                Sample.OneEvent("x3", new(2023, 3, 2), EventType.Assault, Sample.Russia, Sample.Minister, "Other"));
        }

        return file;
    }

    [SkippableTheory]
    [InlineData("JPN", null, "2023-05-15", "Japan said NATO will open an office. [Japan]")]
    [InlineData("JPN.hayashi", null, "", "")]
    [InlineData("nato", null, "2023-05-15", "Japan said NATO will open an office. [NATO]")]
    [InlineData(null, EventType.Consult, "2023-05-15", "Japan and NATO met. []")]
    [InlineData("JPN", EventType.Threaten, "2023-05-15", "Russia warned them. []")]
    [InlineData("JPN.hayashi", EventType.Agree, "2023-05-15", "Japan said NATO will open an office. []")]
    [InlineData("RUS", EventType.Agree, "", "")]
    public async Task Sentences_that_name_an_actor_or_tell_of_an_act_are_handed_out(string? actor, EventType? act, string days, string sentences)
    {
        var filter = new SentenceFilter { Actor = actor, Act = act, Outlet = "wire", Since = new(2023, 4, 1), Until = new(2023, 12, 31) };
        var articles = await _file.Store.Sentences.ArticlesAsync(filter);
        Assert.Equal(days, string.Join(' ', articles.Select(a => a.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
        var found = await _file.Store.Sentences.InAsync(filter, articles);
        Assert.Equal(sentences, string.Join(' ', found.Select(s => $"{s.Text} [{string.Join('|', s.Names.Select(n => n.Slice(s.Article).ToString()))}]")));
        Assert.All(found, s => Assert.Equal("Wire", s.Outlet));
    }

    [SkippableTheory]
    [InlineData("actor=JPN", "CONSULT AID")]
    [InlineData("actor=japan", "CONSULT AID")]
    [InlineData("recipient=JPN.hayashi", "AGREE ASSAULT")]
    [InlineData("actor=JPN&recipient=NATO", "CONSULT AID")]
    [InlineData("party=JPN", "AGREE THREATEN CONSULT ASSAULT ACCUSE AID")]
    [InlineData("type=aid,assault", "ASSAULT AID")]
    [InlineData("quad=verbal conflict", "THREATEN ACCUSE")]
    [InlineData("quad=4", "ASSAULT")]
    [InlineData("context=military", "AGREE")]
    [InlineData("mode=office", "AGREE")]
    [InlineData("status=planned", "AGREE")]
    [InlineData("voice=own&outlet=wire", "THREATEN CONSULT AID")]
    [InlineData("voice=JPN", "AGREE")]
    [InlineData("place=tokyo", "AGREE")]
    [InlineData("place=JPN&confidence=0.7", "AGREE")]
    [InlineData("confidence=0.8&type=AGREE", "")]
    [InlineData("since=2023-07-10", "AGREE")]
    [InlineData("since=2023-03&until=2023-03", "ASSAULT ACCUSE")]
    [InlineData("actor=JPN&until=2023-02", "AID")]
    [InlineData("text=warned", "AGREE THREATEN CONSULT")]
    [InlineData("text=\"warned them\" -nothing&actor=RUS", "THREATEN")]
    [InlineData("outlet=Other", "ASSAULT ACCUSE")]
    public async Task Events_are_found_by(string query, string types)
    {
        var page = await _file.Store.Events.ListAsync(EventFilter.Parse(Pairs(query)));
        Assert.Equal(types, string.Join(' ', page.Items.Select(e => e.Event.Type.Code())));
        Assert.Null(page.Next);
    }

    [SkippableTheory]
    [InlineData("actor=JPNN", "did you mean JPN")]
    [InlineData("actor=Atlantis", "no actor \"Atlantis\"")]
    [InlineData("outlet=Nope", "there are Other, Wire")]
    [InlineData("place=Nowhere", "no event of this store")]
    [InlineData("type=FIGHT", "there is no type \"FIGHT\"")]
    [InlineData("status=maybe", "it is one of occurred, ongoing")]
    [InlineData("quad=5", "there is no quad")]
    [InlineData("since=2023-13-45", "is no date")]
    [InlineData("since=2024&until=2023", "lies after until")]
    [InlineData("confidence=2", "from 0 to 1")]
    [InlineData("colour=red", "the fields are actor,")]
    [InlineData("text=-x", "no word to search for")]
    public async Task Nonsense_is_answered_with_what_would_be_right(string query, string message)
    {
        var error = await Assert.ThrowsAsync<QuestionException>(async () => await _file.Store.Events.ListAsync(EventFilter.Parse(Pairs(query))));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("\" OR 1=1")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:x AND text:y")]
    [InlineData("a* ^b (c) {d} \"e f")]
    public async Task Whatever_is_typed_into_the_search_box_is_only_words(string typed)
    {
        await _file.Store.Articles.ListAsync(new ArticleFilter { Words = WordQuery.Parse(typed) });
        Assert.Equal(4, (await _file.Store.Articles.ListAsync(new ArticleFilter())).Items.Length);
    }

    [SkippableFact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        foreach (string query in new[] { "", "party=JPN", "recipient=JPN" })
        {
            var filter = EventFilter.Parse(Pairs(query));
            var all = (await _file.Store.Events.ListAsync(filter)).Items.Select(e => e.Id).ToList();
            var paged = new List<long>();
            string? cursor = null;
            do
            {
                var page = await _file.Store.Events.ListAsync(filter, cursor, 1);
                paged.AddRange(page.Items.Select(e => e.Id));
                cursor = page.Next;
            }
            while (cursor is not null);
            Assert.Equal(all, paged);
        }
    }

    [SkippableFact]
    public async Task A_cursor_serves_its_own_question_only()
    {
        var page = await _file.Store.Events.ListAsync(new EventFilter(), size: 1);
        await Assert.ThrowsAsync<QuestionException>(() => _file.Store.Events.ListAsync(new EventFilter { Actor = "JPN" }, page.Next, 1));
        await Assert.ThrowsAsync<QuestionException>(() => _file.Store.Events.ListAsync(new EventFilter(), "rubbish!", 1));
        await Assert.ThrowsAsync<QuestionException>(() => _file.Store.Events.ListAsync(new EventFilter(), size: 0));
    }

    [SkippableFact]
    public async Task An_event_shows_the_sentence_it_rests_on()
    {
        var act = (await _file.Store.Events.ListAsync(new EventFilter { Types = [EventType.Threaten] })).Items.Single();
        Assert.Equal("Russia warned them.", act.SentenceText);
        Assert.Equal("warned", act.SentenceText[(act.Event.Trigger.Start - act.Sentence.Start)..(act.Event.Trigger.End - act.Sentence.Start)]);
        Assert.Equal(act.Event.Rule, (await _file.Store.Events.FindAsync(act.Id))!.Event.Rule);
        Assert.Null(await _file.Store.Events.FindAsync(999_999));
    }

    [SkippableTheory]
    [InlineData("text=warned", 1)]
    [InlineData("text=offic*", 4)]
    [InlineData("text=office joint", 0)]
    [InlineData("outlet=Other", 2)]
    [InlineData("actor=RUS", 1)]
    [InlineData("actor=JPN.hayashi", 2)]
    [InlineData("since=2023-03-02", 2)]
    [InlineData("until=2023-02", 1)]
    public async Task Articles_are_found_by(string query, int count) =>
        Assert.Equal(count, (await _file.Store.Articles.ListAsync(ArticleFilter.Parse(Pairs(query)))).Items.Length);

    [SkippableFact]
    public async Task A_pairs_timeline_counts_both_directions_once()
    {
        var filter = new EventFilter { Actor = "JPN", Recipient = "NATO" };
        var months = await _file.Store.Dyads.TimelineAsync(filter, TimelineStep.Month);
        // January: aid to NATO; March: accusation by NATO; May: the meeting, which has no direction; July: the planned office.
        Assert.Equal([1, 0, 1, 0, 1, 0, 1], months.Select(m => m.Acts.Total));
        Assert.Equal(new DateOnly(2023, 1, 31), months[0].To);
        Assert.Equal(2.5, months[^1].Acts.MeanScore);
        var oneWay = await _file.Store.Dyads.TimelineAsync(filter, TimelineStep.Year, bothWays: false);
        Assert.Equal((1, 1), (oneWay.Single().Acts.VerbalCooperation, oneWay.Single().Acts.MaterialCooperation));
        Assert.Equal(6, (await _file.Store.Dyads.TimelineAsync(new EventFilter(), TimelineStep.Year)).Single().Acts.Total);
        Assert.Equal(6, (await _file.Store.Dyads.TimelineAsync(new EventFilter { Party = "JPN" }, TimelineStep.Year)).Single().Acts.Total);
        // Months come from kept sums, and from days as soon as anything else is asked: both must agree.
        var counted = await _file.Store.Dyads.TimelineAsync(filter with { Confidence = 0 }, TimelineStep.Month);
        Assert.Equal(counted.AsEnumerable(), months);
        Assert.Equal(DayOfWeek.Monday, (await _file.Store.Dyads.TimelineAsync(filter, TimelineStep.Week))[0].From.DayOfWeek);
    }

    [SkippableFact]
    public async Task The_busiest_pair_stands_first()
    {
        var pairs = await _file.Store.Dyads.BusiestAsync();
        Assert.Equal(["JPN", "NATO"], new[] { pairs[0].Actor.Code, pairs[0].Recipient.Code }.Order());
        Assert.Equal(4, pairs[0].Acts.Total);
        Assert.Equal(3, (await _file.Store.Dyads.BusiestAsync(since: new(2023, 3, 1), until: new(2023, 12, 1)))[0].Acts.Total);
    }

    [SkippableFact]
    public async Task A_profile_tells_names_offices_partners_and_acts()
    {
        var profile = await _file.Store.Actors.ProfileAsync("JPN");
        Assert.Equal("Japan", profile.Actor.Name);
        Assert.Equal(["Wire", "Other"], profile.Names.Select(n => n.Outlet));
        Assert.Equal("Minister for Foreign Affairs", profile.Offices.Single().Office);
        Assert.Equal("JPN.hayashi", profile.Members.Single().Code);
        Assert.Equal([EventType.Consult, EventType.Aid], profile.Given.Select(g => g.Type));
        Assert.Equal("NATO", profile.Partners[0].Actor.Code);
        Assert.Equal((2, 2), (profile.Partners[0].Given.Total, profile.Partners[0].Received.Total));
        var minister = await _file.Store.Actors.ProfileAsync("JPN.hayashi");
        Assert.Equal([EventType.Agree, EventType.Assault], minister.Received.Select(r => r.Type));
        Assert.Equal("JPN", (await _file.Store.Actors.SuggestAsync("jap"))[0].Code);
        Assert.Equal("JPN", (await _file.Store.Actors.MostNamedAsync())[0].Code);
    }

    [SkippableFact]
    public void A_filter_survives_its_own_text()
    {
        var filter = EventFilter.Parse(Pairs("actor=JPN&type=AGREE,AID&quad=verbal conflict&status=planned&since=2023&until=2023-05&confidence=0.5&text=a -b&voice=own"));
        Assert.Equal(filter.ToPairs(), EventFilter.Parse(filter.ToPairs().Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))).ToPairs());
        Assert.Equal(new DateOnly(2023, 5, 31), filter.Until);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], (string?)p[1]));
}
