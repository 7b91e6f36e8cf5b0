using System.Collections.Immutable;
using Entente.Coding.Attributions;

namespace Entente.Coding.Tests.Attributions;

public class VoiceIndexTests
{
    private static readonly ActorReference Japan = new("JPN", "Japan", ActorKind.State, "JPN", []);
    private static readonly ActorReference Nato = new("NATO", "NATO", ActorKind.Organisation, null, []);

    // Ten words of one letter: word n stands at [2n, 2n + 1).
    private static readonly ImmutableArray<Sentence> Sentences =
        [new(0, new(0, 19), [.. Enumerable.Range(0, 10).Select(n => new Token(new(2 * n, (2 * n) + 1), "w", WordCategory.Noun, "NN", "", n - 1, "dep"))], [])];

    [Fact]
    public void Nested_contents_make_a_chain_from_the_outermost_speaker_inward()
    {
        var voices = Index(Said(Japan, 0, 1, 2, 10), Said(Nato, 3, 4, 5, 8));
        Assert.Equal(["JPN", "NATO"], voices.ChainAt(0, 6).Select(a => a.Id));
        Assert.Equal(["JPN"], voices.ChainAt(0, 9).Select(a => a.Id));
        Assert.Equal(1, voices.AttributionAt(0, 6));
    }

    [Fact]
    public void What_is_attributed_to_the_named_author_is_the_article_itself()
    {
        ImmutableArray<Attribution> said = [Said(Japan, 0, 1, 2, 10), Said(Nato, 3, 4, 5, 8)];
        Assert.Equal(["NATO"], new VoiceIndex(said, Sentences, byline: new TextSpan(0, 1)).ChainAt(0, 6).Select(a => a.Id));
    }

    [Fact]
    public void An_author_whom_his_own_statement_calls_he_is_left_out_of_the_chain()
    {
        ImmutableArray<Attribution> said = [Said(Japan, 0, 1, 2, 10), Said(Nato, 3, 4, 5, 8)];
        Assert.Equal(["NATO"], new VoiceIndex(said, Sentences, author: Japan).TogetherAt(0, 6, 2).Select(a => a.Id));
    }

    [Fact]
    public void Who_speak_together_stand_one_behind_another()
    {
        ImmutableArray<Attribution> said = [Said(Japan, 0, 1, 2, 10) with { Others = [Nato] }];
        Assert.Equal(["JPN", "NATO"], new VoiceIndex(said, Sentences).TogetherAt(0, 6, 1).Select(a => a.Id));
        Assert.Empty(new VoiceIndex(said, Sentences).TogetherAt(0, 6, 0));
    }

    [Fact]
    public void What_no_content_holds_is_in_the_articles_own_voice()
    {
        var voices = Index(Said(Japan, 0, 1, 2, 5));
        Assert.Empty(voices.ChainAt(0, 1));
        Assert.Equal(-1, voices.AttributionAt(0, 7));
    }

    [Fact]
    public void An_intention_lends_no_voice() =>
        Assert.Empty(Index(Said(Japan, 0, 1, 2, 10) with { CarriesVoice = false }).ChainAt(0, 6));

    [Fact]
    public void A_speaker_inside_himself_is_one_link() =>
        Assert.Single(Index(Said(Japan, 0, 1, 2, 10), Said(Japan, 3, 4, 5, 8)).ChainAt(0, 6));

    [Fact]
    public void A_cue_inside_an_interrupted_content_rests_on_no_one()
    {
        var interrupted = Said(Japan, 3, 4, 0, 10);
        Assert.Empty(Index(interrupted).ChainAt(0, 4));
    }

    private static VoiceIndex Index(params Attribution[] attributions) => new(Nesting.WithParents([.. attributions]), Sentences);

    private static Attribution Said(ActorReference speaker, int source, int cue, int first, int end) => new(
        [Sentences[0].Tokens[source].Span], [Sentences[0].Tokens[cue].Span], [new(2 * first, (2 * end) - 1)], speaker, QuotationKind.Indirect, 0);
}
