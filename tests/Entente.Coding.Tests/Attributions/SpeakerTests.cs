using System.Collections.Immutable;
using Entente.Testing;

namespace Entente.Coding.Tests.Attributions;

public class SpeakerTests
{
    [Fact]
    public void An_aside_at_the_end_speaks_all_that_stands_before_it()
    {
        const string Text = "The government, the party and the army should listen to the people, it warned.";
        var attribution = Assert.Single(Read(Text).Attributions);
        Assert.Equal("it", attribution.Source.Single().Slice(Text).ToString());
        Assert.StartsWith("The government, the party", attribution.Content[0].Slice(Text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Peace Group of Korea in an article on June 5 said that the alliance was a threat.", "Peace Group of Korea")]
    [InlineData("The Solidarity Committee on April 25 issued a statement denouncing Japan.", "The Solidarity Committee")]
    public void When_and_where_a_source_spoke_is_no_part_of_it(string text, string source) =>
        Assert.Equal(source, Read(text).Attributions[0].Source.Single().Slice(text).ToString());

    [Fact]
    public void Whom_a_speaker_quotes_does_not_speak_on_after_him()
    {
        const string Text = "The Russian ministry said the world is watching. The Swedish foreign minister is praising the plan, it added. It said the plan was good.";
        Assert.Equal("RUS", Read(Text).Attributions[^1].Speaker?.Country);
    }

    [Fact]
    public void An_article_in_a_review_speaks_for_the_paper_under_whose_name_it_stands()
    {
        const string Text = "Following are major news items and articles in leading newspapers of the DPRK on Thursday:\nRodong Sinmun\n- An article says that Japan attacked Korea.\nMinju Joson\n- An article notes that Russia is strong.";
        Assert.Equal(["PRK.RODONG", "PRK.MINJU"], Read(Text).Attributions.Select(a => a.Speaker?.Id));
    }

    [Fact]
    public void A_message_printed_in_the_first_person_is_its_senders_word_to_its_end()
    {
        const string Text = "Vladimir Putin sent a message of thanks to Kim Jong Un on Thursday.\nThe message said:\nI thank you for the welcome.\nThe two countries staged a joint drill.\nWe condemn Japan, which attacked Korea.\nThe ceremony ended.";
        var reading = Read(Text);
        var message = Assert.Single(reading.Attributions, a => a.Content[0].Slice(Text).StartsWith("I thank"));
        Assert.Equal("RUS.putin-vladimir", message.Speaker?.Id);
        Assert.EndsWith("attacked Korea.", message.Content[^1].Slice(Text).ToString(), StringComparison.Ordinal);

        // To condemn in the first person is to do so oneself; what else he tells rests on his word.
        Assert.Equal(("RUS", true), (Of("condemn").Actors[0].Actor.Country, Of("condemn").Voice.IsEmpty));
        Assert.Equal("RUS.putin-vladimir", Assert.Single(Of("staged a joint drill").Voice).Id);

        Event Of(string trigger) => reading.Events.Single(e => e.Trigger.Slice(Text).SequenceEqual(trigger));
    }

    [Fact]
    public void What_is_held_is_not_said()
    {
        const string Text = "The General Association of Koreans in China held events to celebrate the anniversary.";
        Assert.DoesNotContain(Read(Text).Attributions, a => a.CarriesVoice);
    }

    [Theory]
    [InlineData("The U.S. should bear in mind that Japan attacked China.")]
    [InlineData("Russia must understand that Japan attacked China.")]
    [InlineData("Russia will have to realize that Japan attacked China.")]
    public void What_one_ought_to_know_is_not_ones_own_word(string text) =>
        Assert.All(Read(text).Events.Where(e => e.Type == Codes.EventType.Assault), e => Assert.Empty(e.Voice));

    [Fact]
    public void What_one_knows_is_ones_own_word() =>
        Assert.Contains(Read("The Russian ministry said that Japan attacked China.").Events, e => e.Type == Codes.EventType.Assault && e.Voice is [{ Country: "RUS" }]);

    [Fact]
    public void Two_states_that_speak_together_both_lend_their_voice()
    {
        var reading = Read("Japan and China held talks in Tokyo on Monday. They said that Israel attacked Iran.");
        Assert.Equal(["JPN", "CHN"], Assert.Single(reading.Events, e => e.Type == Codes.EventType.Assault).Voice.Select(v => v.Id));
    }

    [Theory]
    [InlineData("Organizations of various strata in south Korea issued a statement on May 24.\nThe statement said that Israel attacked Iran.", "KOR.CVL")]
    [InlineData("The Foreign Ministry of Russia issued a statement on Monday. It said that Israel attacked Iran.", "RUS.MFA")]
    [InlineData("The Foreign Ministry of Russia issued a statement on Monday. In the statement he said that Israel attacked Iran.", "RUS.MFA")]
    [InlineData("The south Korean newspaper Segye Ilbo in an editorial denounced Japan for shameful action of distorting history. The editorial said that Israel attacked Iran.", "KOR.segye-ilbo")]
    [InlineData("Rodong Sinmun Wednesday observes that Israel attacked Iran.", "PRK.RODONG")]
    public void A_document_speaks_for_whoever_issued_it(string text, string speaker) =>
        Assert.Contains(Read(text).Attributions, a => a.CarriesVoice && a.Speaker?.Id == speaker && a.Content.Any(c => c.Slice(text).Contains("Israel attacked", StringComparison.Ordinal)));

    [Theory]
    [InlineData("The announcement proves that Japan attacked China.")]
    [InlineData("The work tells that Japan attacked China.")]
    public void A_thing_is_no_speaker(string text) => Assert.All(Read(text).Attributions, a => Assert.Null(a.Speaker));

    [Fact]
    public void Whom_a_sentence_tells_of_is_not_it_that_tells()
    {
        const string Text = "The Russian Foreign Ministry denounced the raid. The Japanese government should face up to the situation, it urged.";
        Assert.Equal("RUS", Read(Text).Attributions[^1].Speaker?.Country);
    }

    [Fact]
    public void He_of_a_statement_is_its_author()
    {
        var reading = Read("The following statement was issued by Kim Son Gyong, vice-minister of Foreign Affairs of the DPRK, on August 9:\nThe U.S. attacked Syria.\nHe said that Israel attacked Iran.");
        Assert.Equal("Kim Son Gyong", reading.Header.Byline?.Name);
        Assert.All(reading.Events, e => Assert.Empty(e.Voice));
    }

    [Fact]
    public void Lines_of_a_dialogue_are_the_word_of_the_name_before_the_colon()
    {
        const string Text = "The two men met on Monday.\nKishida: Russia attacked Ukraine. We condemn Russia.\nPutin: Israel attacked Iran.\nThe talks ended. Japan attacked China.";
        var reading = Read(Text);
        Assert.Equal(["JPN.kishida-fumio", "RUS.putin-vladimir", ""], reading.Events.Where(e => e.Type == Codes.EventType.Assault).Select(e => string.Join(' ', e.Voice.Select(v => v.Id))));
        Assert.Contains(reading.Events, e => e.Type == Codes.EventType.Accuse && e.Actors is [{ Actor.Id: "JPN.kishida-fumio" }] && e.Recipients is [{ Actor.Country: "RUS" }]);
    }

    [Fact]
    public void One_line_with_a_colon_makes_no_dialogue() =>
        Assert.Empty(Read("The two men met on Monday.\nRussia: Israel attacked Iran.\nNote: Japan attacked China.").Events.Where(e => e.Type == Codes.EventType.Assault).SelectMany(e => e.Voice));

    [Fact]
    public void We_in_a_quotation_are_the_side_of_whoever_says_it()
    {
        var accusation = Assert.Single(Read("\"We condemn Russia,\" Kishida said.").Events);
        Assert.Equal(("JPN", "RUS", true), (accusation.Actors[0].Actor.Country, accusation.Recipients[0].Actor.Country, accusation.Voice.IsEmpty));
    }

    [Theory]
    [InlineData("Kim Jong Un received messages of congratulation from foreign political party leaders.")]
    [InlineData("Kim Jong Un received messages of condolence from party leaders of different countries.")]
    public void People_of_other_countries_are_not_of_the_place_of_writing(string text) =>
        Assert.All(Read("Pyongyang, August 14 (KCNA) -- " + text).Events.SelectMany(e => e.Actors), a => Assert.Null(a.Actor.Country));

    [Theory]
    [InlineData("An EC Commission spokesman said talks had failed. The spokeswoman said that Israel attacked Iran.", "EU.EC")]
    [InlineData("Japanese diplomats said talks had failed. Israel attacked Iran, diplomats said.", "JPN.GOV")]
    [InlineData("Israel attacked Iran, the official news agency Tass reported.", "RUS.TASS")]
    [InlineData("Political parties and organizations of Cuba made public a joint statement on August 2. The joint statement said that Israel attacked Iran.", "CUB.PTY")]
    public void Who_was_named_before_or_beside_is_who_speaks(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Read(text).Events, e => e.Type == Codes.EventType.Assault).Voice.Single().Id);

    [Theory]
    [InlineData("According to Kyodo News, the Russian army said that Israel attacked Iran.")]
    [InlineData("The Russian army said Israel attacked Iran, according to Kyodo News.")]
    public void Whoever_is_named_by_according_to_stands_outside_of_those_he_tells_of(string text) =>
        Assert.Equal(["JPN", "RUS"], Assert.Single(Read(text).Events, e => e.Type == Codes.EventType.Assault).Voice.Select(v => v.Country));

    [Fact]
    public void A_name_before_the_verb_of_saying_speaks_whatever_a_parser_takes_for_its_subject()
    {
        const string Text = "The three Japanese government representatives who would be coming here would be unable to show it, Yeutter told reporters.";
        Assert.Equal("Yeutter", Read(Text).Attributions[^1].Source.Single().Slice(Text).ToString());
    }

    [Fact]
    public void A_meeting_speaks_for_whose_it_is()
    {
        const string Text = "The meeting of the Executive Committee of NATO expressed support for Ukraine.\nIt also adopted a statement.\nThe statement said that Israel attacked Iran.";
        Assert.Equal("NATO", Assert.Single(Read(Text).Events, e => e.Type == Codes.EventType.Assault).Voice.Single().Id.Split('.')[0]);
    }

    [Fact]
    public void What_a_statement_says_will_be_cut_is_planned()
    {
        var reading = Read("Pyongyang, August 14 (KCNA) -- The General Staff of the Korean People's Army issued the following report on Wednesday:\nA project will be launched on August 24 to cut off roads connected to the ROK.");
        Assert.All(reading.Events, e => Assert.Equal(EventStatus.Planned, e.Status));
    }

    [Fact]
    public void What_a_statement_denounces_its_issuer_denounces()
    {
        var accusation = Assert.Single(Read("The Foreign Ministry of Cuba issued a statement on August 11 denouncing Japan for its crackdown.").Events, e => e.Type == Codes.EventType.Accuse);
        Assert.Equal(("CUB", 0), (accusation.Actors[0].Actor.Country, accusation.Voice.Length));
    }

    [Theory]
    [InlineData("The foreign ministers of France and Germany said that Russia had attacked Ukraine.", "FRA DEU")]
    [InlineData("The leaders of Japan, Australia and India said China had threatened Taiwan.", "JPN AUS IND")]
    [InlineData("Poland's and Lithuania's defence chiefs said Russia had deployed missiles.", "POL LTU")]
    [InlineData("Officials from Egypt and Qatar said Israel bombed Gaza.", "EGY QAT")]
    [InlineData("The minister of trade and industry of Japan said China had imposed a ban.", "JPN")]
    public void As_many_speak_as_there_are_owners_of_a_plural(string text, string countries)
    {
        var said = Assert.Single(Read(text).Attributions);
        Assert.Equal(countries.Split(' '), said.Others.Prepend(said.Speaker!).Select(s => s.Country));
    }

    [Fact]
    public void Whoever_issued_a_statement_speaks_where_an_agency_continues_with_it()
    {
        const string Text = "Foreign media reported on September 7 and 8.\nXinhua News Agency said that the DPRK foreign ministry spokesman released a statement demanding U.S. troops pull out of south Korea, continuing:\nThe U.S. forces attacked Iraq.\nITAR-TASS also made a report.";
        var reading = Read(Text);
        var continued = Assert.Single(reading.Attributions, a => a.Cue[0].Slice(Text).SequenceEqual("continuing"));
        Assert.Equal(("PRK.MFA", "The U.S. forces attacked Iraq."), (continued.Speaker?.Id, continued.Content.Single().Slice(Text).ToString()));
        Assert.Equal(["CHN.XINHUA", "PRK.MFA"], Assert.Single(reading.Events, e => e.Type == Codes.EventType.Assault).Voice.Select(v => v.Id));
    }

    [Theory]
    [InlineData("The report said that Iran attacked Israel.", null)]
    [InlineData("The statement said that Iran attacked Israel.", "POL")]
    public void A_statement_that_nobody_issued_is_whose_body_spoke_just_before(string said, string? country) =>
        Assert.Equal(country, Read("The Polish Foreign Ministry said that it was concerned. " + said).Attributions[^1].Speaker?.Country);

    [Fact]
    public void Who_has_a_peoples_name_is_himself()
    {
        const string Text = "The owner Mark Cuban said that Iran attacked Israel. Cuban said that Russia attacked Ukraine. Cuban officials said that France attacked Mali.";
        Assert.Equal([null, null, "CUB"], Read(Text).Attributions.Select(a => a.Speaker?.Country));
    }

    [Theory]
    [InlineData("The Party for Peace and Unity of Russia issued a statement on August 10. The statement said that Japan attacked Korea.", "RUS")]
    [InlineData("The Party issued a statement on August 10. The statement said that Japan attacked Korea.", "PRK")]
    public void A_party_for_something_is_not_the_party_of_the_outlets_state(string text, string country) =>
        Assert.Equal(country, Read(text).Attributions[^1].Speaker?.Country);

    [Theory]
    [InlineData("France insisted it would not meet Iran.", false)]
    [InlineData("France insisted it won't meet Iran.", false)]
    [InlineData("France insisted that Iran should leave Syria.", true)]
    public void To_insist_on_what_one_will_do_asks_for_nothing(string text, bool asks) =>
        Assert.Equal(asks, Read(text).Events.Any(e => e.Type == Codes.EventType.Request));

    [Theory]
    [InlineData("The plan, the minister said on Monday, is a threat to peace.", "The plan")]
    [InlineData("The attack was planned long before, officials say, including the landing in the south.", "The attack was planned long before")]
    public void What_stands_before_an_aside_is_said_too(string text, string before) =>
        Assert.Contains(Read(text).Attributions, a => a.Content[0].Slice(text).SequenceEqual(before) && a.Content.Length == 2);

    [Fact]
    public void Data_speak_for_no_one()
    {
        const string Text = "According to official data, the army killed many peaceful civilians.";
        Assert.All(Read(Text).Attributions, a => Assert.Null(a.Speaker));
    }

    [Fact]
    public void What_is_alleged_is_alleged_on_the_day_of_the_statement()
    {
        var reading = Read("The Russian Foreign Ministry in a statement on August 10 said that Japan attacked Korea.");
        var accusation = Assert.Single(reading.Events, e => e.Type == Codes.EventType.Accuse);
        Assert.Equal("2024-08-10", accusation.When?.Value);
    }

    private static Reading Read(string text) => SharedCoder.Instance.Read(new("test", text) { Published = new(2024, 8, 15), Outlet = "KCNA" });
}
