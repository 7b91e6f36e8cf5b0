using System.Collections.Immutable;

namespace Entente.Coding.Lexicons.Dictionaries;

/// <summary>A PETRARCH verb dictionary: blocks of verbs with a CAMEO code, patterns of words around them, and sets of synonyms.</summary>
/// <param name="Rules">Verbs and patterns in file order.</param>
/// <param name="Synonyms">Words of each set, by its name with the leading <c>&amp;</c>.</param>
internal sealed record VerbDictionary(ImmutableArray<VerbRule> Rules, IReadOnlyDictionary<string, ImmutableArray<string>> Synonyms)
{
    /// <summary>Reads a dictionary (PETRARCH documentation, "Dictionary Formats"); lines in none of its forms are kept as rules without a code.</summary>
    public static VerbDictionary Read(IEnumerable<string> lines)
    {
        var rules = ImmutableArray.CreateBuilder<VerbRule>();
        var synonyms = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        var verbs = new List<string>();
        string? set = null, block = null;
        bool patterned = false;
        int number = 0;
        foreach (string raw in lines)
        {
            number++;
            string line = Bare(raw);
            if (raw.StartsWith("---", StringComparison.Ordinal) || raw.TrimStart().StartsWith("###", StringComparison.Ordinal))
            {
                (set, block, patterned) = (null, Code(raw), false);
                verbs.Clear();
            }
            else if (line.Length == 0)
            {
                set = null;
            }
            else if (line[0] == '&')
            {
                set = Words(line).FirstOrDefault("&");
                synonyms[set] = [];
            }
            else if (line[0] == '+' && set is not null)
            {
                synonyms[set] = synonyms[set].Add(line[1..].Trim().Trim('_'));
            }
            else if (line[0] == '-')
            {
                patterned = true;
                rules.Add(new(number, line, Code(line), [.. verbs], [.. Words(line[1..])]));
            }
            else
            {
                // A verb after patterns begins a block of its own.
                if (patterned)
                {
                    verbs.Clear();
                    patterned = false;
                }

                string verb = Words(line).FirstOrDefault("");
                verbs.Add(verb);
                block = Code(line) is { } own && verbs.Count == 1 ? own : block;
                rules.Add(new(number, line, Code(line) ?? block, [verb], []));
            }
        }

        return new(rules.ToImmutable(), synonyms);
    }

    // Comments run from '#', ';' or '<!--'; irregular forms in braces are the parser's business.
    private static string Bare(string line)
    {
        foreach (string mark in new[] { "#", ";", "<!--" })
        {
            int at = line.IndexOf(mark, StringComparison.Ordinal);
            line = at < 0 ? line : line[..at];
        }

        return line.Trim();
    }

    private static string? Code(string line)
    {
        int open = line.LastIndexOf('[');
        int close = open < 0 ? -1 : line.IndexOf(']', open);
        return close < 0 ? null : line[(open + 1)..close].Trim();
    }

    private static string[] Words(string line)
    {
        int end = line.AsSpan().IndexOfAny('[', '{');
        return (end < 0 ? line : line[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A verb or a pattern of a dictionary.</summary>
/// <param name="Line">Line number from 1.</param>
/// <param name="Text">The line without its comment.</param>
/// <param name="Code">What stands in brackets; null for none.</param>
/// <param name="Verbs">The verbs it is said of.</param>
/// <param name="Pattern">Words around the verb, which is <c>*</c>; empty for a bare verb.</param>
internal sealed record VerbRule(int Line, string Text, string? Code, ImmutableArray<string> Verbs, ImmutableArray<string> Pattern);
