using Entente.Coding.Times;
using Entente.Testing;

namespace Entente.Coding.Tests.Times;

public class TenseFinderTests
{
    private static readonly TimeFinder Times = TimeFinder.Open(Path.Combine(Shared.Repository, "data", "lexicon"));

    // Written on a Monday.
    private static string Day(string words)
    {
        var parsed = new ParsedText(words);
        return Times.Find(new Article("a", parsed.Text), new Header { Published = new(2023, 5, 15) }, parsed.Sentences)[^1].Value;
    }

    [Theory]
    [InlineData("summit summit NN 2 nsubj\nopens open VBZ 0 root\nThursday Thursday NNP 2 obl:unmarked", "2023-05-18")]
    [InlineData("hearing hearing NN 3 nsubj\nis be VBZ 3 cop\nThursday Thursday NNP 0 root", "2023-05-18")]
    [InlineData("paper paper NN 3 nsubj\nThursday Thursday NNP 3 obl:unmarked\nsays say VBZ 0 root", "2023-05-11")]
    [InlineData("defeats defeat NNS 5 obl\non on IN 3 case\nThursday Thursday NNP 1 nmod\nhe he PRP 5 nsubj\nfights fight VBZ 0 root", "2023-05-11")]
    public void A_timetable_in_the_present_is_to_come_and_what_else_the_present_tells_is_not(string words, string day) => Assert.Equal(day, Day(words));

    [Theory]
    [InlineData("He he PRP 2 nsubj\nsaid say VBD 0 root\nThursday Thursday NNP 6 obl:unmarked\nhe he PRP 6 nsubj\nwould would MD 6 aux\nleave leave VB 2 ccomp", "2023-05-11")]
    [InlineData("He he PRP 4 nsubj\nwas be VBD 4 cop\nin in IN 4 case\nParis Paris NNP 0 root\non on IN 6 case\nThursday Thursday NNP 4 nmod", "2023-05-11")]
    [InlineData("He he PRP 4 nsubj\nmay may MD 4 aux\nhave have VB 4 aux\nleft leave VBN 0 root\nThursday Thursday NNP 4 obl:unmarked", "2023-05-11")]
    [InlineData("He he PRP 3 nsubj\nwill will MD 3 aux\nleave leave VB 0 root\nThursday Thursday NNP 3 obl:unmarked", "2023-05-18")]
    public void The_verb_beside_it_and_a_modal_with_have_tell_of_what_is_over(string words, string day) => Assert.Equal(day, Day(words));

    [Fact]
    public void What_had_been_prepared_for_is_the_nearer_day() =>
        Assert.Equal("2023-05-12", Day("He he PRP 2 nsubj\nprepared prepare VBD 0 root\nto to TO 4 mark\nspeak speak VB 2 xcomp\non on IN 6 case\nFriday Friday NNP 4 obl"));

    [Fact]
    public void What_is_planned_is_to_come_whatever_the_verb() =>
        Assert.Equal("2023-05-18", Day("He he PRP 2 nsubj\nnoted note VBD 0 root\na a DT 5 det\nplanned planned JJ 5 amod\nrally rally NN 2 obj\non on IN 7 case\nThursday Thursday NNP 5 nmod"));

    [Fact]
    public void What_one_is_told_to_do_is_to_come() =>
        Assert.Equal("2023-05-18", Day("Come come VB 0 root\non on IN 3 case\nThursday Thursday NNP 1 obl"));

    private const string MetInMarch2015 = """
        They they PRP 2 nsubj
        met meet VBD 0 root
        on on IN 4 case
        March March NNP 2 obl
        2 2 CD 4 nummod
        , , , 7 punct
        2015 2015 CD 4 nummod


        """;

    private const string PartedOnMarch25 = """
        They they PRP 2 nsubj
        parted part VBD 0 root
        on on IN 4 case
        March March NNP 2 obl
        25 25 CD 4 nummod
        """;

    [Fact]
    public void A_later_day_of_a_story_is_of_its_year() => Assert.Equal("2015-03-25", Day(MetInMarch2015 + PartedOnMarch25));

    // Written in May: had the story gone on, the day would be of 2015.
    [Fact]
    public void A_story_ends_where_the_text_comes_back_to_now() =>
        Assert.Equal("2023-03-25", Day(MetInMarch2015 + "They they PRP 2 nsubj\nrested rest VBD 0 root\nThursday Thursday NNP 2 obl:unmarked\n\n" + PartedOnMarch25));

    [Fact]
    public void The_day_of_writing_begins_no_story() => Assert.Equal("2022-12-11", Day("""
        May May NNP 0 root
        15 15 CD 1 nummod
        , , , 4 punct
        2023 2023 CD 1 nummod

        They they PRP 2 nsubj
        met meet VBD 0 root
        on on IN 4 case
        December December NNP 2 obl
        11 11 CD 4 nummod
        """));
}
