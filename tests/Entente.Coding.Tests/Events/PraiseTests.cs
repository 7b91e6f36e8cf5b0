using Entente.Codes;
using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>Support by speaking well of another side, and the speakers that a text only points to.</summary>
public sealed class PraiseTests
{
    [Theory]
    [InlineData("The chairman of a Swedish committee said that the DPRK is demonstrating its dignity and invincible might.", "SWE > PRK")]
    [InlineData("Putin said that Vietnam has emerged victorious thanks to the outstanding leadership of Ho Chi Minh.", "RUS > VNM")]
    [InlineData("Putin met Kim Jong Un. \"The heroic Korean people are thriving\", Putin said.", "RUS > PRK")]
    public void Who_speaks_well_of_another_side_supports_it(string text, string expected) => Assert.Contains(expected, Praises(text));

    [Theory]
    [InlineData("Kim Jong Un said that the DPRK is demonstrating its dignity and invincible might.")]
    [InlineData("The chairman of a Swedish committee said that the DPRK has no dignity.")]
    [InlineData("Putin said that Vietnam must win a brilliant victory.")]
    [InlineData("The DPRK is demonstrating its dignity and invincible might.")]
    [InlineData("Putin said that New Zealand exported butter.")]
    [InlineData("Kim Jong Un said that miracles were wrought in the fight against the invasion by the U.S. imperialists.")]
    public void What_is_said_at_home_or_demanded_or_told_by_the_author_is_no_praise(string text) => Assert.Empty(Praises(text));

    [Theory]
    [InlineData("Putin said that Vietnam is a brilliant example. It will surely emerge victorious, he added.")]
    [InlineData("Putin said that Vietnam is a brilliant example, adding: The Vietnamese people are demonstrating their dignity.")]
    public void Who_goes_on_is_still_the_speaker(string text) => Assert.Equal("RUS > VNM", Assert.Single(Praises(text).Distinct()));

    [Fact]
    public void A_commentary_speaks_for_who_made_it_public_and_not_for_the_author_of_the_article_it_tells_of()
    {
        var events = SharedCoder.Instance.Read(new Article("a", "The Russian foreign ministry on Sunday made public a commentary. It said that Lee Myung Bak published an article in a Japanese newspaper. The commentary denounced Japan.") { Outlet = "KCNA", Published = new(2012, 3, 16) }).Events;
        Assert.Contains(events, e => e.Type == EventType.Accuse && States(e.Actors) == "RUS" && States(e.Recipients) == "JPN");
    }

    private static IEnumerable<string> Praises(string text) =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = "KCNA", Published = new(2023, 8, 30) }).Events
            .Where(e => e.Type == EventType.Support && e.Rule.Contains("in praise of", StringComparison.Ordinal))
            .Select(e => $"{States(e.Actors)} > {States(e.Recipients)}");

    private static string States(IEnumerable<EventParty> parties) =>
        string.Join('+', parties.Select(p => p.Actor.Country ?? p.Actor.Id).Distinct().Order(StringComparer.Ordinal));
}
