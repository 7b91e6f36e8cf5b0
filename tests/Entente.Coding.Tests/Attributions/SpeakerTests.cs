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
