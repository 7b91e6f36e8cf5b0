using Entente.Coding.Lexicons;
using Entente.Coding.Mentions;
using Entente.Knowledge;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

public sealed class MentionFinderTests
{
    private static readonly Lazy<KnowledgeBase> Knowledge = new(() => KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge")));

    [Theory]
    [InlineData("Japan and the U.S. met.", "Japan=JPN; U.S.=USA")]
    [InlineData("A spokesman for the Foreign Ministry of the DPRK said so.", "spokesman for the Foreign Ministry of the DPRK=PRK.MFA")]
    [InlineData("The DPRK Foreign Ministry spokesman said so.", "DPRK Foreign Ministry spokesman=PRK.MFA")]
    [InlineData("Japanese cars sold well.", "Japanese=JPN")]
    [InlineData("U.S. troops met rebels.", "U.S. troops=USA.MIL; rebels=---.REB")]
    [InlineData("Japanese and South Korean officials met.", "Japanese=JPN.GOV; South Korean officials=KOR.GOV")]
    [InlineData("The British Foreign Secretary, Sir James Cleverly, met them.", "British Foreign Secretary, Sir James Cleverly=GBR.cleverly-james")]
    [InlineData("NATO and the European Union met.", "NATO=NATO; European Union=EU")]
    [InlineData("The foreign ministers of France and Germany met.", "foreign ministers of France=FRA.colonna-catherine; Germany=DEU.baerbock-annalena")]
    [InlineData("The French and German foreign ministers met.", "French=FRA.colonna-catherine; German foreign ministers=DEU.baerbock-annalena")]
    [InlineData("Poland's and Lithuania's troops met.", "Poland=POL.MIL; Lithuania's troops=LTU.MIL")]
    [InlineData("Officials of the DPRK met. Participants in an international forum left.", "Officials of the DPRK=PRK.GOV; Participants=---.CVL")]
    [InlineData("It cost two million U.S. dollars. Parliament said so.", "Parliament=PRK.SPA")]
    public void A_phrase_is_one_mention_of_the_actor_that_its_words_compose(string text, string expected) =>
        Assert.Equal(expected, Describe(text, "KCNA"));

    [Theory]
    [InlineData("The Islamic Development Bank (IDB) met. The IDB paid.", "Islamic Development Bank=IDB.ISL; IDB=IDB.ISL; IDB=IDB.ISL")]
    [InlineData("IDB (the Islamic Development Bank) met. The IDB paid.", "IDB=IDB.ISL; Islamic Development Bank=IDB.ISL; IDB=IDB.ISL")]
    [InlineData("The Independent Dairy Board (IDB) met. The IDB paid.", "Independent Dairy Board=name:independent-dairy-board; IDB=name:independent-dairy-board; IDB=name:independent-dairy-board")]
    [InlineData("Japan's Widget Users Forum (WUF) met.", "Japan=JPN; Widget Users Forum=JPN.WUF; WUF=JPN.WUF")]
    [InlineData("They signed an Important Dairy Bill (IDB) here. The IDB passed.", "")]
    [InlineData("The IDB paid.", "IDB=IDB")]
    public void An_abbreviation_in_brackets_is_the_name_s_beside_it_from_there_on(string text, string expected) =>
        Assert.Equal(expected, Describe(text, "Reuters"));

    [Fact]
    public void An_unknown_person_stands_under_the_country_that_the_apposition_gives() =>
        Assert.Equal(
            "Kim Sol Hwa, researcher of the Institute for Japan Studies of the DPRK Foreign Ministry=PRK.kim-sol-hwa",
            Describe("Kim Sol Hwa, researcher of the Institute for Japan Studies of the DPRK Foreign Ministry, issued it.", "KCNA"));

    [Fact]
    public void A_word_is_not_the_abbreviation_that_differs_from_it_by_a_capital() => Assert.Equal("", Describe("The slogan reads: Let us go.", "Reuters"));

    [Fact]
    public void A_slanted_name_resolves_to_the_actor_and_keeps_its_slant()
    {
        var mention = Assert.Single(Find("Ties with south Korea rose.", "KCNA", new(2020, 1, 1)));
        Assert.Equal("KOR", mention.Actor.Id);
        Assert.True(mention.IsSlanted);
    }

    [Fact]
    public void A_capital_after_in_is_a_place_and_before_a_verb_an_actor()
    {
        var mentions = Find("Talks in Tokyo rose and Tokyo said so.", "Reuters", new(2020, 1, 1));
        Assert.Equal([true, false], mentions.Select(m => m.IsPlaceOnly));
        Assert.All(mentions, m => Assert.Equal("JPN", m.Actor.Id));
    }

    [Fact]
    public void The_date_decides_between_a_state_and_its_successor()
    {
        Assert.Equal("SUN", Assert.Single(Find("Moscow said so.", "Reuters", new(1987, 3, 1))).Actor.Id);
        Assert.Equal("RUS", Assert.Single(Find("Moscow said so.", "Reuters", new(2007, 3, 1))).Actor.Id);
    }

    [Fact]
    public void Who_serves_an_organisation_acts_for_it_as_long_as_he_does()
    {
        var secretary = Assert.Single(Find("Secretary-General Antonio Guterres said so.", "Reuters", new(2023, 5, 15))).Actor;
        Assert.Equal(("UN.guterres-antonio", null), (secretary.Id, secretary.Country));
        var minister = Assert.Single(Find("Prime Minister Antonio Guterres said so.", "Reuters", new(1999, 5, 15))).Actor;
        Assert.Equal(("PRT.guterres-antonio", "PRT"), (minister.Id, minister.Country));
    }

    private static string Describe(string text, string outlet) =>
        string.Join("; ", Find(text, outlet, new(2023, 5, 15)).Select(m => $"{m.Span.Slice(text)}={m.Actor.Id}"));

    private static List<ActorMention> Find(string text, string outlet, DateOnly date)
    {
        var article = new Article("a", text) { Outlet = outlet, Published = date };
        var header = new Header { Outlet = outlet, Published = date, Body = new(0, text.Length) };
        return [.. new MentionFinder(Knowledge.Value, SpeechWords.Open(Path.Combine(Shared.Repository, "data", "lexicon"))).Find(article, header, PlainTokens.Of(text))];
    }
}
