using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Storage.Tests;

/// <summary>The acts of those under a state or organisation, which are kept as sums, on every engine.</summary>
public abstract class BodyContract(TestStore file) : IDisposable
{
    private static readonly ActorReference Ministry = new("PRK.MFA", "Ministry of Foreign Affairs", ActorKind.Body, "PRK", ["GOV"]);
    private static readonly ActorReference Institute = new("PRK.MFA.IJS", "Institute for Japan Studies", ActorKind.Body, "PRK", ["GOV"]);
    private static readonly ActorReference Department = new("PRK.MFA.EUR", "Department of European Affairs", ActorKind.Body, "PRK", ["GOV"]);

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : BodyContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : BodyContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task An_act_of_two_departments_counts_once_for_their_ministry()
    {
        var reading = Sample.OneEvent("a", new(2023, 5, 1), EventType.Accuse, Institute, Sample.Japan);
        file.Add(
            reading with { Events = [reading.Events[0] with { Actors = [new(Institute, null), new(Department, null)] }] },
            Sample.OneEvent("b", new(2023, 5, 2), EventType.Threaten, Ministry, Sample.Japan));
        Assert.Equal([(EventType.Accuse, 1), (EventType.Threaten, 1)], await GivenAsync("PRK.MFA"));
        Assert.Equal([(EventType.Accuse, 1)], await GivenAsync("PRK.MFA.EUR"));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task A_ministry_that_is_named_after_its_department_has_the_acts_of_that_too()
    {
        file.Add(Sample.OneEvent("a", new(2023, 5, 1), EventType.Accuse, Institute, Sample.Japan), Sample.OneEvent("b", new(2023, 5, 2), EventType.Aid, Sample.Russia, Institute));
        file.Add(Sample.OneEvent("c", new(2023, 5, 3), EventType.Threaten, Ministry, Sample.Japan), Sample.OneEvent("d", new(2023, 5, 4), EventType.Accuse, Department, Sample.Japan));
        Assert.Equal([(EventType.Accuse, 2), (EventType.Threaten, 1)], await GivenAsync("PRK.MFA"));
        var profile = await file.Store.Actors.ProfileAsync("PRK.MFA");
        Assert.Equal(EventType.Aid, profile.Received.Single().Type);
        Assert.Equal(["JPN", "RUS"], profile.Partners.Select(p => p.Actor.Code));
        AppendContract.AssertSound(file);
        Assert.Equal([1L], file.Store.Remove([1]));
        Assert.Equal([(EventType.Accuse, 1), (EventType.Threaten, 1)], await GivenAsync("PRK.MFA"));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task A_store_of_an_older_version_gets_the_sums_of_what_it_holds()
    {
        file.Add(Sample.Reading(), Sample.OneEvent("a", new(2023, 5, 1), EventType.Accuse, Institute, Sample.Japan), Sample.OneEvent("c", new(2023, 5, 3), EventType.Threaten, Ministry, Sample.Minister));
        file.Close();
        foreach (string back in (string[])["DROP TABLE body_totals", "DROP TABLE event_totals", "CREATE INDEX event_pairs_by_event ON event_pairs (event_id)", "DELETE FROM migrations WHERE number >= 6"])
        {
            file.Ask(back);
        }

        file.Reopen();
        Assert.Equal([(EventType.Accuse, 1), (EventType.Threaten, 1)], await GivenAsync("PRK.MFA"));
        Assert.Equal(5, (await file.Store.Counts.ByAsync(new(), EventDimension.Type)).Sum(c => c.Events));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task Events_without_a_condition_are_counted_as_those_with_one()
    {
        file.Add(Sample.Reading(), Sample.OneEvent("a", new(2023, 5, 1), EventType.Accuse, Institute, Sample.Japan, "Other"), CopyContract.Report("x", "Wire", 15), CopyContract.Report("y", "Other", 16));
        foreach (var copies in Enum.GetValues<CopyRule>())
        {
            foreach (var dimension in Enum.GetValues<EventDimension>())
            {
                var counted = await file.Store.Counts.ByAsync(new() { Copies = copies, Confidence = 0 }, dimension);
                Assert.Equal<EventCount>(counted, await file.Store.Counts.ByAsync(new() { Copies = copies }, dimension));
            }
        }
    }

    private async Task<IEnumerable<(EventType, int)>> GivenAsync(string who) => (await file.Store.Actors.ProfileAsync(who)).Given.Select(t => (t.Type, t.Events));
}
