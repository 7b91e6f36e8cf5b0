using System.Diagnostics.CodeAnalysis;
using CsCheck;
using Entente.Coding.Lexicons;
using Entente.Coding.Times;
using Entente.Testing;

namespace Entente.Coding.Tests.Times;

public class TimeFinderTests
{
    private static readonly TimeFinder Finder = TimeFinder.Open(Path.Combine(Shared.Repository, "data", "lexicon"));

    // A Monday.
    private static readonly DateOnly Written = new(2023, 5, 15);

    private static List<TimeExpression> Read(string text, DateOnly? anchor) =>
        [.. Finder.Find(new Article("a", text), new Header { Published = anchor }, [])];

    private static string Only(string text, DateOnly? anchor, out string words)
    {
        var time = Assert.Single(Read(text, anchor));
        words = time.Span.Slice(text).ToString();
        return $"{time.Type.ToString().ToUpperInvariant()} {time.Value}";
    }

    [Theory]
    [InlineData("They met on May 3.", "May 3", "DATE 2023-05-03")]
    [InlineData("They met on 3 May 2021 in Oslo.", "3 May 2021", "DATE 2021-05-03")]
    [InlineData("They met on the 3rd of May.", "the 3rd of May", "DATE 2023-05-03")]
    [InlineData("They met on Dec. 28.", "Dec. 28", "DATE 2022-12-28")]
    [InlineData("They met on 2023-01-31.", "2023-01-31", "DATE 2023-01-31")]
    [InlineData("They met on 01/31/2023.", "01/31/2023", "DATE 2023-01-31")]
    [InlineData("They met last June.", "last June", "DATE 2022-06")]
    [InlineData("They met in January this year.", "January this year", "DATE 2023-01")]
    [InlineData("They will meet in July.", "July", "DATE 2023-07")]
    [InlineData("They met in July.", "July", "DATE 2022-07")]
    [InlineData("Debt fell in the December quarter.", "the December quarter", "DATE 2022-Q4")]
    [InlineData("Debt fell in the March quarter 2022.", "the March quarter 2022", "DATE 2022-Q1")]
    [InlineData("They met at 20:00 of May 13.", "20:00 of May 13", "TIME 2023-05-13T20:00")]
    [InlineData("They met in early 2022.", "early 2022", "DATE 2022")]
    [InlineData("They met in June Juche 111 (2022).", "June Juche 111 (2022)", "DATE 2022-06")]
    [InlineData("They met in Reiwa 5.", "Reiwa 5", "DATE 2023")]
    [InlineData("They met in Heisei 31.", "Heisei 31", "DATE 2019")]
    [InlineData("They met on Friday.", "Friday", "DATE 2023-05-12")]
    [InlineData("They will meet on Friday.", "Friday", "DATE 2023-05-19")]
    [InlineData("They met last Monday.", "last Monday", "DATE 2023-05-08")]
    [InlineData("They met on Monday, May 8.", "Monday, May 8", "DATE 2023-05-08")]
    [InlineData("They met yesterday.", "yesterday", "DATE 2023-05-14")]
    [InlineData("They met two weeks ago.", "two weeks ago", "DATE 2023-W18")]
    [InlineData("They met ten days ago.", "ten days ago", "DATE 2023-05-05")]
    [InlineData("They met last year.", "last year", "DATE 2022")]
    [InlineData("They met earlier this month.", "earlier this month", "DATE 2023-05")]
    [InlineData("They met in the third quarter of 2022.", "the third quarter of 2022", "DATE 2022-Q3")]
    [InlineData("They met in the third quarter of fiscal 2022.", "the third quarter of fiscal 2022", "DATE 2022-Q3")]
    [InlineData("They met in the first half of 2022.", "the first half of 2022", "DATE 2022-H1")]
    [InlineData("They met in the summer of 2019.", "the summer of 2019", "DATE 2019-SU")]
    [InlineData("It began in the 1990s.", "the 1990s", "DATE 199")]
    [InlineData("It began in the 20th century.", "the 20th century", "DATE 19")]
    [InlineData("They met on Christmas Day 2021.", "Christmas Day 2021", "DATE 2021-12-25")]
    [InlineData("They met on Good Friday.", "Good Friday", "DATE 2023-04-07")]
    [InlineData("They met on Feb. 30, 2022.", "Feb. 30, 2022", "DATE 2022-02")]
    [InlineData("They have been there since July.", "July", "DATE 2022-07")]
    [InlineData("They were seen on Dec. 3.", "Dec. 3", "DATE 2022-12-03")]
    [InlineData("The deadline was extended until Friday.", "Friday", "DATE 2023-05-19")]
    [InlineData("Sales rose from the quarter a year ago.", "the quarter a year ago", "DATE 2022-Q1")]
    [InlineData("It forecast growth for the full year.", "the full year", "DATE 2023")]
    [InlineData("It will one day be forgotten.", "one day", "DATE FUTURE_REF")]
    [InlineData("They met recently.", "recently", "DATE PAST_REF")]
    [InlineData("They meet now.", "now", "DATE PRESENT_REF")]
    [InlineData("They met at 10 p.m. Wednesday.", "10 p.m. Wednesday", "TIME 2023-05-10T22:00")]
    [InlineData("They met at 4 in the morning on Tuesday.", "4 in the morning on Tuesday", "TIME 2023-05-09T04:00")]
    [InlineData("They met at 11 at night.", "11 at night", "TIME 2023-05-15T23:00")]
    [InlineData("They kept it for two thousand years.", "two thousand years", "DURATION P2000Y")]
    [InlineData("They met in two thousand.", "two thousand", "DATE 2000")]
    [InlineData("Sales fell in the last half of 1989.", "the last half of 1989", "DATE 1989-H2")]
    [InlineData("Sales fell in the last quarter of 1989.", "the last quarter of 1989", "DATE 1989-Q4")]
    [InlineData("She was named chairman, effective Feb. 1.", "Feb. 1", "DATE 2024-02-01")]
    [InlineData("They will meet again soon.", "soon", "DATE FUTURE_REF")]
    [InlineData("Little will change in the near term.", "the near term", "DATE FUTURE_REF")]
    [InlineData("It is payable April One to holders.", "April One", "DATE 2023-04-01")]
    [InlineData("They met in December three years ago.", "December three years ago", "DATE 2020-12")]
    [InlineData("They met one day in March 2022.", "March 2022", "DATE 2022-03")]
    [InlineData("They met at 1500 GMT on Wednesday.", "1500 GMT on Wednesday", "TIME 2023-05-10T15:00Z")]
    [InlineData("They marked the Day of the Sun.", "Day of the Sun", "DATE 2023-04-15")]
    [InlineData("They met on Wednesday night.", "Wednesday night", "TIME 2023-05-10TNI")]
    [InlineData("They talked for nearly three hours.", "nearly three hours", "DURATION PT3H")]
    [InlineData("It changed in the past two years.", "the past two years", "DURATION P2Y")]
    [InlineData("It changed in recent years.", "recent years", "DATE PAST_REF")]
    [InlineData("A 10-day drill began.", "10-day", "DURATION P10D")]
    [InlineData("They meet every Tuesday.", "every Tuesday", "SET XXXX-WXX-2")]
    [InlineData("They meet every two weeks.", "every two weeks", "SET P2W")]
    [InlineData("They meet annually.", "annually", "SET P1Y")]
    [InlineData("They meet on Monday nights.", "Monday nights", "SET XXXX-WXX-1TNI")]
    [InlineData("Sales for the April-June quarter of 2022 fell.", "the April-June quarter of 2022", "DATE 2022-Q2")]
    [InlineData("The March accession was welcomed.", "March", "DATE 2023-03")]
    [InlineData("The talks on March Three in Rome failed.", "March Three", "DATE 2023-03-03")]
    [InlineData("The deficit doubled in 1986/87.", "1986/87", "DATE 1986/1987")]
    [InlineData("Debt fell to 2 billion at end-1986.", "end-1986", "DATE 1986")]
    [InlineData("They published 1986 results.", "1986", "DATE 1986")]
    [InlineData("Sales for the 2021 fiscal year rose.", "the 2021 fiscal year", "DATE 2021")]
    [InlineData("He served 3-1/2 years.", "3-1/2 years", "DURATION P3.5Y")]
    [InlineData("It took half an hour.", "half an hour", "DURATION PT30M")]
    [InlineData("Work fell to 34.8 hours.", "34.8 hours", "DURATION PT34.8H")]
    [InlineData("It will matter in the next decade.", "the next decade", "DURATION P10Y")]
    [InlineData("It was founded after the end of the Cold War.", "the end of the Cold War", "DATE 1991-12-26")]
    [InlineData("They met on the night of May 3.", "the night of May 3", "TIME 2023-05-03TNI")]
    [InlineData("They met on the morning of 3 May 2021.", "the morning of 3 May 2021", "TIME 2021-05-03TMO")]
    [InlineData("They met at dawn and in the morning of May 3.", "May 3", "DATE 2023-05-03")]
    [InlineData("Growth slows in the second half of the year.", "the second half of the year", "DATE 2023-H2")]
    [InlineData("Debt stood at 2 billion at year-end 1986.", "year-end 1986", "DATE 1986")]
    [InlineData("Sales rose from the year before.", "the year before", "DATE 2022")]
    [InlineData("They met earlier in the day.", "earlier in the day", "DATE 2023-05-15")]
    [InlineData("They met that same night.", "that same night", "TIME 2023-05-15TNI")]
    [InlineData("They met half a century ago.", "half a century ago", "DATE 1973")]
    [InlineData("They met a long time ago.", "a long time ago", "DATE PAST_REF")]
    [InlineData("It was the worst in 5 000 years.", "5 000 years", "DURATION P5000Y")]
    [InlineData("It took a year and a half.", "a year and a half", "DURATION P1.5Y")]
    [InlineData("They spent months in jail.", "months", "DURATION PXM")]
    [InlineData("They died days after the attack.", "days", "DURATION PXD")]
    [InlineData("They argued in the weeks before the vote.", "the weeks", "DURATION PXW")]
    [InlineData("Decades of war ended.", "Decades", "DURATION PXDE")]
    [InlineData("Months-long talks ended.", "Months-long", "DURATION PXM")]
    [InlineData("A centuries-old custom ended.", "centuries-old", "DURATION PXCE")]
    [InlineData("They fought for 70-odd years.", "70-odd years", "DURATION P70Y")]
    [InlineData("It was kept over the last ten or so years.", "the last ten or so years", "DURATION P10Y")]
    [InlineData("It took five-and-a-half hours.", "five-and-a-half hours", "DURATION PT5.5H")]
    [InlineData("It lasted four-to-six weeks.", "four-to-six weeks", "DURATION P4W")]
    [InlineData("They met on thursday.", "thursday", "DATE 2023-05-11")]
    [InlineData("Hours later they left.", "Hours later", "DATE FUTURE_REF")]
    [InlineData("A weeklong trip ended.", "weeklong", "DURATION P1W")]
    [InlineData("It changed over the years.", "the years", "DURATION PXY")]
    [InlineData("They meet on weekends.", "weekends", "SET XXXX-WXX-WE")]
    [InlineData("They may soon meet.", "soon", "DATE FUTURE_REF")]
    public void Expressions_are_found_whole_and_resolved(string text, string words, string expected)
    {
        Assert.Equal(expected, Only(text, Written, out string found));
        Assert.Equal(words, found);
    }

    [Theory]
    [InlineData("They met on May 3.", "DATE XXXX-05-03")]
    [InlineData("They met on Friday.", "DATE XXXX-WXX-5")]
    [InlineData("They met last year.", "DATE XXXX")]
    [InlineData("They met yesterday.", "DATE XXXX-XX-XX")]
    [InlineData("They met in the third quarter.", "DATE XXXX-Q3")]
    [InlineData("They met on Christmas Day.", "DATE XXXX-12-25")]
    [InlineData("They met on Good Friday.", "DATE XXXX-XX-XX")]
    public void Without_a_day_of_writing_relative_expressions_stay_open(string text, string expected)
    {
        Assert.Equal(expected, Only(text, null, out _));
        Assert.Null(Read(text, null)[0].Interval);
    }

    [Fact]
    public void Year_one_dates_nothing() =>
        Assert.Equal("DATE XXXX", Only("They met last year.", DateOnly.MinValue, out _));

    [Fact]
    public void A_far_future_day_of_writing_and_huge_amounts_leave_the_calendar_unharmed()
    {
        Assert.Equal("DATE XXXX", Only("It was 9999999 years ago.", new(2999, 12, 31), out _));
        Assert.Equal("DATE XXXX", Only("It will end next year.", new(2999, 12, 31), out _));
    }

    [Theory]
    [InlineData("The plan may change.")]
    [InlineData("Troops march on.")]
    [InlineData("Jan Kavan spoke.")]
    [InlineData("It cost $2000 and weighed 1950 tons.")]
    [InlineData("Some 2000 soldiers took part.")]
    [InlineData("Prices fall and soldiers spring up.")]
    [InlineData("The second man left.")]
    [InlineData("The 80th anniversary was marked.")]
    [InlineData("They supported the June 15 Joint Declaration.")]
    [InlineData("The present situation is grave.")]
    [InlineData("He told USA Today.")]
    [InlineData("She spoke on \"60 Minutes\" of it.")]
    [InlineData("They read the daily Granma.")]
    [InlineData("He is 55 years old.")]
    [InlineData("He is a veteran of the Vietnam War.")]
    [InlineData("They soon left, as soon as they could.")]
    [InlineData("He worked for 20th Century Fox.")]
    [InlineData("She was rookie of the year and Man of the Year.")]
    [InlineData("It will be the year of the dragon.")]
    [InlineData("They visited the Winter Palace.")]
    [InlineData("He appeared on the Today show.")]
    [InlineData("He read it in the Sunday Times and the Daily Telegraph.")]
    [InlineData("Bloody Sunday was remembered.")]
    [InlineData("He teaches at a Sunday school.")]
    [InlineData("The now-defunct firm owed much.")]
    [InlineData("The present-day city is small.")]
    [InlineData("He is in his early 40s.")]
    [InlineData("More than a quarter of them left.")]
    [InlineData("The Midnight Crew met in Mar del Plata.")]
    [InlineData("They polled 18-to-34-year-olds under the Christmas tree.")]
    [InlineData("He told the Las Vegas Sun.")]
    [InlineData("She spoke on CBS This Morning and on Breitbart News Daily.")]
    [InlineData("One of several weekend rallies is held to this day.")]
    [InlineData("Good morning, he said in the Evening Post.")]
    [InlineData("They keep long working hours and took minutes of it.")]
    public void Words_that_only_look_like_times_are_left_alone(string text) => Assert.Empty(Read(text, Written));

    [Fact]
    public void What_is_told_moves_on_from_the_day_mentioned_last()
    {
        var times = Read("They met on March 3, 2020. Two days later they parted. The following month they met again.", Written);

        Assert.Equal(["2020-03-03", "2020-03-05", "2020-04"], times.Select(t => t.Value));
    }

    [Theory]
    [InlineData("They met on April 21 and 22, and on May 5-7.", "2023-04-21 2023-04-22 2023-05-05 2023-05-07")]
    [InlineData("Papers on May 3 and 4 reported it.", "2023-05-03 2023-05-04")]
    [InlineData("Radio between May 3 and 6 repeatedly aired it.", "2023-05-03 2023-05-06")]
    [InlineData("They met on April 3, 5 and 7.", "2023-04-03 2023-04-05 2023-04-07")]
    [InlineData("They met from 3 to 5 May.", "2023-05-03 2023-05-05")]
    [InlineData("They met on the 3rd and 4th of May 2021.", "2021-05-03 2021-05-04")]
    [InlineData("On May 3 and 12 March 2021 they met.", "2023-05-03 2021-03-12")]
    [InlineData("On May 3 and 12 people were hurt.", "2023-05-03")]
    [InlineData("On May 3, 5 and 7 people were hurt.", "2023-05-03")]
    public void Days_that_share_their_month_are_found_and_people_are_no_days(string text, string values) =>
        Assert.Equal(values.Split(' '), Read(text, Written).Select(t => t.Value));

    [Theory]
    [InlineData("On May 8 they met and left in the evening.", "the evening", "2023-05-08TEV")]
    [InlineData("They bought dollars in early afternoon trade.", "early afternoon", "2023-05-15TAF")]
    [InlineData("They met late in the afternoon on Friday.", "late in the afternoon on Friday", "2023-05-12TAF")]
    [InlineData("Shares rose at mid-afternoon yesterday.", "mid-afternoon yesterday", "2023-05-14TAF")]
    public void A_part_of_the_day_is_of_the_day_beside_it_or_else_of_the_day_reached(string text, string words, string value)
    {
        var time = Read(text, Written)[^1];

        Assert.Equal((words, value), (text[time.Span.Start..time.Span.End], time.Value));
    }

    [Fact]
    public void The_year_earlier_counts_from_the_year_mentioned_last() =>
        Assert.Equal(["1986", "1985"], Read("Income in 1986 rose from what was reported the year earlier.", Written).Select(t => t.Value));

    [Theory]
    [InlineData("They met after the end of the Second World War.", "1945-09-02", "1945-09-02", null)]
    [InlineData("They met during the Korean War.", "1950-06-25/1953-07-27", "1950-06-25", "1953-07-27")]
    [InlineData("They have met since 2014.", "2014", "2014-01-01", null)]
    [InlineData("They met until May 2020.", "2020-05", null, "2020-05-31")]
    [InlineData("They met in 2022.", "2022", "2022-01-01", "2022-12-31")]
    [InlineData("They met last week.", "2023-W19", "2023-05-08", "2023-05-14")]
    [InlineData("They met in the 1990s.", "199", "1990-01-01", "1999-12-31")]
    [SuppressMessage("Usage", "xUnit1012", Justification = "An open end is null.")]
    public void The_days_meant_follow_value_and_preposition(string text, string value, string? from, string? to)
    {
        var time = Assert.Single(Read(text, Written));

        Assert.Equal(value, time.Value);
        Assert.Equal(from, time.Interval?.From?.ToString("yyyy-MM-dd", null));
        Assert.Equal(to, time.Interval?.To?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void Spans_are_in_order_and_inside_whatever_the_words()
    {
        string[] words = ["May", "5", "2023", "last", "next", "the", "year", "years", "two", "Monday", ",", ".", "'98", "1990s", "of", "quarter", "third", "p.m.", "10", ":", "30", "-", "ago", "end", "a", "\n\n", "Juche", "112", "99999999999", "noon", "every", "mid", "É𝟜"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 20].Sample(chosen =>
        {
            string text = string.Join(' ', chosen);
            int end = 0;
            foreach (var time in Read(text, Written))
            {
                Assert.InRange(time.Span.Start, end, text.Length);
                Assert.InRange(time.Span.End, time.Span.Start + 1, text.Length);
                end = time.Span.End;
            }
        });
    }

    [Fact]
    public void That_year_and_the_following_month_count_from_the_year_and_month_last_mentioned() =>
        Assert.Equal(["2019-06", "2019-07", "2019"], Read("It fell in June 2019. It rose the following month, and again later that year.", Written).Select(t => t.Value));

    [Fact]
    public void Both_days_of_a_spelled_out_range_are_found_whatever_follows() =>
        Assert.Equal(["2023-05-03", "2023-05-07"], Read("From May 3 to 7 China held drills.", Written).Select(t => t.Value));

    [Theory]
    [InlineData(1)]
    [InlineData(2999)]
    [InlineData(9999)]
    public void A_garbled_day_of_writing_dates_nothing(int year) =>
        Assert.Equal("DATE XXXX-WXX-1", Only("They met on Monday.", new DateOnly(year, 1, 1), out _));

    [Theory]
    [InlineData("Profit rose in the third quarter of 2022 from a year earlier.", "2021-Q3")]
    [InlineData("Profit rose in the third quarter of 2022. For the nine months net was low, compared with a year earlier.", "2022")]
    public void A_year_earlier_is_of_the_period_last_compared(string text, string value) => Assert.Equal(value, Read(text, Written)[^1].Value);

    [Fact]
    public void The_same_year_is_the_one_last_said() =>
        Assert.Equal(["2008-02-01", "2008-11-12", "2008-12"], Read("He spoke on February 1, 2008, on November 12 of the same year and in December that year.", Written).Select(t => t.Value));

    [Fact]
    public void An_hour_at_the_head_of_a_paragraph_is_of_the_day_of_writing() =>
        Assert.Equal("2023-05-15T14:25", Read("A service is planned on May 19.\n\n2:25 p.m.\n\nThey met.", Written)[^1].Value);

    [Theory]
    [InlineData("In June, Japan called for talks.", "2022-06")]
    [InlineData("Japan condemned the talks in June.", "2023-06")]
    public void A_month_that_opens_its_sentence_is_of_the_verb_alone(string text, string value) => Assert.Equal(value, Read(text, Written)[^1].Value);

    [Theory]
    [InlineData(Tense.Scheduled, "2023-05-18")]
    [InlineData(Tense.Past, "2023-05-11")]
    public void A_weekday_of_a_timetable_is_the_coming_one(object tense, string day) =>
        Assert.Equal(day, CalendarChoice.Weekday(new(2023, 5, 15), 4, null, (Tense)tense).ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData(7, "2023-05-14")]
    [InlineData(3, "2023-05-17")]
    public void A_weekday_for_which_something_had_been_announced_is_the_nearer_one(int weekday, string day) =>
        Assert.Equal(day, NodaTime.Text.LocalDatePattern.Iso.Format(CalendarChoice.Weekday(NodaTime.LocalDate.FromDateOnly(Written), weekday, null, Tense.Announced)));

    [Theory]
    [InlineData("compared with a loss of $3 million last year", "2021-Q3")]
    [InlineData("up from last year's $1.55 billion", "2021-Q3")]
    [InlineData("and it hired 300 people last year", "2022")]
    public void Last_year_is_a_quarter_where_an_amount_is_compared_with_one(string words, string value) =>
        Assert.Equal(value, Read($"In the third quarter of 2022 it earned $4 million, {words}.", Written)[^1].Value);

    [Fact]
    public void The_week_before_counts_from_the_day_mentioned_last() =>
        Assert.Equal(["2020-03-03", "2020-W09"], Read("They met on March 3, 2020. They had met the week before.", Written).Select(t => t.Value));

    [Theory]
    [InlineData("The Sept. 11 attacks changed it.", "2001-09-11")]
    [InlineData("The Sept. 11 session changed it.", "2022-09-11")]
    [InlineData("The Sept. 11, 2012, attacks changed it.", "2012-09-11")]
    public void A_day_of_history_before_what_happened_on_it_is_of_its_year(string text, string value) => Assert.Equal("DATE " + value, Only(text, Written, out _));

    [Fact]
    public void A_day_of_history_is_none_before_it_came() =>
        Assert.Equal("DATE 1999-09-11", Only("The Sept. 11 attacks changed it.", new(2000, 5, 15), out _));

    [Fact]
    public void A_malformed_day_of_history_is_named_by_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => HistoricDays.Read(LexiconFile.Read("times-days.txt", ["# days", "2001-9-11 attacks"])));

        Assert.Contains("times-days.txt:2:", error.Message, StringComparison.Ordinal);
    }
}
