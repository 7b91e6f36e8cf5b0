using CsCheck;
using Entente.Coding.Headers;
using Entente.Testing;

namespace Entente.Coding.Tests.Headers;

public class HeaderFinderTests
{
    private static readonly HeaderFinder Finder = HeaderFinder.Open(Path.Combine(Shared.Repository, "data", "lexicon"));

    private static Header Read(string text, DateOnly? published = null, string? title = null, string? outlet = null) =>
        Finder.Find(new Article("a", text) { Published = published, Title = title, Outlet = outlet });

    private static string Body(Header header, string text) => header.Body.Slice(text).ToString();

    [SkippableFact]
    public void The_page_that_the_project_was_created_from_gives_title_dateline_author_and_date()
    {
        string path = Shared.PathOf("seed/kcna-2023-05-15-japan-nato.txt");
        Skip.IfNot(File.Exists(path), Shared.Absent);
        string text = File.ReadAllText(path);

        var header = Read(text);

        Assert.Equal("Japan's Military Collusion with NATO under Fire", header.Title);
        Assert.Equal("KCNA", header.Outlet);
        Assert.Equal("Pyongyang", header.Dateline?.Place);
        Assert.Equal(new DateOnly(2023, 5, 15), header.Dateline?.Date);
        Assert.Equal(new DateOnly(2023, 5, 15), header.Published);
        Assert.Equal("Kim Sol Hwa", header.Byline?.Name);
        Assert.Equal("researcher of the Institute for Japan Studies of the DPRK Foreign Ministry", header.Byline?.Affiliation);
        Assert.Equal(new DateOnly(2023, 5, 14), header.Byline?.Issued);
        Assert.Equal(Genre.Commentary, header.Genre);
        Assert.StartsWith("Kim Sol Hwa, researcher", Body(header, text), StringComparison.Ordinal);
        Assert.EndsWith("lead it to the second ruin.", Body(header, text), StringComparison.Ordinal);
        Assert.Empty(header.Notes);
    }

    [Theory]
    [InlineData("Pyongyang, August 2 (KCNA) -- Officials met.", "Pyongyang", "KCNA", "2024-08-02")]
    [InlineData("Pyongyang, August 2 (KCNA) --Kim spoke.", "Pyongyang", "KCNA", "2024-08-02")]
    [InlineData("LONDON, Aug 3 - Britain said so.", "LONDON", null, "2024-08-03")]
    [InlineData("NEW YORK, Aug. 3 (Xinhua) -- Stocks fell.", "NEW YORK", "Xinhua", "2024-08-03")]
    [InlineData("NAIROBI, Kenya (AP) _\n\nBombs exploded.", "NAIROBI, Kenya", "AP", null)]
    [InlineData("WASHINGTON — The president left.", "WASHINGTON", null, null)]
    [InlineData("(Reuters) - Talks resumed.", null, "Reuters", null)]
    [InlineData("MOSCOW, August 1. /TASS/. Russia replied.", "MOSCOW", "TASS", "2024-08-01")]
    [InlineData("TOKYO, 1 August 2024 (Kyodo) - Japan replied.", "TOKYO", "Kyodo", "2024-08-01")]
    public void Datelines_of_different_houses_are_read(string text, string? place, string? agency, string? date)
    {
        var header = Read(text, new(2024, 8, 4));

        Assert.NotNull(header.Dateline);
        Assert.Equal(place, header.Dateline.Place);
        Assert.Equal(agency, header.Outlet);
        Assert.Equal(date, header.Dateline.Date?.ToString("yyyy-MM-dd", null));
        Assert.True(char.IsUpper(Body(header, text)[0]));
    }

    [Theory]
    [InlineData("NATO - the alliance of 31 - met in Vilnius.")]
    [InlineData("Japan - which hosts the summit - agreed.")]
    [InlineData("The North Atlantic Council (NAC) -- the body that decides -- met.")]
    [InlineData("In May (Reuters) reported nothing at all.")]
    public void Sentences_with_dashes_are_no_datelines(string text)
    {
        var header = Read(text);

        Assert.Null(header.Dateline);
        Assert.Equal(text, Body(header, text));
    }

    [Fact]
    public void The_year_of_a_dateline_is_the_one_nearest_to_the_day_of_publication()
    {
        var header = Read("Seoul, December 31 (Yonhap) -- It snowed.", new(2024, 1, 1));

        Assert.Equal(new DateOnly(2023, 12, 31), header.Dateline?.Date);
        Assert.Equal(new DateOnly(2023, 12, 31), header.Anchor);
    }

    [Fact]
    public void Without_any_year_the_dateline_has_no_date_and_the_header_no_anchor()
    {
        var header = Read("Seoul, December 31 (Yonhap) -- It snowed.");

        Assert.Equal("Seoul", header.Dateline?.Place);
        Assert.Null(header.Anchor);
    }

    [Fact]
    public void Contradictory_dates_are_both_kept_and_noted()
    {
        var header = Read("Pyongyang, May 15 (KCNA) -- He left. -0-", new(2023, 6, 20));

        Assert.Equal(new DateOnly(2023, 5, 15), header.Dateline?.Date);
        Assert.Equal(new DateOnly(2023, 6, 20), header.Published);
        Assert.Contains("2023-05-15", Assert.Single(header.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Year_one_is_kept_as_supplied_and_noted()
    {
        var header = Read("Pyongyang, May 15 (KCNA) -- He left.", DateOnly.MinValue);

        Assert.Equal(DateOnly.MinValue, header.Published);
        Assert.Null(header.Dateline?.Date);
        Assert.Single(header.Notes);
    }

    [Theory]
    [InlineData("Japan Rearms: KCNA Commentary", "Japan rearms.", Genre.Commentary)]
    [InlineData("Press Statement of Spokesperson for Ministry", "We object.", Genre.Statement)]
    [InlineData("U.S. Drill under Fire", "Ri Yong, vice-minister of Defence, issued the following press statement on Monday:\nWe object.", Genre.Statement)]
    [InlineData("Unrest", "The Supreme Assembly issued the following decree on Monday:\nArticle 1.", Genre.OfficialDocument)]
    [InlineData("Joint Statement of the Foreign Ministers", "The ministers met.", Genre.OfficialDocument)]
    [InlineData("Joint Statement Issued", "A joint statement was issued in Pyongyang.", Genre.NewsReport)]
    [InlineData("Ministers Meet", "The ministers met.", Genre.NewsReport)]
    [InlineData("Shares up on Raised Opinion", "Shares rose.", Genre.NewsReport)]
    [InlineData("A Way out | Opinion", "Shares rose.", Genre.Commentary)]
    public void The_genre_follows_from_the_form(string title, string text, Genre genre) =>
        Assert.Equal(genre, Read(text, title: title).Genre);

    private const string Plain = "The ministers met in the capital on Monday. ";

    [Theory]
    [InlineData("A Letter from Home", "I grew up in a small town. We had no money at all. ", Genre.Statement)]
    [InlineData("No Way out", "I grew up in a small town. We had no money at all. ", Genre.Commentary)]
    [InlineData("No Way out", "\"I grew up in a small town,\" he said on Monday. \"We had no money at all,\" she said. ", Genre.NewsReport)]
    [InlineData("No Way out", "''I grew up in a small town,'' he said on Monday. ''We had no money at all,'' she said. ", Genre.NewsReport)]
    [InlineData("No Way out", "The minister said: I grew up in a small town. We had no money at all. ", Genre.NewsReport)]
    [InlineData("No Way out", "In his speech he said:\nI grew up in a small town. We had no money at all. ", Genre.NewsReport)]
    [InlineData("No Way out", "Our party grew up in a small town. The US had no money at all. ", Genre.NewsReport)]
    public void Who_writes_of_himself_outside_quotation_marks_does_not_report(string title, string personal, Genre genre) =>
        Assert.Equal(genre, Read(string.Join('\n', Enumerable.Repeat(personal + Plain + Plain, 4)), title: title).Genre);

    [Fact]
    public void A_transcript_is_a_report() =>
        Assert.Equal(Genre.NewsReport, Read(string.Join('\n', Enumerable.Repeat("Cooper: I think we should go on now.\nBiden: I think we should stop here.", 6)), title: "The Debate").Genre);

    [Fact]
    public void One_slip_of_the_pen_makes_no_opinion() =>
        Assert.Equal(Genre.NewsReport, Read(string.Join('\n', Enumerable.Repeat(Plain, 9)) + "\nI was told so in the evening.", title: "No Way out").Genre);

    [Theory]
    [InlineData("Kim Yo Jong, vice department director of the Central Committee, released the following press statement titled \"Do not\" on October 12:\nWe.", "Kim Yo Jong", "vice department director of the Central Committee", "2024-10-12")]
    [InlineData("A spokesperson for the Foreign Ministry of the DPRK released Saturday the following press statement \"We will\":\nWe.", "spokesperson", "Foreign Ministry of the DPRK", "2024-10-12")]
    [InlineData("The External Policy Office of the Foreign Ministry released the following statement on Sunday:\nWe.", "The External Policy Office of the Foreign Ministry", null, "2024-10-13")]
    [InlineData("The following is the press statement of Kim Yo Jong, vice department director of the Committee, titled \"Do not\":\nWe.", "Kim Yo Jong", "vice department director of the Committee", null)]
    public void An_introduced_text_names_its_author(string text, string name, string? affiliation, string? issued)
    {
        var header = Read(text, new(2024, 10, 13));

        Assert.Equal(name, header.Byline?.Name);
        Assert.Equal(affiliation, header.Byline?.Affiliation);
        Assert.Equal(issued, header.Byline?.Issued?.ToString("yyyy-MM-dd", null));
        Assert.Equal(text, Body(header, text));
    }

    [Fact]
    public void Title_kicker_byline_and_date_line_of_a_page_stand_outside_the_body()
    {
        const string text = "# Ministers agree on port\n\nPress release\n\nBy Jane Roe, Example Wire\n\n12 June 2023 | Last updated: 13:05 GMT\n\nThe ministers agreed on a port.\nThey met in Tokyo.\n\n© Example Wire 2023\n";

        var header = Read(text);

        Assert.Equal("Ministers agree on port", header.Title);
        Assert.Equal("Jane Roe", header.Byline?.Name);
        Assert.Equal("Example Wire", header.Byline?.Affiliation);
        Assert.Equal(new DateOnly(2023, 6, 12), header.Published);
        Assert.Equal(Genre.Statement, header.Genre);
        Assert.Equal("The ministers agreed on a port.\nThey met in Tokyo.", Body(header, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("# Only a title")]
    [InlineData("-0-")]
    [InlineData("A first line\nand a second that runs on\nwithout any end")]
    public void Odd_texts_lose_nothing_that_could_be_text(string text)
    {
        var header = Read(text);

        Assert.InRange(header.Body.Start, 0, text.Length);
        Assert.InRange(header.Body.End, header.Body.Start, text.Length);
        if (text.Any(char.IsLetter))
        {
            Assert.Equal(text.Trim(), Body(header, text).Trim());
        }
    }

    [Fact]
    public void Spans_stay_inside_the_text_and_in_order_for_any_lines()
    {
        string[] lines = ["# T", "Pyongyang, May 15 (KCNA) -- X", "By A Bee", "-0-", "12 May 2023", "Text that ends.", "[a](b)", "LONDON, May -- ", "“”", "Press release", "(Juche112.5.15.)", ""];
        Gen.Int[0, lines.Length - 1].Select(i => lines[i]).Array[0, 12].Sample(chosen =>
        {
            string text = string.Join('\n', chosen);
            var header = Read(text, new(2023, 5, 15));
            var all = header.Titles.Append(header.Body).ToList();
            Assert.Equal(all.Order(), all);
            Assert.All(all, s => Assert.InRange(s.End, s.Start, text.Length));
            Assert.DoesNotContain(header.Titles, t => t.Overlaps(header.Body));
        });
    }
}
