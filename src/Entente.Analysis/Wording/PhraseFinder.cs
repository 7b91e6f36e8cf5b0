using Entente.Analysis.Incidents;

namespace Entente.Analysis.Wording;

/// <summary>Cuts a sentence into the phrases that a reader would notice: two to four words without a break between them, function words at neither end.</summary>
internal static class PhraseFinder
{
    private const int Shortest = 2;
    private const int Longest = 4;

    /// <summary>The phrases of a sentence, as they are written.</summary>
    public static IEnumerable<string> Find(string sentence)
    {
        var words = WordStems.Words(sentence).ToList();
        for (int first = 0; first < words.Count; first++)
        {
            if (IsSilent(sentence, words[first]))
            {
                continue;
            }

            for (int last = first + 1; last < words.Count && last - first < Longest && !IsBroken(sentence, words[last - 1].End.Value, words[last].Start.Value); last++)
            {
                if (last - first + 1 >= Shortest && !IsSilent(sentence, words[last]))
                {
                    yield return sentence[words[first].Start..words[last].End];
                }
            }
        }
    }

    private static bool IsSilent(string sentence, Range word) => WordStems.Stem(sentence.AsSpan()[word]) is null || char.IsDigit(sentence[word.Start]);

    // A space, hyphen or apostrophe joins words; anything else parts them.
    private static bool IsBroken(string sentence, int from, int to)
    {
        foreach (char c in sentence.AsSpan(from, to - from))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\'' or '’'))
            {
                return true;
            }
        }

        return false;
    }
}
