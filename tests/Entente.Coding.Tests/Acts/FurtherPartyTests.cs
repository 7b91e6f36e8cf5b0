using Entente.Testing;

namespace Entente.Coding.Tests.Acts;

/// <summary>What an act is done to where it is no actor that anyone knows.</summary>
public sealed class FurtherPartyTests
{
    [Theory]
    [InlineData("The Russian parliament condemned the new textbooks on Monday.", "---", "new textbooks")]
    [InlineData("The French government is investigating Marquardt.", "name:marquardt", "Marquardt")]
    [InlineData("The Chinese navy fired on the freighter.", "---", "freighter")]
    [InlineData("Australia vetoed the last draft of the text.", "---", "last draft of the text")]
    public void The_words_in_the_recipients_place_are_shown(string text, string id, string words)
    {
        var act = Assert.Single(SharedCoder.Instance.Read(new Article("a", text)).Events);
        var party = Assert.Single(act.Recipients);
        Assert.Equal((id, words, words), (party.Actor.Id, party.Actor.Name, party.Span!.Value.Slice(text).ToString()));
        Assert.Equal(ActorKind.Unknown, party.Actor.Kind);
        Assert.Null(party.Actor.Country);
    }

    [Fact]
    public void People_without_a_country_are_followed_by_the_place_where_they_were()
    {
        var act = Assert.Single(SharedCoder.Instance.Read(new Article("a", "Taliban suicide bombers killed 48 people in two separate attacks in Afghanistan on Tuesday.")).Events);
        Assert.Equal([null, "AFG"], act.Recipients.Select(r => r.Actor.Country));
    }

    [Theory]
    [InlineData("Brazil protested on Monday.")]
    [InlineData("Russian troops retreated two weeks later.")]
    [InlineData("Japan and Brazil held talks on the plan.")]
    [InlineData("The Japanese government demanded a change of the rules.")]
    [InlineData("Brazil sent food.")]
    public void Days_subjects_of_talks_and_things_asked_for_or_given_are_nothing_that_an_act_is_done_to(string text) =>
        Assert.All(SharedCoder.Instance.Read(new Article("a", text)).Events, e => Assert.Empty(e.Recipients));
}
