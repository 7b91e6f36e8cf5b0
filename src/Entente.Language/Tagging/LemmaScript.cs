using System.Globalization;

namespace Entente.Language.Tagging;

/// <summary>How a lemma is made from a word: set the case, cut an ending, add another (<c>l3y</c>: <em>Parties</em> → <em>party</em>).</summary>
/// <param name="Casing"><c>l</c> lower case, <c>k</c> keep, <c>t</c> first letter upper and the rest lower case.</param>
/// <param name="Cut">Characters taken off the end.</param>
/// <param name="Ending">What is put there instead.</param>
internal readonly record struct LemmaScript(char Casing, int Cut, string Ending)
{
    /// <summary>The shortest script that makes <paramref name="lemma"/> from <paramref name="word"/>; lower case wins a tie, then keeping the case.</summary>
    public static LemmaScript Between(string word, string lemma)
    {
        LemmaScript best = default;
        int bestCost = int.MaxValue;
        foreach (char casing in "lkt")
        {
            string cased = Cased(word, casing);
            int same = 0;
            while (same < cased.Length && same < lemma.Length && cased[same] == lemma[same])
            {
                same++;
            }

            int cost = cased.Length - same + lemma.Length - same;
            if (cost < bestCost)
            {
                (best, bestCost) = (new LemmaScript(casing, cased.Length - same, lemma[same..]), cost);
            }
        }

        return best;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no script.</exception>
    public static LemmaScript Parse(string text)
    {
        int digits = 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return text.Length > 1 && digits > 1 && digits < text.Length && text[digits] == ':' && text[0] is 'l' or 'k' or 't'
            ? new LemmaScript(text[0], int.Parse(text.AsSpan(1, digits - 1), CultureInfo.InvariantCulture), text[(digits + 1)..])
            : throw new FormatException($"\"{text}\" is not a lemma script such as \"l3:y\"");
    }

    /// <summary>The lemma of <paramref name="word"/>; the word itself, cased, where the cut is longer than the word.</summary>
    public string Apply(string word)
    {
        string cased = Cased(word, Casing);
        return Cut == 0 && Ending.Length == 0 ? cased
            : Cut > cased.Length || (Cut == cased.Length && Ending.Length == 0) ? cased
            : string.Concat(cased.AsSpan(0, cased.Length - Cut), Ending);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Casing}{Cut}:{Ending}");

    private static string Cased(string word, char casing) => casing switch
    {
        'l' => word.ToLowerInvariant(),
        't' => word.Length == 0 ? word : string.Concat(word[..1].ToUpperInvariant(), word[1..].ToLowerInvariant()),
        _ => word,
    };
}
