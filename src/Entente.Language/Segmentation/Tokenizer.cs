namespace Entente.Language.Segmentation;

/// <summary>
/// Tells words apart by the conventions of UD English EWT and GUM 2.16: clitics and punctuation are words, hyphens part
/// compounds, affixes, addresses, times and numbers stay whole. A scanner over runs without white space: linear, no copies.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Longest run that is scanned at once; a megabyte without a space is read in such pieces, so that every look ahead is bounded.</summary>
    internal const int LongestRun = 1024;

    /// <summary>Longest word in UTF-16 code units; no word of the treebanks has more than 170.</summary>
    internal const int LongestWord = 256;

    // An address may start after brackets and quotation marks; trying everywhere would make a run of dots quadratic.
    private const int AddressTries = 6;

    /// <summary>Appends the words of a stretch in order. Every character that is not spacing lies in exactly one of them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="stretch">The part to read.</param>
    /// <param name="words">Where the words go.</param>
    public static void Tokenize(ReadOnlySpan<char> text, TextSpan stretch, List<TextSpan> words)
    {
        var at = stretch.Start;
        while (at < stretch.End)
        {
            if (Characters.IsSpacing(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            var plain = char.IsAsciiLetter(text[at]);
            while (end < stretch.End && end - at < LongestRun && !Characters.IsSpacing(text[end]))
            {
                plain &= char.IsAsciiLetter(text[end]);
                end++;
            }

            if (end < stretch.End && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) && end - at > 1)
            {
                end--;
            }

            if (plain && end - at <= LongestWord)
            {
                Contractions.Split(text, new(at, end), words);
            }
            else
            {
                ReadRun(text, at, end, stretch.End, words);
            }

            at = end;
        }
    }

    private static void ReadRun(ReadOnlySpan<char> text, int start, int end, int limit, List<TextSpan> words)
    {
        var tries = end - start > 3 && text[start..end].ContainsAny('.', '@', ':') ? AddressTries : 0;
        if (Symbols.IsDrawing(text[start..end]))
        {
            Add(text, new(start, end), words);
            return;
        }

        for (var at = start; at < end;)
        {
            int stop;
            if (tries > 0 && (at == start || !Characters.IsWordAt(text, at - 1, end)) && tries-- > 0 && (stop = Addresses.End(text, at, end)) > at)
            {
                Add(text, new(at, stop), words);
            }
            else if (Characters.WordLength(text, at) > 0)
            {
                stop = WordScanner.Read(text, at, end, limit, words);
            }
            else
            {
                stop = Symbols.End(text, start, at, end);
                Add(text, new(at, stop), words);
            }

            at = stop;
        }
    }

    /// <summary>Appends a word, in pieces when it is too long; a surrogate pair stays together.</summary>
    internal static void Add(ReadOnlySpan<char> text, TextSpan word, List<TextSpan> words)
    {
        var start = word.Start;
        while (word.End - start > LongestWord)
        {
            var cut = start + LongestWord;
            cut -= char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]) ? 1 : 0;
            words.Add(new(start, cut));
            start = cut;
        }

        words.Add(new(start, word.End));
    }
}
