namespace Entente.Language.Conllu;

/// <summary>Reads a text of any length in parts that end at paragraph borders where there are any.</summary>
internal static class TextParts
{
    /// <summary>Longest part, in UTF-16 code units: some 170,000 words.</summary>
    internal const int LongestPart = 1 << 20;

    /// <summary>The parts in order; together they are the whole text.</summary>
    public static IEnumerable<string> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var buffer = new char[LongestPart];
        var filled = 0;
        while (true)
        {
            var read = input.ReadBlock(buffer, filled, buffer.Length - filled);
            filled += read;
            if (filled < buffer.Length)
            {
                if (filled > 0)
                {
                    yield return new string(buffer, 0, filled);
                }

                yield break;
            }

            var cut = CutOf(buffer.AsSpan(0, filled));
            yield return new string(buffer, 0, cut);
            buffer.AsSpan(cut, filled - cut).CopyTo(buffer);
            filled -= cut;
        }
    }

    // After the last blank line, else the last line, else the last space, in the second half; else anywhere but inside a surrogate pair.
    private static int CutOf(ReadOnlySpan<char> text)
    {
        var half = text.Length / 2;
        var late = text[half..];
        var blank = Math.Max(late.LastIndexOf("\n\n", StringComparison.Ordinal), late.LastIndexOf("\r\n\r\n", StringComparison.Ordinal) + 2);
        if (blank > 2)
        {
            return half + blank + 2;
        }

        var line = late.LastIndexOf('\n');
        var cut = line >= 0 ? line : late.LastIndexOf(' ');
        return cut >= 0 ? half + cut + 1 : text.Length - (char.IsHighSurrogate(text[^1]) ? 1 : 0);
    }
}
