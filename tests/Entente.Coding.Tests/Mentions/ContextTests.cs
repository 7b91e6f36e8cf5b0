using System.Collections.Immutable;
using Entente.Coding.Mentions;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

/// <summary>Words that do not say themselves whose they are.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("KCNA", "Flood damage in Thailand is expanding. The government said that 442 people died.", "government", "THA")]
    [InlineData("KCNA", "Officials visited the new houses.", "Officials", "PRK")]
    [InlineData("KCNA", "The anti-Japanese war ended. The government said that the people won.", "government", "PRK")]
    [InlineData("KCNA", "South Korea arrested a man. The \"government\" denied it.", "government", "KOR")]
    [InlineData("KCNA", "South Korea arrested a man. The conservative authorities imposed sanctions.", "conservative authorities", "KOR")]
    [InlineData("Reuters", "A Nigerian government delegation arrived. The delegation met Chinese officials.", "delegation", "NGA")]
    [InlineData("Reuters", "The U.S. Agriculture Department raised rates. The department said farmers in Japan gained.", "department", "USA")]
    [InlineData("Reuters", "Israeli troops entered Rafah. Palestinian civilians fled. The army said that rockets were fired.", "army", "ISR")]
    [InlineData("Reuters", "Protesters gathered in Nairobi, Kenya. Police fired tear gas.", "Police", "KEN")]
    public void A_role_without_a_state_belongs_to_the_state_that_the_text_is_about(string outlet, string text, string words, string country)
    {
        int at = text.LastIndexOf(words, StringComparison.Ordinal);
        Assert.Equal(country, Assert.Single(Read(outlet, text), m => m.Span == new TextSpan(at, at + words.Length)).Actor.Country);
    }

    [Theory]
    [InlineData("The Measure Council for Checking Construction of Jeju Naval Base in south Korea denounced Lee.", "KOR", "Measure Council for Checking Construction of Jeju Naval Base in south Korea")]
    [InlineData("In Kathmandu the Anti-Imperialist Council in Nepal met. The council denounced the U.S.", "NPL", "council")]
    [InlineData("The Solidarity for Peace and Reunification of Korea in south Korea met.", "KOR", "Solidarity for Peace and Reunification of Korea in south Korea")]
    public void A_body_that_no_file_has_is_of_the_state_that_its_name_ends_with(string text, string country, string words) =>
        Assert.Equal(country, Read("KCNA", text).Last(m => m.Span.Slice(text).EndsWith(words, StringComparison.Ordinal)).Actor.Country);

    [Theory]
    [InlineData("A spokesman for the president of Syria condemned Israel.", "SYR.GOV")]
    [InlineData("A spokesman for the chief of the General Staff of the Israeli army condemned Iran.", "ISR.IDF")]
    [InlineData("A spokeswoman of the head of the Syrian delegation denounced Turkey.", "SYR.GOV")]
    public void Who_speaks_for_someone_is_of_that_one_s_side_and_not_of_the_outlet_s(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Read("KCNA", text), m => m.Span.Slice(text).StartsWith("spokes", StringComparison.Ordinal)).Actor.Id);

    [Theory]
    [InlineData("Ethiopian lawmaker Tesfay Dinka left. Tesfay accused Sudan.", "Tesfay", "ETH.dinka-tesfay")]
    [InlineData("Thai lawmaker Somsak Rattana left. Somsak accused Laos.", "Somsak", "THA.rattana-somsak")]
    public void Who_is_called_by_his_own_name_is_who_was_named_in_full(string text, string words, string expected) =>
        Assert.Equal(expected, Read("Reuters", text).Last(m => m.Span.Slice(text).SequenceEqual(words)).Actor.Id);

    [Theory]
    [InlineData("The Russian Ministry of Coal Industry signed it.", "Russian Ministry of Coal Industry", "RUS.GOV")]
    [InlineData("The Indian Ministry of Heavy Industries signed it.", "Indian Ministry of Heavy Industries", "IND.GOV")]
    public void A_ministry_of_an_industry_is_no_business(string text, string words, string expected) =>
        Assert.Equal(expected, Read("Reuters", text).Single(m => m.Span.Slice(text).SequenceEqual(words)).Actor.Id);

    [Fact]
    public void Foreign_leaders_are_not_the_outlet_s_own() =>
        Assert.DoesNotContain(Read("KCNA", "Kim Jong Un received messages from foreign party leaders."), m => m.Actor.Country == "PRK" && m.Actor.Kind == ActorKind.Group);

    [Fact]
    public void A_title_alone_is_who_was_called_so_before()
    {
        const string text = "President Kim Il Sung founded the party. The President visited China.";
        Assert.Contains(Read("KCNA", text), m => m.Span.Slice(text) is "President" && m.Actor.Id == "PRK.kim-il-sung");
    }

    [Theory]
    [InlineData("Audi of America Inc raised prices.")]
    [InlineData("The Finland-Korea Society issued a statement.")]
    [InlineData("The China International Investment and Trust Corporation opened an office.")]
    public void A_state_in_the_name_of_a_firm_or_body_is_no_mention_of_the_state(string text) =>
        Assert.DoesNotContain(Read("Reuters", text), m => m.Actor.Kind == ActorKind.State);

    [Fact]
    public void A_state_s_name_may_be_a_person_s_or_another_place_s()
    {
        const string player = "Michael Jordan met reporters in Chicago. Jordan said he was happy.";
        Assert.DoesNotContain(Read("Reuters", player), m => m.Actor.Id == "JOR");
        Assert.DoesNotContain(Read("Reuters", "Police in Atlanta, Georgia, arrested two men."), m => m.Actor.Id == "GEO");
        Assert.Contains(Read("Reuters", "Georgia accused Russia of moving troops toward Tbilisi."), m => m.Actor.Id == "GEO");
    }

    [Fact]
    public void North_and_South_Korea_are_two() =>
        Assert.Equal(["PRK", "KOR"], Read("Reuters", "North and South Korea met.").Select(m => m.Actor.Id));

    [Fact]
    public void The_north_is_a_state_in_the_outlets_of_Pyongyang_alone()
    {
        Assert.Contains(Read("KCNA", "They planned a war against the north."), m => m.Actor.Id == "PRK");
        Assert.DoesNotContain(Read("Reuters", "They planned a war against the north."), m => m.Actor.Id == "PRK");
    }

    [Theory]
    [InlineData("Netanyahu warned Iran.", 2024, "ISR.netanyahu-benjamin")]
    [InlineData("Yesterday Abe met reporters.", 2015, "JPN.abe-shinzo")]
    public void A_lone_family_name_is_the_ruler_who_bears_it_on_the_day(string text, int year, string id) =>
        Assert.Contains(Read("Reuters", text, new(year, 3, 1)), m => m.Actor.Id == id);

    [Fact]
    public void A_family_name_that_officials_of_several_countries_bear_means_no_one() =>
        Assert.DoesNotContain(Read("Reuters", "Yesterday Kim met reporters.", new(2012, 3, 1)), m => m.Actor.Kind == ActorKind.Person);

    [Fact]
    public void The_holder_of_an_office_is_known_in_another_spelling()
    {
        var mention = Assert.Single(Read("KCNA", "Belarusian Foreign Minister Sergei Martynow left.", new(2011, 2, 24)));
        Assert.Equal("BLR.martynov-sergei", mention.Actor.Id);
    }

    [Theory]
    [InlineData("Martinov", "Martynov", true)]
    [InlineData("Nalvandyan", "Nalbandian", true)]
    [InlineData("Li", "Lu", false)]
    [InlineData("", "Lu", false)]
    [InlineData("Blinken", "Shultz", false)]
    public void Names_are_near_when_one_letter_in_four_differs(string one, string other, bool near) => Assert.Equal(near, Spellings.AreNear(one, other));

    [Theory]
    [InlineData("Li Changchun", true)]
    [InlineData("Qiu Shuibo", true)]
    [InlineData("Long Island", false)]
    [InlineData("Han Smith", false)]
    public void A_Chinese_name_is_a_family_name_and_two_syllables(string name, bool fits) => Assert.Equal(fits, ChineseNames.Fits(name.Split(' ')));

    private static ImmutableArray<ActorMention> Read(string outlet, string text, DateOnly? date = null) =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = outlet, Published = date ?? new(2012, 3, 1) }).Mentions;
}
