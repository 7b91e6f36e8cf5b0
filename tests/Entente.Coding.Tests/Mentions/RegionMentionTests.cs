using System.Collections.Immutable;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

/// <summary>Regions and cities: as places, as owners of offices and bodies, and as parts of other names.</summary>
public sealed class RegionMentionTests
{
    [Theory]
    [InlineData("The Gunma prefectural authorities removed the monument.", "Gunma prefectural authorities", "JPN.gunma.GOV", "GOV")]
    [InlineData("The Okinawa governor criticised the plan.", "Okinawa governor", "JPN.okinawa.GOV", "GOV")]
    [InlineData("The Kyonggi provincial government sent rice to North Korea.", "Kyonggi provincial government", "KOR.kyonggi.GOV", "GOV")]
    [InlineData("The California legislature passed a law.", "California legislature", "USA.california.PARL", "LEG")]
    [InlineData("Police in Belgorod Region arrested a man.", "Police in Belgorod Region", "RUS.belgorod.POLICE", "COP")]
    [InlineData("The mayor of Hiroshima urged Russia to stop the war.", "mayor of Hiroshima", "JPN.hiroshima.GOV", "GOV")]
    [InlineData("Seoul city authorities banned the rally.", "Seoul city authorities", "KOR.seoul.GOV", "GOV")]
    [InlineData("Residents of Aleppo fled to Turkey.", "Residents of Aleppo", "SYR.aleppo.CVL", "CVL")]
    [InlineData("The South Hamgyong provincial authorities thanked the builders.", "South Hamgyong provincial authorities", "PRK.south-hamgyong.GOV", "GOV")]
    public void What_a_region_or_city_has_of_its_own_is_of_its_state(string text, string words, string id, string role)
    {
        var mention = Assert.Single(Read(text), m => m.Span.Slice(text).ToString() == words);
        Assert.Equal((id, id[..3], role), (mention.Actor.Id, mention.Actor.Country, mention.Actor.Roles[^1]));
    }

    [Theory]
    [InlineData("Okinawa Gov. Denny Tamaki met the U.S. ambassador.", "JPN")]
    [InlineData("Belgorod Governor Vyacheslav Gladkov accused Ukraine.", "RUS")]
    [InlineData("Denny Tamaki, governor of Okinawa, condemned the U.S. military.", "JPN")]
    public void A_governor_by_name_is_of_the_state(string text, string country) =>
        Assert.Equal(country, Assert.Single(Read(text), m => m.Actor.Kind == ActorKind.Person).Actor.Country);

    [Theory]
    [InlineData("An explosion was heard in Belgorod Region.", "Belgorod Region", true)]
    [InlineData("A gas pipe burst in Gunma Prefecture.", "Gunma Prefecture", true)]
    [InlineData("Ukraine shelled Kursk on Monday.", "Kursk", false)]
    [InlineData("California sued the Trump administration.", "California", false)]
    public void A_region_is_a_place_unless_it_acts_or_is_acted_upon(string text, string words, bool isPlace) =>
        Assert.Equal(isPlace, Assert.Single(Read(text), m => m.Span.Slice(text).ToString() == words).IsPlaceOnly);

    [Theory]
    [InlineData("Texas Instruments Inc said it sold shares.")]
    [InlineData("Hannah Montana sang in the hall.")]
    [InlineData("Chaco Enterprises acquired a stake.")]
    public void A_region_in_the_name_of_a_firm_or_person_is_no_region(string text) =>
        Assert.DoesNotContain(Read(text), m => m.Actor.Id.Split('.') is [_, "texas" or "montana" or "chaco", ..]);

    [Fact]
    public void Of_two_regions_of_a_name_the_state_beside_it_decides()
    {
        Assert.Contains(Read("A rally was held in south Korea's Kangwon Province.", "KCNA"), m => m.Actor.Id == "KOR.kangwon");
        Assert.Contains(Read("A rally was held in Kangwon Province.", "KCNA"), m => m.Actor.Id == "PRK.kangwon");
    }

    [Fact]
    public void An_event_in_a_city_has_its_coordinates()
    {
        var place = SharedCoder.Instance.Read(new Article("a", "Japan and Britain held talks in Nagasaki.")).Events.Select(e => e.Where).First(w => w is not null);
        Assert.Equal(("Nagasaki", "JPN"), (place!.Name, place.Country));
        Assert.Equal(32.75, place.Latitude!.Value, 1);
    }

    private static ImmutableArray<ActorMention> Read(string text, string outlet = "Reuters") =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = outlet, Published = new(2024, 3, 1) }).Mentions;
}
