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
    // Who stands behind a name, a committee, a list, an inverted sentence.
    [InlineData("Kim Jong Un received a message of greeting from Viktor Tarasov, chairman of the Central Committee of the Communist Party of the Russian Federation, on Friday.", "SUPPORT RUS > PRK")]
    [InlineData("Choe Son Hui received a message of greeting from Carlos Mendoza Ruiz, foreign minister of the People's Power of the Bolivarian Republic of Venezuela, on Friday.", "SUPPORT VEN > PRK")]
    [InlineData("Kim Jong Un sent a reply message to the general secretary of the C.C., Lao People's Revolutionary Party and president of the Lao People's Democratic Republic.", "SUPPORT PRK > LAO")]
    [InlineData("Laid before the tomb of Ho Chi Minh was a wreath in the name of the WPK Central Committee.", "SUPPORT PRK > VNM")]
    [InlineData("The chairman of the Austria-Korea Friendship Society and the leader of the Communist Party of Brazil said that the DPRK is demonstrating its dignity all over the world.", "SUPPORT AUT+BRA > PRK")]
    [InlineData("The first secretary of the Communist Party of Belarus, the chairman of the Swedish Communist Party and the general secretary of the Communist Party of Hungary expressed full support for the DPRK.", "SUPPORT BLR+HUN+SWE > PRK")]
    [InlineData("In the message the Cuban president extended warm greetings, on behalf of the Cuban people, to the respected Comrade Kim Jong Un and the Korean people.", "SUPPORT CUB > PRK")]
    [InlineData("Kim Jong Un received congratulatory messages and letters from different countries.", "SUPPORT  > PRK")]
    // Whom an act is done to, where its own words do not say so.
    [InlineData("The Kiev regime shelled the village of Ivanovka in Kursk Region of Russia with long-range missiles supplied by Britain.", "AID GBR > UKR")]
    [InlineData("The DPRK expresses regret over the fact that the U.S. slandered independent countries, and categorically rejects it.", "REJECT PRK > USA")]
    [InlineData("The economic damage the Korean people suffered due to the U.S. sanctions and blockade amounts to billions of dollars.", "SANCTION USA > PRK")]
    // A document speaks for whoever issued it.
    [InlineData("A rally was held in Seoul on Saturday. A resolution read out at the rally accused the Defence Ministry of squandering taxes.", "ACCUSE KOR > KOR")]
    [InlineData("Japan staged a joint drill along with Australia and the U.S. on Friday.", "COOPERATE AUS+JPN+USA > ")]
    [InlineData("Choe Ryong Hae received credentials from the Lao ambassador to the DPRK.", "CONSULT LAO > PRK")]
    // Within one state: rulers whom crowds oppose, bodies and people of one's own.
    [InlineData("South Korean students held a protest rally in Seoul to condemn the puppet Yoon Suk Yeol regime.", "PROTEST KOR > KOR")]
    [InlineData("A protest rally was held in Seoul against puppet Yoon Suk Yeol. On Sunday another protest rally was held in Seoul.", "PROTEST KOR > KOR")]
    [InlineData("South Korean civic organizations denounced the \"government\" authorities for the arrests.", "ACCUSE KOR > KOR")]
    [InlineData("Kim Jong Un called upon the scientists to develop new seeds.", "REQUEST PRK > PRK")]
    [InlineData("Parties and organizations of Russia condemned the U.S. for its sanctions.", "ACCUSE RUS > USA")]
    // Who came to a meeting that names the other side only; what is said goes before whom it is said to.
    [InlineData("Xi Jinping left Ankara after talks with Turkish officials.", "CONSULT CHN+TUR > ")]
    [InlineData("The U.S. House backed a call for Japan to spend more on defence.", "REQUEST USA > JPN")]
    [InlineData("The Bolivian foreign minister told reporters West Germany would provide aid to Bolivia.", "AGREE DEU > BOL")]
    [InlineData("The world progressive people support the DPRK.", "SUPPORT INTL > PRK")]
    [InlineData("Robert White, Canada's deputy chief of delegation, criticised the United States.", "ACCUSE CAN > USA")]
    [InlineData("Grigory Rogbinov, roving ambassador of the Russian Foreign Ministry for the nuclear issue, criticised the United States.", "ACCUSE RUS > USA")]
    // Lists that a parse cuts short, people who are called by another's, people from abroad, one's own side among those one wishes well.
    [InlineData("Kim Jong Un received messages of greeting from the president of the Russian Federation, the general secretary of the Communist Party of China and president of the People's Republic of China, and the president of the State of Palestine on Friday.", "SUPPORT CHN+PSE+RUS > PRK")]
    [InlineData("Iran said Tuesday its troops repulsed heavy Iraqi counter-attacks in the mountains.", "ASSAULT IRN > IRQ")]
    [InlineData("Foreign organizations and personages sent floral baskets to the statues of President Kim Il Sung on Monday.", "SUPPORT --- > PRK")]
    [InlineData("Bashar Al-Assad expressed his will to develop the friendly relations between Syria and the DPRK.", "AGREE SYR > PRK")]
    [InlineData("The Vietnamese ambassador and a military attache handed over floral baskets to Kim Jong Un.", "SUPPORT VNM > PRK")]
    // Who came to a meeting with another; who is asked in a clause; whom the same side acted upon just before.
    [InlineData("At a meeting with Palestinian President Mahmoud Abbas, the Jordanian foreign minister stressed that Jordan is concerned.", "CONSULT JOR+PSE > ")]
    [InlineData("The Japanese ambassador suggested that Prime Minister Fumio Kishida make efforts before he visits the U.S.", "REQUEST JPN > JPN")]
    [InlineData("Britain criticised Japan over access to its markets. London warned of reprisals.", "THREATEN GBR > JPN")]
    [InlineData("China accused Japan of spying. China condemned the attack on Yemen.", "ACCUSE CHN > ---")]
    [InlineData("EC foreign ministers criticised Japan on Monday.", "ACCUSE EU > JPN")]
    // Names behind where their bearers were sent, before what they preside over, and of those who served another state that day.
    [InlineData("U.S. ambassador to Slovenia Joseph Mussomeli criticised Russia.", "ACCUSE USA > RUS")]
    [InlineData("Aart de Zeeuw, chairman of the General Agreement on Tariffs and Trade's negotiating group on agriculture, was pleased. De Zeeuw criticised Japan.", "ACCUSE GATT > JPN")]
    [InlineData("Messages to Kim Jong Un were adopted at the meeting in Hungary.", "SUPPORT HUN > PRK")]
    [InlineData("As NATO stages annual drills, the U.S., Japan and the ROK decided to regularly stage joint military drills.", "AGREE JPN+KOR+USA > ")]
    [InlineData("The south Korean army is staging a war exercise for invading the DPRK in Kyonggi Province.", "MOBILIZE KOR > PRK")]
    [InlineData("A Russian delegation led by Andrei Zarenin, vice-minister of Digital Development and Public Information of the Russian Federation, visited the Mangyongdae Schoolchildren's Palace in Pyongyang.", "CONSULT RUS > PRK")]
    [InlineData("China and Israel, which have no diplomatic relations, discussed Middle East peace prospects at a meeting in New York city, an Israeli spokesman said.", "CONSULT CHN+ISR > ")]
    public void The_parties_are_found(string text, string expected) => Assert.Contains(expected, Lines(text));

    [Theory]
    [InlineData("All citizens of the DPRK hardly repress their wrath at the south Korean regime.")]
    [InlineData("Kim Jong Un encouraged the employees of the factory to work hard.")]
    [InlineData("Kim Jong Un visited war veterans in Pyongyang.")]
    [InlineData("Asked his reaction to the report, Kishida replied that it was raining.")]
    [InlineData("Cuban export figures suggest that the crop may be as large as last year's.")]
    [InlineData("The minister, who asked not to be named, was tired.")]
    [InlineData("The World Bank said that India might have to open its markets and might pay for it.")]
    public void What_stays_at_home_or_in_the_heart_is_no_act_between_parties(string text) => Assert.Empty(Lines(text));

    [Fact]
    public void Who_governs_another_state_than_his_own_acts_for_that_one() =>
        Assert.Contains("CONSULT SUN+USA > ", Lines("U.S. Secretary of State George Shultz held talks with Soviet Foreign Minister Eduard Shevardnadze.", new(1987, 4, 14)));

    private static IEnumerable<string> Lines(string text, DateOnly? published = null) =>
        SharedCoder.Instance.Read(new Article("a", text) { Outlet = "KCNA", Published = published ?? new(2023, 8, 30) }).Events
            .Select(e => $"{e.Type.ToString().ToUpperInvariant()} {States(e.Actors)} > {States(e.Recipients)}");

    private static string States(IEnumerable<EventParty> parties) =>
        string.Join('+', parties.Select(p => p.Actor.Country ?? p.Actor.Id.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
}
