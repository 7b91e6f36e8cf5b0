using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>Parties that the sentence names at some distance from the act, or that an earlier sentence names.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData("The U.S. and south Korean authorities urged Japan to join the drill.", "REQUEST KOR+USA > JPN")]
    [InlineData("The Foreign Ministry of the DPRK strongly denounces and rejects the \"human rights\" farce of the U.S.", "ACCUSE PRK > USA")]
    [InlineData("A delegation of the Supreme Prosecutor's Office of the Russian Federation headed by Igor Krasnov arrived here on Monday.", "CONSULT RUS > PRK")]
    [InlineData("The statement of the DPRK Foreign Ministry was short, the statement said, demanding the south Korean authorities opt for dialogue with the DPRK.", "REQUEST PRK > KOR")]
    [InlineData("The U.S. and the ROK met. The hostile forces staged the largest-ever joint military exercises.", "COOPERATE KOR+USA > ")]
    [InlineData("The ROK staged a drill. The impudent enemy fired shells at the DPRK.", "ASSAULT KOR > PRK")]
    [InlineData("Yoon Suk Yeol left for Tokyo. The Yoon regime condemned the DPRK.", "ACCUSE KOR > PRK")]
    [InlineData("The DPRK foreign minister sent a message of greeting to the minister of Foreign Affairs and Expatriates of Syria.", "SUPPORT PRK > SYR")]
    [InlineData("The party, government and people of Vietnam thanked Russia.", "SUPPORT VNM > RUS")]
    [InlineData("Kishida met Biden.", "CONSULT JPN+USA > ")]
    [InlineData("Zelensky told Putin to withdraw his troops.", "REQUEST UKR > RUS")]
    [InlineData("Xi Jinping extended warm congratulations on behalf of the CPC to Kim Jong Un.", "SUPPORT CHN > PRK")]
    [InlineData("The Vietnamese party, state and people thanked Russia.", "SUPPORT VNM > RUS")]
    public void The_parties_are_found(string text, string expected) => Assert.Contains(expected, Lines(text));

    [Theory]
    [InlineData("All citizens of the DPRK hardly repress their wrath at the south Korean regime.")]
    [InlineData("Kim Jong Un encouraged the employees of the factory to work hard.")]
    [InlineData("Kim Jong Un visited war veterans in Pyongyang.")]
    public void What_stays_at_home_or_in_the_heart_is_no_act_between_parties(string text) => Assert.Empty(Lines(text));

    private static IEnumerable<string> Lines(string text) =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = "KCNA", Published = new(2023, 8, 30) }).Events
            .Select(e => $"{e.Type.ToString().ToUpperInvariant()} {States(e.Actors)} > {States(e.Recipients)}");

    private static string States(IEnumerable<EventParty> parties) =>
        string.Join('+', parties.Select(p => p.Actor.Country ?? p.Actor.Id).Distinct().Order(StringComparer.Ordinal));
}
