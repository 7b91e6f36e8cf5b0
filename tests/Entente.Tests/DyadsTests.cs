using Entente.Codes;

namespace Entente.Tests;

public sealed class DyadsTests
{
    [Theory]
    [InlineData("USA,JPN", "PRK,CHN", "USA>PRK USA>CHN JPN>PRK JPN>CHN")]
    [InlineData("USA,JPN,KOR", "", "USA>JPN USA>KOR JPN>USA JPN>KOR KOR>USA KOR>JPN")]
    [InlineData("", "PRK,CHN", ">PRK >CHN")]
    [InlineData("USA", "", "USA>")]
    [InlineData("USA", "PRK", "USA>PRK")]
    [InlineData("", "", ">")]
    public void Each_actor_acts_on_each_recipient_and_those_alone_on_each_other(string actors, string recipients, string dyads) =>
        Assert.Equal(dyads, string.Join(' ', Dyads.Of(Between(actors, recipients)).Select(e => $"{Ids(e.Actors)}>{Ids(e.Recipients)}")));

    [Fact]
    public void All_but_the_parties_stays_as_it_was_read()
    {
        var reading = new Reading(new Article("a", "Japan and the US met."), "entente") { Events = [Between("JPN,USA", "") with { Confidence = 0.7 }, Between("JPN", "")] };
        var told = Dyads.Of(reading);
        Assert.Equal(["e1", "e1", "e1"], told.Events.Select(e => e.Id));
        Assert.Equal(0.7, told.Events[1].Confidence);
        Assert.Same(reading.Article, told.Article);
    }

    private static Event Between(string actors, string recipients) =>
        new("e1", 0, EventType.Consult, new(0, 1), EventStatus.Occurred, "") { Actors = [.. Parties(actors)], Recipients = [.. Parties(recipients)] };

    private static IEnumerable<EventParty> Parties(string ids) =>
        ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new EventParty(new(id, id, ActorKind.State, id, []), null));

    private static string Ids(IEnumerable<EventParty> parties) => string.Join('+', parties.Select(p => p.Actor.Id));
}
