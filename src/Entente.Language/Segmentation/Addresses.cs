using System.Buffers;

namespace Entente.Language.Segmentation;

/// <summary>Recognises web and mail addresses and file names, which are one word each.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Borders = SearchValues.Create("<>\"[]|\u201C\u201D");
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz.");

    private static readonly string[] Endings =
    [
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "co", "io", "tv", "eu", "uk", "us", "kr", "jp", "kp", "cn", "ru", "de", "fr", "ca", "au",
        "doc", "docx", "xls", "xlsx", "pdf", "ppt", "txt", "jpg", "gif", "png", "exe", "htm", "html", "zip", "xml",
    ];

    /// <summary>The end of the address that starts at <paramref name="at"/>; <paramref name="at"/> itself when none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at, int end)
    {
        var rest = text[at..end];
        var stop = rest.IndexOfAny(Borders);
        rest = stop < 0 ? rest : rest[..stop];
        stop = rest.IndexOf(")(", StringComparison.Ordinal);
        rest = Trim(stop < 0 ? rest : rest[..stop]);
        return rest.Length > 3 && (HasScheme(rest) || IsMail(rest) || IsHost(rest)) ? at + rest.Length : at;
    }

    // Punctuation after an address is not its own; a closing bracket is when it was opened within.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> rest)
    {
        while (rest.Length > 0)
        {
            var last = rest[^1];
            var own = last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ')' or '}' or '*' or '\u2026')
                || (last == ')' && rest.Count('(') >= rest.Count(')'));
            if (own)
            {
                break;
            }

            rest = rest[..^1];
        }

        return rest;
    }

    private static bool HasScheme(ReadOnlySpan<char> rest) =>
        char.IsAsciiLetter(rest[0])
        && (StartsWith(rest, "http://") || StartsWith(rest, "https://") || StartsWith(rest, "ftp://") || StartsWith(rest, "www.") || StartsWith(rest, "mailto:"));

    private static bool StartsWith(ReadOnlySpan<char> rest, string scheme) =>
        rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && char.IsLetterOrDigit(rest[scheme.Length]);

    private static bool IsMail(ReadOnlySpan<char> rest)
    {
        var sign = rest.IndexOf('@');
        return sign >= 0 && rest[(sign + 1)..].IndexOf('.') > 0 && (sign == 0 || IsMadeOf(rest[..sign], "._-+%")) && IsMadeOf(rest[(sign + 1)..], "._-");
    }

    // "example.org/path" and "report-2.doc": known ending, letters before it.
    private static bool IsHost(ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        var dot = host.LastIndexOf('.');
        if (dot < 1 || !char.IsLetterOrDigit(host[0]) || !IsMadeOf(host[..dot], ".-_#") || host[..dot].IndexOfAnyInRange('A', 'z') < 0)
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (host[(dot + 1)..].Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                // Two letters may be a word after a missing space ("it.us"): they need a label of some length before them.
                return ending.Length > 2 || host[..dot].LastIndexOf('.') > 0 || slash > 0;
            }
        }

        return host.Count('.') >= 2 && !host.ContainsAnyExcept(HostLetters) && !HasShortLabel(host);
    }

    // "a.k.a" is no host, "comp.sources.unix" is a group name.
    private static bool HasShortLabel(ReadOnlySpan<char> host)
    {
        foreach (var label in host.Split('.'))
        {
            if (host[label].Length < 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> part, string more)
    {
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !more.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return part.Length > 0;
    }
}
