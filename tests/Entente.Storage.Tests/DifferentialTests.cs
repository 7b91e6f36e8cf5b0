using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsCheck;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Entente.Testing;

namespace Entente.Storage.Tests;

/// <summary>Whatever is asked, both engines answer the same, and what a walk through the readings in memory finds.</summary>
public sealed class DifferentialTests(DifferentialTests.Filled filled) : IClassFixture<DifferentialTests.Filled>
{
    private const int Articles = 120;
    private const int Questions = 40;

    private static readonly string[] Actors = ["X000", "X001", "X002", "X005", "X000.B1", "X001.B0", "X002.B3"];
    private static readonly string[] Modes = ["visit", "exercise"];
    private static readonly string[] Contexts = ["military", "diplomatic"];

    // Values that some readings fit: two of a field never stand in one question.
    private static readonly Gen<KeyValuePair<string, string?>> EventField = Gen.OneOf(
        Field("actor", Actors), Field("recipient", Actors), Field("party", Actors), Field("voice", ["own", .. Actors[..3]]),
        Field("type", ["AGREE", "CONSULT,AID", "ASSAULT", "ACCUSE,REJECT,THREATEN"]), Field("quad", ["verbal conflict", "1,4"]), Field("mode", Modes),
        Field("context", Contexts), Field("status", ["occurred", "ongoing,planned"]), Field("place", ["Seoul", "JPN", "osaka"]),
        Field("since", ["2016", "2017-03", "2018-05-15"]), Field("until", ["2024", "2021-02", "2018-06-30"]), Field("outlet", ["Outlet 0", "outlet 1", "X02"]),
        Field("ownership", ["state", "private,public"]), Field("confidence", ["0.6", "0.85"]), Field("copies", ["once", "all"]), Field("text", Words));

    private static readonly Gen<KeyValuePair<string, string?>> ArticleField = Gen.OneOf(
        Field("text", Words), Field("actor", Actors), Field("outlet", ["Outlet 0", "X02"]), Field("ownership", ["state", "private"]), Field("since", ["2016", "2020-03"]), Field("until", ["2024"]));

    private static string[] Words => [SyntheticReadings.WordOfRank(0), $"{SyntheticReadings.WordOfRank(3)} -{SyntheticReadings.WordOfRank(1)}", SyntheticReadings.WordOfRank(2)[..2] + "*",
        $"\"{SyntheticReadings.WordOfRank(0)} {SyntheticReadings.WordOfRank(1)}\""];

    [SkippableFact]
    public void Both_engines_list_the_same_events_and_count_them_alike()
    {
        Skip.IfNot(PostgresServer.IsInstalled, PostgresServer.Absent);
        Gen.Select(EventField.Array[0, 4], Gen.Enum<EventDimension>(), Gen.Enum<EventDimension>(), Gen.Enum<TimelineStep>()).Sample(question =>
        {
            var (fields, row, column, step) = question;
            var filter = EventFilter.Parse(fields.DistinctBy(f => f.Key));
            Same(store => Numbers(store, filter));
            Same(store => Answer(store.Counts.ByAsync(filter, row)));
            Same(store => Answer(store.Counts.CrossAsync(filter, row, column)).Trim('[', ']', '{', '}').Split("},{").Order(StringComparer.Ordinal));
            Same(store => Answer(store.Dyads.TimelineAsync(filter, step)));
        }, iter: Questions, threads: 2);
    }

    [SkippableFact]
    public void Both_engines_list_the_same_articles()
    {
        Skip.IfNot(PostgresServer.IsInstalled, PostgresServer.Absent);
        ArticleField.Array[0, 3].Sample(fields =>
        {
            var filter = ArticleFilter.Parse(fields.DistinctBy(f => f.Key));
            Same(store => Pages(cursor => store.Articles.ListAsync(filter, cursor, 40), a => a.Id));
        }, iter: Questions, threads: 2);
    }

    [SkippableFact]
    public void Both_engines_give_an_actor_the_same_profile()
    {
        Skip.IfNot(PostgresServer.IsInstalled, PostgresServer.Absent);
        foreach (string who in Actors)
        {
            Same(store => Answer(store.Actors.ProfileAsync(who)));
            Same(store => Answer(store.Actors.ProfileAsync(who, CopyRule.All)));
        }
    }

    [Fact]
    public void The_store_lists_the_events_that_a_walk_through_the_readings_finds() => EventField.Where(f => Walked.Contains(f.Key)).Array[0, 4].Sample(fields =>
    {
        var filter = EventFilter.Parse(fields.DistinctBy(f => f.Key));
        var wanted = filled.Events.Where(e => Fits(filter, e.Reading, e.Event)).OrderByDescending(e => DayOf(e.Reading, e.Event)).ThenByDescending(e => e.Id).Select(e => e.Id);
        Assert.Equal(wanted, Numbers(filled.Sqlite, filter));
    }, iter: Questions, threads: 2);

    private static readonly string[] Walked = ["type", "quad", "mode", "context", "status", "since", "until", "confidence", "party"];

    private static bool Fits(EventFilter filter, Reading reading, Event act)
    {
        var day = DayOf(reading, act);
        var roots = act.Actors.Concat(act.Recipients).Select(p => p.Actor.Id);
        return (filter.Types.IsEmpty || filter.Types.Contains(act.Type)) && (filter.Quads.IsEmpty || filter.Quads.Contains(act.Type.Quad()))
            && (filter.Mode is null || filter.Mode == act.Mode) && (filter.Context is null || act.Contexts.Contains(filter.Context))
            && (filter.Statuses.IsEmpty || filter.Statuses.Contains(act.Status)) && !(act.Confidence < filter.Confidence)
            && !(day < filter.Since) && !(day > filter.Until)
            && (filter.Party is null || roots.Any(id => id == filter.Party || id.StartsWith(filter.Party + ".", StringComparison.Ordinal)));
    }

    private static DateOnly? DayOf(Reading reading, Event act) => act.When?.Interval.From ?? reading.Article.Published;

    private static Gen<KeyValuePair<string, string?>> Field(string name, string[] values) => Gen.Int[0, values.Length - 1].Select(i => KeyValuePair.Create(name, (string?)values[i]));

    private void Same<T>(Func<ReadingStore, T> ask) => Assert.Equal(Or(ask, filled.Sqlite), Or(ask, filled.Postgres));

    // What is refused is refused alike.
    private static object? Or<T>(Func<ReadingStore, T> ask, ReadingStore store)
    {
        try
        {
            return ask(store);
        }
        catch (QuestionException e)
        {
            return e.Message;
        }
    }

    private static string Answer<T>(Task<T> answer) => JsonSerializer.Serialize(answer.GetAwaiter().GetResult());

    private static List<long> Numbers(ReadingStore store, EventFilter filter) => Pages(cursor => store.Events.ListAsync(filter, cursor, 100), e => e.Id);

    private static List<long> Pages<T>(Func<string?, Task<Page<T>>> ask, Func<T, long> number)
    {
        var found = new List<long>();
        string? cursor = null;
        do
        {
            var page = ask(cursor).GetAwaiter().GetResult();
            found.AddRange(page.Items.Select(number));
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }

    /// <summary>The same readings in a file and in a database.</summary>
    public sealed class Filled : IDisposable
    {
        private static readonly Outlet[] Outlets =
            [new("Outlet 0", OutletOwnership.State) { Country = "X00" }, new("Outlet 1", OutletOwnership.Private) { Country = "X02" }, new("Outlet 3", OutletOwnership.Public)];

        private readonly SqliteStore _file = new();
        private readonly PostgresStore _database = new();

        /// <summary>Fills both.</summary>
        public Filled()
        {
            var readings = Readings().ToList();
            Sqlite = Fill(_file, readings);
            Postgres = PostgresServer.IsInstalled ? Fill(_database, readings) : Sqlite;
            long number = 1;
            Events = [.. readings.SelectMany(r => r.Events.Select(e => (number++, r, e)))];
        }

        public ReadingStore Sqlite { get; }

        public ReadingStore Postgres { get; }

        /// <summary>All events as the stores number them.</summary>
        public ImmutableArray<(long Id, Reading Reading, Event Event)> Events { get; }

        public void Dispose()
        {
            Sqlite.Dispose();
            Postgres.Dispose();
            _file.Dispose();
            _database.Dispose();
        }

        private static ReadingStore Fill(TestStore where, List<Reading> readings)
        {
            var store = ReadingStore.OpenOrCreate(where.Address, Outlets);
            long run = store.BeginRun("entente test 1");
            foreach (var some in readings.Chunk(Articles / 3))
            {
                store.Append(run, some);
            }

            return store;
        }

        // The synthetic readings with modes, contexts, places and reprints besides.
        private static IEnumerable<Reading> Readings()
        {
            var random = new Random(5);
            foreach (var plain in new SyntheticReadings(3).Take(0, Articles, Articles))
            {
                var reading = plain with { Events = [.. plain.Events.Select(e => Varied(e, random))] };
                yield return reading;
                if (random.Next(8) == 0)
                {
                    yield return reading with { Article = reading.Article with { Id = reading.Article.Id + "-again" } };
                }
            }
        }

        private static Event Varied(Event act, Random random) => act with
        {
            Mode = random.Next(3) == 0 ? Modes[random.Next(Modes.Length)] : null,
            Contexts = [.. Contexts.Where(_ => random.Next(3) == 0)],
            Where = random.Next(4) switch { 0 => new("Seoul", "KOR", 37.57, 126.98), 1 => new("Osaka", "JPN", 34.69, 135.5), _ => null },
        };
    }
}
