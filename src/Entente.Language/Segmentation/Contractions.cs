namespace Entente.Language.Segmentation;

/// <summary>Parts contractions into their syntactic words (<c>do|n't</c>, <c>Japan|'s</c>, <c>can|not</c>) and knows them again.</summary>
internal static class Contractions
{
    // Clitics nest at most so deep: "shouldn't've".
    private const int DeepestNesting = 3;

    /// <summary>Appends the words of one run of letters that may hold apostrophes.</summary>
    public static void Split(ReadOnlySpan<char> text, TextSpan word, List<TextSpan> words)
    {
        Span<int> cuts = stackalloc int[DeepestNesting];
        var count = 0;
        var end = word.End;
        while (count < DeepestNesting && CliticStart(text, word.Start, end) is var start && start > word.Start)
        {
            cuts[count++] = start;
            end = start;
        }

        if (count == 0 && word.Length is >= 2 and <= 7 && WordTables.Contractions.TryGetValue(text[word.Start..word.End], out var first))
        {
            cuts[count++] = word.Start + first;
        }

        var from = word.Start;
        while (count > 0)
        {
            Tokenizer.Add(text, new(from, cuts[--count]), words);
            from = cuts[count];
        }

        Tokenizer.Add(text, new(from, word.End), words);
    }

    /// <summary>Whether two adjacent words with nothing between them are one written word (a multiword token of UD).</summary>
    public static bool Joins(ReadOnlySpan<char> text, TextSpan left, TextSpan right)
    {
        if (left.End != right.Start || left.IsEmpty || right.IsEmpty || Characters.WordLength(text, LastPoint(text, left)) == 0)
        {
            return false;
        }

        var clitic = text[right.Start..right.End];
        return IsClitic(clitic)
            || (clitic.Length == 1 && Characters.IsApostrophe(clitic[0]) && text[right.Start - 1] is 's' or 'S')
            || (WordTables.Contractions.TryGetValue(text[left.Start..right.End], out var first) && first == left.Length);
    }

    /// <summary>Whether these characters alone are a clitic: <c>'s</c>, <c>'re</c>, <c>n't</c> and the like.</summary>
    public static bool IsClitic(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => Characters.IsApostrophe(word[0]) && (word[1] | 0x20) is 's' or 'm' or 'd',
        3 when Characters.IsApostrophe(word[1]) => (word[0] | 0x20) == 'n' && (word[2] | 0x20) == 't',
        3 => Characters.IsApostrophe(word[0]) && ((word[1] | 0x20, word[2] | 0x20) is ('r', 'e') or ('v', 'e') or ('l', 'l')),
        _ => false,
    };

    private static int CliticStart(ReadOnlySpan<char> text, int start, int end)
    {
        for (var length = 2; length <= 3 && end - length > start; length++)
        {
            if (IsClitic(text[(end - length)..end]) && !IsDecade(text[start..(end - length)]))
            {
                return end - length;
            }
        }

        return start;
    }

    // "the 1990's": a plural, no possessive.
    private static bool IsDecade(ReadOnlySpan<char> stem) => stem.Length is 2 or 4 && stem[^1] == '0' && !stem.ContainsAnyExceptInRange('0', '9');

    private static int LastPoint(ReadOnlySpan<char> text, TextSpan word) =>
        word.Length > 1 && char.IsLowSurrogate(text[word.End - 1]) ? word.End - 2 : word.End - 1;
}
