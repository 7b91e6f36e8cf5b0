using CsCheck;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Lexicons;

/// <summary>What the filter of a sentence's words says is missing is missing.</summary>
public sealed class WordFilterTests
{
    [Fact]
    public void A_word_that_was_added_is_never_said_to_be_missing() =>
        Gen.String.Array.Sample(words =>
        {
            var filter = new WordFilter();
            foreach (string word in words)
            {
                filter.Add(word);
            }

            Assert.All(words, w => Assert.True(filter.MayHold(WordFilter.BitOf(w)) && filter.MayHoldAny([WordFilter.BitOf(w)])));
        });

    [Fact]
    public void Most_words_that_were_not_added_are_said_to_be_missing()
    {
        var filter = new WordFilter();
        for (int i = 0; i < 30; i++)
        {
            filter.Add($"there{i}");
        }

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => filter.MayHold(WordFilter.BitOf($"elsewhere{i}"))), 0, 200);
    }
}
