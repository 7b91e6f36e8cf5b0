namespace Entente.Evaluation.Gold;

/// <summary>Converts the code-point offsets of gold files.</summary>
internal static class CodePoints
{
    /// <summary>The code unit at which each code point of <paramref name="text"/> begins, and the text's length at the end.</summary>
    public static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1)
        {
            offsets.Add(i);
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
