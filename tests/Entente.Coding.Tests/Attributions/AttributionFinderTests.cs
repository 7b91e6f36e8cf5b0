using System.Collections.Immutable;
using CsCheck;
using Entente.Coding.Attributions;
using Entente.Testing;

namespace Entente.Coding.Tests.Attributions;

public class AttributionFinderTests
{
    [Theory]
    [InlineData("The minister said that the office would open next year.", "The minister", "that the office would open next year")]
    [InlineData("The office will open next year, the minister said.", "the minister", "The office will open next year")]
    [InlineData("“The office will open next year,” the minister said.", "the minister", "“The office will open next year,”")]
    [InlineData("According to the ministry, the talks ended without result.", "the ministry", "the talks ended without result")]
    [InlineData("The government denied that it had supplied arms.", "The government", "that it had supplied arms")]
    [InlineData("Officials believe that the talks will fail.", "Officials", "that the talks will fail")]
    public void Source_and_content_are_found(string text, string source, string content)
    {
        var attribution = Assert.Single(Find(text));
        Assert.Equal(source, Show(text, attribution.Source));
        Assert.Equal(content, Show(text, attribution.Content));
    }

    [Fact]
    public void A_reporting_verb_has_its_own_clause_as_content_in_a_long_sentence()
    {
        const string Text = "The minister officially announced that establishment of the office in the capital is under discussion, adding that the war has direct impact "
            + "not only on the east of the continent but also on the situation in the region, and that the situation requires the country to reconsider its security.";
        Assert.Contains(Find(Text), a => Show(Text, a.Source) == "The minister" && Show(Text, a.Content).Contains("establishment of the office", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_goes_on_after_its_speaker()
    {
        const string Text = "“We will not yield,” the spokesman said. “We have said so for years.”";
        var attribution = Find(Text).Single(a => Show(Text, a.Source) == "the spokesman");
        Assert.Equal("“We will not yield,” … “We have said so for years.”", Show(Text, attribution.Content));
        Assert.Equal(QuotationKind.Direct, attribution.Kind);
    }

    [Fact]
    public void A_quotation_runs_over_paragraphs()
    {
        const string Text = "The spokesman said: “We will not yield.\n\n“We have said so for years.”\n\nThe talks ended on Monday.";
        var attribution = Find(Text)[0];
        Assert.EndsWith("… “We have said so for years.”", Show(Text, attribution.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("The talks", Show(Text, attribution.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_are_told_apart_by_the_marks()
    {
        Assert.Equal(QuotationKind.Indirect, Find("The minister said the plan was a provocation.")[0].Kind);
        Assert.Equal(QuotationKind.Mixed, Find("The minister said the plan was “a grave provocation” against peace.")[0].Kind);
    }

    [Fact]
    public void Attributions_nest()
    {
        const string Text = "The agency reported that the minister said that the talks had failed.";
        var found = Find(Text);
        Assert.Equal(2, found.Length);
        Assert.Equal(-1, found[0].Parent);
        Assert.Equal(0, found[1].Parent);
    }

    [Fact]
    public void A_speaker_resolves_to_the_actor_behind_the_words()
    {
        var attribution = Find("NATO said on Monday that Japan would open an office.")[0];
        Assert.Equal("NATO", attribution.Speaker?.Id);
    }

    [Fact]
    public void Whoever_was_quoted_is_the_source()
    {
        const string Text = "The president was quoted as saying that Japan would not join.";
        Assert.Equal("The president", Show(Text, Find(Text)[0].Source));
    }

    [Theory]
    [InlineData("Rodong Sinmun on Sunday carried an editorial accusing the U.S. of planning to attack the DPRK.", "Rodong Sinmun")]
    [InlineData("Rodong Sinmun Sunday carries a commentary which denounces Japan for its moves.", "which")]
    public void Who_carries_a_document_says_what_it_says(string text, string source)
    {
        var found = Find(text)[0];
        Assert.Equal(source, Show(text, found.Source));
        Assert.Equal("PRK.RODONG", found.Speaker?.Id);
    }

    [Fact]
    public void It_goes_on_where_a_statement_has_accused()
    {
        var found = Find("The statement of the Pentagon denounced Iran for staging a raid. It said that Iran attacked Iraq.");
        Assert.Equal("USA.DOD", found[^1].Speaker?.Id);
    }

    [Fact]
    public void A_second_verb_shares_the_speaker_of_the_first()
    {
        const string Text = "Russia condemned the plan and called for its withdrawal.";
        Assert.Equal(["RUS", "RUS"], Find(Text).Select(a => a.Speaker?.Id));
    }

    [Fact]
    public void A_participle_goes_on_in_the_voice_of_the_verb_before_it()
    {
        const string Text = "Hayashi announced that establishment of the office is under discussion, saying that the situation has a direct impact on Japan.";
        var found = Find(Text);
        Assert.Equal(["Hayashi", "Hayashi"], found.Select(a => Show(Text, a.Source)));
        Assert.Equal("that establishment of the office is under discussion", Show(Text, found[0].Content));
        Assert.Equal("that the situation has a direct impact on Japan", Show(Text, found[1].Content));
    }

    [Fact]
    public void The_day_of_a_report_is_no_part_of_its_source()
    {
        const string Text = "Rodong Sinmun Wednesday says in a commentary that the plan is a provocation.";
        Assert.Equal("Rodong Sinmun", Show(Text, Find(Text)[0].Source));
    }

    [Theory]
    [InlineData("It is well known that the plan is a provocation.")]
    [InlineData("All facts go to prove that the plan is a provocation.")]
    public void What_everyone_is_said_to_know_is_in_no_ones_mouth(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Warsaw to send tanks to Kyiv: Pentagon", "Pentagon", "Warsaw to send tanks to Kyiv")]
    [InlineData("Japan: missile fell outside exclusive zone", "Japan", "missile fell outside exclusive zone")]
    public void A_headline_names_its_source_before_or_behind_the_colon(string title, string source, string content)
    {
        string text = title + "\n\nThe ministry gave no details.";
        var attribution = SharedCoder.Instance.Read(new("test", text) { Title = title }).Attributions[0];
        Assert.Equal(source, Show(text, attribution.Source));
        Assert.Equal(content, Show(text, attribution.Content));
    }

    [Theory]
    [InlineData("The raid was allegedly carried out by soldiers.", "The raid was … carried out by soldiers")]
    [InlineData("The bridge was reportedly destroyed on Monday.", "The bridge was … destroyed on Monday")]
    public void An_adverb_of_hearsay_has_its_clause_as_content_and_no_source(string text, string content)
    {
        var attribution = Find(text)[0];
        Assert.Empty(attribution.Source);
        Assert.Equal(content, Show(text, attribution.Content));
    }

    [Fact]
    public void Plans_lend_no_voice()
    {
        var planned = Find("Japan plans to open an office in Brussels.");
        Assert.All(planned, a => Assert.False(a.CarriesVoice));
    }

    [Fact]
    public void Speech_set_off_by_a_colon_reaches_to_the_end_of_its_paragraph()
    {
        const string Text = "The chairman of the committee said: The army defended the country. It will do so again.\nThe meeting ended on Monday.";
        var attribution = Find(Text)[0];
        Assert.Equal("The army defended the country. It will do so again.", Show(Text, attribution.Content));
    }

    [Fact]
    public void A_line_of_saying_before_a_paragraph_takes_that_paragraph_and_no_more()
    {
        const string Text = "The chairman of the committee said:\nThe army defended the country.\nThe meeting ended on Monday.";
        var attribution = Find(Text)[0];
        Assert.Equal("The army defended the country.", Show(Text, attribution.Content));
    }

    [Fact]
    public void The_author_of_a_whole_article_is_left_to_the_header()
    {
        const string Text = "Pyongyang, May 15 (KCNA) -- Kim Sol Hwa, researcher of the Institute for Japan Studies, issued the following article on May 14:\n"
            + "The military nexus between Japan and NATO has aroused concern.";
        Assert.DoesNotContain(Find(Text), a => Show(Text, a.Source).Contains("Kim Sol Hwa", StringComparison.Ordinal));
    }

    [Fact]
    public void Speech_behind_a_colon_does_not_swallow_an_article_without_line_breaks()
    {
        string text = "Kishida said: Japan is strong. " + string.Concat(Enumerable.Repeat("Russia attacked Ukraine. ", 100));
        Assert.All(Find(text).SelectMany(a => a.Content), c => Assert.True(c.Length < text.Length / 2));
    }

    [Fact]
    public void Unbalanced_marks_swallow_nothing()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 200).Select(i => $"“Paragraph {i} was read out, the spokesman said."));
        Assert.All(Find(text), a => Assert.All(a.Content, c => Assert.DoesNotContain("\n\n", c.Slice(text).ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_that_close_other_mens_quotations_are_no_part_of_the_innermost_content()
    {
        var draft = new AttributionDraft(0, 0);
        const string Text = "that “Japan attacked”””””";
        draft.Content.Add(new(0, Text.Length));
        draft.TrimMarks(Text);
        Assert.Equal("that “Japan attacked”", Show(Text, draft.Content));
    }

    [Fact]
    public void A_speaker_that_is_a_comma_alone_is_none() => Assert.DoesNotContain(Find("“Japan left”, said , and , he"), a => a.Source.Any(s => s.IsEmpty));

    [Fact]
    public void Every_span_lies_in_the_text_and_no_content_overlaps_its_own_cue()
    {
        string[] words =
        [
            "said", "he", "the minister", "“", "”", "\"", "that", ",", ".", ":", "\n\n", "according to", "plans to", "was quoted as saying", "and called for", "announced", "adding that", "who", "Japan", "“We", "will go”", "allegedly", "(", ")",
        ];
        Gen.Int[0, words.Length - 1].Array[0, 60].Select(n => string.Join(' ', n.Select(i => words[i]))).Sample(
            text =>
            {
                var found = Find(text);
                for (var i = 0; i < found.Length; i++)
                {
                    var attribution = found[i];
                    Assert.All(attribution.Source.Concat(attribution.Cue).Concat(attribution.Content), s => Assert.True(s.Start >= 0 && s.End <= text.Length && !s.IsEmpty));
                    Assert.All(attribution.Content, c => Assert.DoesNotContain(attribution.Cue, c.Overlaps));
                    Assert.InRange(attribution.Parent, -1, found.Length - 1);
                    Assert.NotEqual(i, attribution.Parent);
                }
            },
            iter: 200);
    }

    [Fact]
    public void A_quotation_that_opens_within_a_cue_leaves_the_cue_alone()
    {
        const string Text = "He said “aloud that he would go. He went.”";
        var draft = new AttributionDraft(0, 1);
        draft.Cues.Add(new(3, 14));
        draft.AddContent([new(8, Text.Length)], Text);
        Assert.Equal("that he would go. He went.”", Show(Text, draft.Content));
    }

    private static ImmutableArray<Attribution> Find(string text) => SharedCoder.Instance.Read(new("test", text)).Attributions;

    private static string Show(string text, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Slice(text).ToString()));
}
