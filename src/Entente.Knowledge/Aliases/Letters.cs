namespace Entente.Knowledge.Aliases;

/// <summary>Folds letters to small ones without accents, so that <c>Côte</c> and <c>Cote</c> are one word.</summary>
internal static class Letters
{
    // Latin-1 Supplement and Latin Extended-A from U+00C0 to U+017F, one plain letter each; '\0' stands for the ones that need two.
    private const string Plain =
        "aaaaaa\0ceeeeiiiidnooooo\u00D7ouuuuy\0\0" + "aaaaaa\0ceeeeiiiidnooooo\u00F7ouuuuy\0y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkkllllllllllnnnnnnnnnoooooo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Appends the folded form of <paramref name="c"/>.</summary>
    /// <param name="c">The letter.</param>
    /// <param name="folded">Where to; nothing is written beyond its end.</param>
    /// <param name="length">Letters written so far.</param>
    /// <returns>Letters written then, counted on even where they no longer fit.</returns>
    public static int Fold(char c, Span<char> folded, int length)
    {
        if (c < 0x80)
        {
            return Append((char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c), folded, length);
        }

        if (c is >= '\u0300' and <= '\u036F')
        {
            return length;
        }

        if (c is >= '\u00C0' and <= '\u017F')
        {
            return Plain[c - 0xC0] is var plain and not '\0' ? Append(plain, folded, length) : AppendPair(c, folded, length);
        }

        return c switch
        {
            >= '\u0218' and <= '\u0219' => Append('s', folded, length),
            >= '\u021A' and <= '\u021B' => Append('t', folded, length),
            '\u0259' or '\u018F' => Append('a', folded, length),
            _ => Append(char.ToLowerInvariant(c), folded, length),
        };
    }

    /// <summary>Folded letters and digits alone: <c>Namp’o</c> is <c>nampo</c>, <c>Port-au-Prince</c> is <c>portauprince</c>.</summary>
    public static string Key(string name)
    {
        Span<char> folded = stackalloc char[WordCutter.LongestWord];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                length = Fold(c, folded, length);
            }
        }

        return folded[..Math.Min(length, folded.Length)].ToString();
    }

    /// <summary>Folded words with hyphens between, as ids have them: <c>north-phyongan</c>.</summary>
    public static string Slug(string name) => string.Join('-', name.Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Select(Key));

    private static int AppendPair(char c, Span<char> folded, int length)
    {
        var pair = c switch
        {
            'Æ' or 'æ' => "ae",
            'Œ' or 'œ' => "oe",
            'ß' => "ss",
            'Þ' or 'þ' => "th",
            _ => "ij",
        };
        return Append(pair[1], folded, Append(pair[0], folded, length));
    }

    private static int Append(char c, Span<char> folded, int length)
    {
        if (length < folded.Length)
        {
            folded[length] = c;
        }

        return length + 1;
    }
}
