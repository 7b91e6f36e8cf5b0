namespace Entente.Language.Segmentation;

/// <summary>
/// Tells edited prose from mail and chat by how paragraphs end: prose closes them with a stop, the others often do not, and there
/// a sentence may also end in mid-paragraph without any mark.
/// </summary>
internal static class BlockRegister
{
    private const int Reach = 4;

    // Closes a KCNA dispatch.
    private const string EndMark = "-0-";

    /// <summary>The register of a block whose neighbours and itself all end in closing punctuation.</summary>
    public const int Closed = 4;

    /// <summary>For each block, how many of it and its neighbours to either side end in closing punctuation, from 0 (none) to 4 (all).</summary>
    public static int[] Of(ReadOnlySpan<char> text, List<TextSpan> blocks)
    {
        var closed = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            closed[i + 1] = closed[i] + (IsClosed(text[blocks[i].Start..blocks[i].End]) ? 1 : 0);
        }

        var registers = new int[blocks.Count];
        for (var i = 0; i < registers.Length; i++)
        {
            var first = Math.Max(0, i - Reach);
            var end = Math.Min(registers.Length, i + Reach + 1);
            registers[i] = Closed * (closed[end] - closed[first]) / (end - first);
        }

        return registers;
    }

    private static bool IsClosed(ReadOnlySpan<char> block)
    {
        var text = block.TrimEnd("\"\u201D\u2019')]*");
        return text.Length > 0 && (text[^1] is '.' or '!' or '?' or '\u2026' or ':' || text.EndsWith(EndMark, StringComparison.Ordinal));
    }
}
