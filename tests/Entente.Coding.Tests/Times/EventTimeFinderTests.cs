using Entente.Coding.Times;
using Entente.Testing;

namespace Entente.Coding.Tests.Times;

public class EventTimeFinderTests
{
    private static readonly TimeFinder Times = TimeFinder.Open(Path.Combine(Shared.Repository, "data", "lexicon"));
    private static readonly Header Header = new() { Published = new(2023, 5, 15) };

    private static string? When(string words, int sentence, string trigger, EventStatus status = EventStatus.Occurred, Header? header = null)
    {
        var parsed = new ParsedText(words);
        header ??= Header;
        var times = Times.Find(new Article("a", parsed.Text), header, parsed.Sentences);
        var tokens = parsed.Sentences[sentence].Tokens;
        int token = tokens.Select((t, i) => (t, i)).First(x => x.t.Span.Slice(parsed.Text).SequenceEqual(trigger)).i;
        return new EventTimeFinder(header, parsed.Sentences, times).Find(parsed.Sentences[sentence], token, status) is { } when
            ? $"{when.Value} {when.Interval.From:yyyy-MM-dd}..{when.Interval.To:yyyy-MM-dd} {when.Basis}"
            : null;
    }

    private const string Summit = """
        Kishida Kishida NNP 2 nsubj
        attended attend VBD 0 root
        the the DT 4 det
        summit summit NN 2 obj
        held hold VBN 4 acl
        in in IN 7 case
        Madrid Madrid NNP 5 obl
        last last JJ 9 amod
        June June NNP 5 obl:unmarked
        and and CC 11 cc
        vowed vow VBD 2 conj
        support support NN 11 obj
        """;

    [Fact]
    public void A_time_on_the_object_dates_the_act() => Assert.Equal("2022-06 2022-06-01..2022-06-30 Expression", When(Summit, 0, "attended"));

    private const string Announced = """
        Japan Japan NNP 2 nsubj
        announced announce VBD 0 root
        Friday Friday NNP 2 obl:unmarked
        that that IN 7 mark
        it it PRP 7 nsubj
        will will MD 7 aux
        deploy deploy VB 2 ccomp
        ships ship NNS 7 obj
        """;

    [Fact]
    public void The_day_of_the_announcement_dates_it_and_not_what_is_announced()
    {
        Assert.Equal("2023-05-12 2023-05-12..2023-05-12 Expression", When(Announced, 0, "announced"));
        Assert.Equal("FUTURE_REF 2023-05-15.. ReportingDate", When(Announced, 0, "deploy", EventStatus.Planned));
    }

    [Fact]
    public void A_plan_by_a_month_lasts_from_now_to_its_end() => Assert.Equal("2023-07 2023-05-15..2023-07-31 Expression", When("""
        Japan Japan NNP 3 nsubj
        will will MD 3 aux
        complete complete VB 0 root
        it it PRP 3 obj
        by by IN 6 case
        July July NNP 3 obl
        """, 0, "complete", EventStatus.Planned));

    [Fact]
    public void What_is_to_be_held_in_a_coming_month_lies_ahead() => Assert.Equal("2023-07 2023-07-01..2023-07-31 Expression", When("""
        The the DT 2 det
        summit summit NN 6 nsubj:pass
        is be VBZ 6 aux
        to to TO 6 mark
        be be VB 6 aux:pass
        held hold VBN 0 root
        in in IN 8 case
        July July NNP 6 obl
        """, 0, "held", EventStatus.Planned));

    [Fact]
    public void A_day_inside_a_name_dates_no_act_around_it() => Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When("""
        They they PRP 2 nsubj
        supported support VBD 0 root
        the the DT 6 det
        June June NNP 6 compound
        15 15 CD 4 nummod
        declaration declaration NN 2 obj
        """, 0, "supported"));

    [Fact]
    public void The_next_sentence_goes_on_at_the_time_reached() => Assert.Equal("2022-06 2022-06-01..2022-06-30 Narrative", When(Summit + """


        He he PRP 2 nsubj
        left leave VBD 0 root
        """, 1, "left"));

    private const string Visitor = """
        Kishida Kishida NNP 6 nsubj
        who who WP 3 nsubj
        left leave VBD 1 acl:relcl
        on on IN 5 case
        Friday Friday NNP 3 obl
        vowed vow VBD 0 root
        support support NN 6 obj
        """;

    [Fact]
    public void A_time_in_a_relative_clause_dates_neither_the_main_clause_nor_the_next_sentence()
    {
        Assert.Equal("2023-05-12 2023-05-12..2023-05-12 Expression", When(Visitor, 0, "left"));
        Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When(Visitor, 0, "vowed"));
        Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When(Visitor + """


        He he PRP 2 nsubj
        spoke speak VBD 0 root
        """, 1, "spoke"));
    }

    [Theory]
    [InlineData("parted part VBD 2 conj", "2023-05-12 2023-05-12..2023-05-12 Expression")]
    [InlineData("part part VBP 2 conj", "2023-05-15 2023-05-15..2023-05-15 ReportingDate")]
    public void Coordinate_verbs_share_a_time_when_they_share_subject_and_tense(string second, string when) => Assert.Equal(when, When($"""
        They they PRP 2 nsubj
        met meet VBD 0 root
        on on IN 4 case
        Friday Friday NNP 2 obl
        and and CC 6 cc
        {second}
        """, 0, second.Split(' ')[0]));

    [Fact]
    public void What_the_present_tense_tells_is_not_dated_by_the_story_before() => Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When("""
        They they PRP 2 nsubj
        met meet VBD 0 root
        on on IN 4 case
        Friday Friday NNP 2 obl

        They they PRP 2 nsubj
        support support VBP 0 root
        peace peace NN 2 obj
        """, 1, "support"));

    [Fact]
    public void A_report_of_one_happening_stays_at_its_day()
    {
        string filler = string.Concat(Enumerable.Repeat("He he PRP 2 nsubj\nwaited wait VBD 0 root\n\n", 4));
        Assert.Equal("2023-05-12 2023-05-12..2023-05-12 Narrative", When($"""
            They they PRP 2 nsubj
            met meet VBD 0 root
            on on IN 4 case
            Friday Friday NNP 2 obl

            {filler}
            They they PRP 2 nsubj
            parted part VBD 0 root
            """.Replace("\r", "", StringComparison.Ordinal), 5, "parted"));
    }

    [Fact]
    public void The_year_that_tells_which_treaty_dates_nothing() => Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When("""
        They they PRP 2 nsubj
        attacked attack VBD 0 root
        the the DT 4 det
        treaty treaty NN 2 obj
        of of IN 6 case
        1987 1987 CD 4 nmod
        """, 0, "attacked"));

    [Fact]
    public void What_others_tell_is_not_dated_by_the_narrator()
    {
        var parsed = new ParsedText("""
            They they PRP 2 nsubj
            met meet VBD 0 root
            on on IN 4 case
            Friday Friday NNP 2 obl

            They they PRP 2 nsubj
            parted part VBD 0 root
            """);
        var times = Times.Find(new Article("a", parsed.Text), Header, parsed.Sentences);

        Assert.Equal(TimeBasis.ReportingDate, new EventTimeFinder(Header, parsed.Sentences, times, (sentence, _) => sentence).Find(parsed.Sentences[1], 1)?.Basis);
    }

    [Theory]
    [InlineData("Rikanovic Rikanovic NNP 3 nsubj\nFriday Friday NNP 1 flat\nmet meet VBD 0 root", "2023-05-12 2023-05-12..2023-05-12 Expression")]
    [InlineData("deals deal NNS 4 nsubj\nsigned sign VBN 1 acl\nFriday Friday NNP 2 obl\nmet meet VBD 0 root", "2023-05-15 2023-05-15..2023-05-15 ReportingDate")]
    public void A_day_before_its_verb_dates_it_though_it_is_taken_for_part_of_a_name(string words, string when) => Assert.Equal(when, When(words, 0, "met"));

    private const string ShipsFromThirdToSeventh = """
        Japan Japan NNP 2 nsubj
        deployed deploy VBD 0 root
        ships ship NNS 2 obj
        from from IN 5 case
        May May NNP 2 obl
        3 3 CD 5 nummod
        to to IN 8 case
        7 7 CD 5 nmod
        . . . 2 punct
        """;

    [Fact]
    public void The_next_sentence_goes_on_through_a_range_of_days() => Assert.Equal("2023-05-03/2023-05-07 2023-05-03..2023-05-07 Narrative", When(
        ShipsFromThirdToSeventh + "\n\nIt it PRP 2 nsubj\nleft leave VBD 0 root", 1, "left"));

    [Fact]
    public void Two_days_that_follow_each_other_are_a_range() => Assert.Equal("2023-05-03/2023-05-04 2023-05-03..2023-05-04 Expression", When("""
        They they PRP 2 nsubj
        met meet VBD 0 root
        on on IN 4 case
        May May NNP 2 obl
        3 3 CD 4 nummod
        and and CC 7 cc
        4 4 CD 4 conj
        . . . 2 punct
        """, 0, "met"));

    [Fact]
    public void Two_days_of_a_range_bound_the_event() => Assert.Equal("2023-05-03/2023-05-07 2023-05-03..2023-05-07 Expression", When(ShipsFromThirdToSeventh, 0, "deployed"));

    [Fact]
    public void A_day_that_is_marked_is_not_when_it_was_marked() => Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When("""
        He he PRP 2 nsubj
        wrote write VBD 0 root
        on on IN 5 case
        the the DT 5 det
        occasion occasion NN 2 obl
        of of IN 8 case
        Labor Labor NNP 8 compound
        Day Day NNP 5 nmod
        """, 0, "wrote"));

    [Fact]
    public void Without_any_date_nothing_is_known() => Assert.Null(When("""
        Japan Japan NNP 2 nsubj
        rearmed rearm VBD 0 root
        """, 0, "rearmed", header: new Header()));

    [Fact]
    public void The_items_of_a_list_do_not_date_one_another() => Assert.Equal("2023-05-15 2023-05-15..2023-05-15 ReportingDate", When("""
        - - : 3 punct
        Yoon Yoon NNP 3 nsubj
        visited visit VBD 0 root
        Seoul Seoul NNP 3 obj
        Friday Friday NNP 3 obl:unmarked

        - - : 3 punct
        Workers worker NNS 3 nsubj
        protested protest VBD 0 root
        """, 1, "protested"));

    [Fact]
    public void A_day_between_a_name_and_its_verb_dates_the_verb() => Assert.Equal("2023-04-25 2023-04-25..2023-04-25 Expression", When("""
        The the DT 2 det
        People people NNS 8 nsubj
        of of IN 4 case
        Korea Korea NNP 2 nmod
        on on IN 6 case
        April April NNP 4 nmod
        25 25 CD 6 nummod
        issued issue VBD 0 root
        a a DT 10 det
        statement statement NN 8 obj
        """, 0, "issued"));

    [Fact]
    public void When_he_does_the_one_he_does_the_other() => Assert.Equal("2023-06 2023-06-01..2023-06-30 Expression", When("""
        He he PRP 3 nsubj
        will will MD 3 aux
        ask ask VB 0 root
        Japan Japan NNP 3 obj
        when when WRB 7 advmod
        he he PRP 7 nsubj
        visits visit VBZ 3 advcl
        next next JJ 9 amod
        month month NN 7 obl:unmarked
        """, 0, "ask", EventStatus.Planned));
}
