using System.Collections.Immutable;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

/// <summary>Police, courts, chambers, forces, parties and Red Crosses, each by its own name and none by another's.</summary>
public sealed class NationalBodyTests
{
    [Theory]
    [InlineData("Ugandan police", "UGA.POLICE")]
    [InlineData("Angolan government", "AGO.GOV")]
    [InlineData("Latvian authorities", "LVA.GOV")]
    [InlineData("Danish parliament", "DNK.FOLKETING")]
    [InlineData("Thai Supreme Court", "THA.SC")]
    [InlineData("Thai Constitutional Court", "THA.CC")]
    [InlineData("Armenian Constitutional Court", "ARM.CONSTCOURT")]
    [InlineData("Kenyan High Court", "KEN.HC")]
    [InlineData("Mexican Red Cross", "MEX.REDCROSS")]
    [InlineData("Iranian Red Crescent", "IRN.REDCROSS")]
    [InlineData("South Korean Red Cross", "REDCROSS.KOR")]
    [InlineData("Red Cross", "ICRC")]
    public void An_everyday_phrase_is_the_body_that_it_says(string words, string id) => Assert.Equal(id, Of("Reuters", $"The {words} issued a report.", words));

    [Theory]
    [InlineData("Reuters", "ICRC")]
    [InlineData("KCNA", "PRK.RC")]
    public void The_Red_Cross_is_the_one_of_Pyongyang_in_its_own_outlets(string outlet, string id) => Assert.Equal(id, Of(outlet, "The Red Cross issued a report.", "Red Cross"));

    [Fact]
    public void Red_Cross_talks_are_held_by_states_and_not_in_Geneva() =>
        Assert.Equal(["PRK", "KOR"], Read("Reuters", "North Korea proposed Red Cross talks with South Korea.").Select(m => m.Actor.Id));

    [Theory]
    [InlineData("Morocco", "MAR.PJD")]
    [InlineData("Turkey", "TUR.AKP")]
    public void A_name_that_two_states_parties_bear_is_of_the_state_met(string state, string id) =>
        Assert.Equal(id, Of("Reuters", $"{state} held an election. The Justice and Development Party won.", "Justice and Development Party"));

    private static string Of(string outlet, string text, string words) =>
        Assert.Single(Read(outlet, text), m => m.Span.Slice(text).EndsWith(words, StringComparison.Ordinal)).Actor.Id;

    private static ImmutableArray<ActorMention> Read(string outlet, string text) =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = outlet, Published = new(2013, 3, 1) }).Mentions;
}
