using System.Text;

namespace Entente.Cli.Terminal;

/// <summary>Makes text from articles safe to print: a terminal must not act on what a text holds.</summary>
internal static class Plain
{
    /// <summary>Replaces control characters, escape sequences among them, and turns white space into spaces.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(Clean(c));
        }

        return clean.ToString();
    }

    /// <summary>The character to print in place of <paramref name="c"/>.</summary>
    public static char Clean(char c) => c is '\n' or '\r' or '\t' ? ' ' : char.IsControl(c) || TurnsText(c) ? '\uFFFD' : c;

    // Marks that turn the direction of what follows, by which a line can be made to read as what it is not.
    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
