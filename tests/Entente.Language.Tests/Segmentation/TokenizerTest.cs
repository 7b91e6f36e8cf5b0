using CsCheck;
using Entente.Language.Segmentation;

namespace Entente.Language.Tests.Segmentation;

public sealed class TokenizerTest
{
    [Theory]
    [InlineData("I don't, he'd've; Japan's cannot.", "I|do|n't|,|he|'d|'ve|;|Japan|'s|can|not|.")]
    [InlineData("gonna CAN’T boys' 1990's", "gon|na|CA|N’T|boys|'|1990's")]
    [InlineData("Asia-Pacific so-called anti-China co-founder 81-year-old F-16 SS-N-22", "Asia|-|Pacific|so|-|called|anti-China|co-founder|81|-|year|-|old|F|-|16|SS-N-22")]
    [InlineData("the U.S. and Int'l Corp. at 5 p.m. with Gen. Ri, J. Smith", "the|U.S.|and|Int'l|Corp.|at|5|p.m.|with|Gen.|Ri|,|J.|Smith")]
    [InlineData("No. 5 or no. So am I. He", "No.|5|or|no|.|So|am|I|.|He")]
    [InlineData("Pyongyang, May 15 (KCNA) -- Kim", "Pyongyang|,|May|15|(|KCNA|)|--|Kim")]
    [InlineData("“Yes,” ‘no’ \"so\" ``x''", "“|Yes|,|”|‘|no|’|\"|so|\"|``|x|''")]
    [InlineData("$5.3bn €4m US$20 3% 1,200 10:30 9/11 1969-1970 713-853-3989", "$|5.3|bn|€|4|m|US$|20|3|%|1,200|10:30|9/11|1969|-|1970|713-853-3989")]
    [InlineData("see http://x.org/a?b=1. (www.kcna.kp) <a.b@c.org>, report.pdf", "see|http://x.org/a?b=1|.|(|www.kcna.kp|)|<|a.b@c.org|>|,|report.pdf")]
    [InlineData("and/or w/o AT&T ... wait?! -0-", "and|/|or|w/o|AT&T|...|wait|?!|-0-")]
    [InlineData("\u2022 item \U0001F44D\U0001F3FD\U0001F468\u200D\U0001F469 :)", "\u2022|item|\U0001F44D\U0001F3FD|\U0001F468\u200D\U0001F469|:)")]
    public void Words_follow_the_conventions_of_UD_English(string text, string words) => Assert.Equal(words, string.Join('|', WordsOf(text)));

    [Fact]
    public void Every_character_that_is_not_spacing_lies_in_exactly_one_word() =>
        Gen.Char.Array[0, 60].Select(chars => new string(chars)).Sample(AssertCovers);

    [Fact]
    public void Text_of_the_characters_that_rules_speak_of_is_covered_too() =>
        Gen.Char["aZ09 .,'’-/:@&$()#*_\"\n\uD83D\uDC4D\u200D\u0301n't"].Array[0, 80].Select(chars => new string(chars)).Sample(AssertCovers, iter: 2000);

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('\'')]
    [InlineData('@')]
    [InlineData('\uD800')]
    [InlineData('\u0301')]
    public void A_megabyte_without_a_space_is_read_in_bounded_words(char c)
    {
        var text = new string(c, 1_000_000);
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, new(0, text.Length), words);
        Assert.All(words, word => Assert.InRange(word.Length, 1, Tokenizer.LongestRun));
        Assert.Equal(text.Length, words.Sum(word => word.Length));
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, new(0, text.Length), words);
        return words.Select(word => word.Slice(text).ToString());
    }

    private static void AssertCovers(string text)
    {
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, new(0, text.Length), words);
        var at = 0;
        foreach (var word in words)
        {
            Assert.True(word.Length > 0 && word.Start >= at);
            Assert.All(text[at..word.Start], c => Assert.True(Characters.IsSpacing(c)));
            at = word.End;
        }

        Assert.All(text[at..], c => Assert.True(Characters.IsSpacing(c)));
    }
}
