namespace Entente.Knowledge.Tables;

/// <summary>The regular plural of an English noun or noun phrase, with the few irregular heads that role words have.</summary>
internal static class Plurals
{
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("woman", "women"), ("man", "men"), ("child", "children"), ("person", "people"), ("wife", "wives"), ("thief", "thieves"),
    ];

    /// <summary>The plural; the noun before <c>of</c>, <c>for</c>, <c>in</c> or <c>to</c> is the one that changes (<c>heads of state</c>).</summary>
    public static string Of(string singular)
    {
        foreach (var preposition in (ReadOnlySpan<string>)[" of ", " for ", " to ", " in ", "-in-", "-general", "-designate", "-elect"])
        {
            var at = singular.IndexOf(preposition, StringComparison.Ordinal);
            if (at > 0)
            {
                return OfNoun(singular[..at]) + singular[at..];
            }
        }

        return OfNoun(singular);
    }

    private static string OfNoun(string noun)
    {
        foreach (var (one, many) in Irregular)
        {
            if (noun.EndsWith(one, StringComparison.OrdinalIgnoreCase)
                && (one != "man" || !noun.EndsWith("german", StringComparison.OrdinalIgnoreCase)))
            {
                return noun[..^(one.Length - 1)] + many[1..];
            }
        }

        return noun switch
        {
            [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => noun + "es",
            [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => noun + "s",
            [.., 'y'] => noun[..^1] + "ies",
            _ => noun + "s",
        };
    }
}
