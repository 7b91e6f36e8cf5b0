using CsCheck;
using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Tests.Aliases;

public sealed class NameIndexTests
{
    private const string Files = """
        actor USA
          name United States
          kind state
          alias US
          adjective American

        actor PRK.kim-jong-un
          name Kim Jong Un
          kind person
          family Kim

        actor KOR
          name South Korea
          kind state
          alias south Korea ? slant

        actor CIV
          name Côte d'Ivoire
          kind state

        actor NATO
          name North Atlantic Treaty Organization
          kind organisation
          alias NATO

        agent police officer
          role COP

        agent child soldier
          role MIL
          plural child soldiers | soldier boys
        """;

    [Theory]
    [InlineData("U.S. troops", "US")]
    [InlineData("US troops", "US")]
    [InlineData("us and them", "")]
    [InlineData("Kim Jong-un said", "Kim Jong Un")]
    [InlineData("kim jong un said", "")]
    [InlineData("Cote d\u2019Ivoire", "Côte d'Ivoire")]
    [InlineData("Nato said", "NATO")]
    [InlineData("nato said", "")]
    [InlineData("Police officers came", "police officers")]
    [InlineData("Americans came", "Americans")]
    [InlineData("soldier boys", "soldier boys")]
    public void Letter_case_accents_periods_and_hyphens_are_matched_as_the_format_says(string text, string form) =>
        Assert.Equal(form, Longest(text, inCapitals: false)?.Text ?? "");

    [Fact]
    public void A_family_name_is_known_without_its_article_and_without_its_apostrophe()
    {
        using var folder = new KnowledgeFolder("actor X.doe-omar\n  kind person\n  name Omar al-Dolan\n  family al-Dolan\n\nactor X.roe-ari\n  kind person\n  name Ari Ro'eh\n  family Ro'eh\n");
        var index = KnowledgeBase.Open(folder.Path).Names;
        Assert.Equal("X.doe-omar", Assert.Single(index.Find("Dolan")).Actor?.Id);
        Assert.Equal(["Roeh", "Ari Roeh"], new[] { "Roeh", "Ari Roeh" }.Where(form => index.Find(form) is [{ Actor.Id: "X.roe-ari" }]));
    }

    [Fact]
    public void In_a_headline_in_capitals_case_says_nothing() => Assert.Equal("United States", Longest("UNITED STATES TO ACT", inCapitals: true)?.Text);

    [Fact]
    public void A_slanted_form_needs_its_small_letter()
    {
        Assert.Equal(NameMarks.Slant, Longest("south Korea", inCapitals: false)?.Marks);
        Assert.Equal(NameMarks.None, Longest("South Korea", inCapitals: false)?.Marks);
    }

    [Fact]
    public void Words_lie_in_the_text_in_order_and_hold_no_white_space()
    {
        using var folder = new KnowledgeFolder(Files);
        var index = KnowledgeBase.Open(folder.Path).Names;
        Gen.String.Sample(text =>
        {
            var words = new List<TextWord>();
            index.Cut(text, new(0, text.Length), words);
            var end = 0;
            foreach (var word in words)
            {
                Assert.True(word.Start >= end && word.End > word.Start && word.End <= text.Length);
                Assert.DoesNotContain(text[word.Start..word.End], char.IsWhiteSpace);
                end = word.End;
            }
        });
    }

    private static KnownName? Longest(string text, bool inCapitals)
    {
        using var folder = new KnowledgeFolder(Files);
        var index = KnowledgeBase.Open(folder.Path).Names;
        var words = new List<TextWord>();
        index.Cut(text, new(0, text.Length), words);
        var names = new List<KnownName>();
        index.FindLongest(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), 0, inCapitals, names);
        return names.FirstOrDefault();
    }
}
