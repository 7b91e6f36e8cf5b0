namespace Entente.Knowledge.Tables;

/// <summary>Reads actor and agent dictionaries of TABARI and PETRARCH: <c>NAME_ [CODE &lt;date]</c>, synonyms after <c>+</c>, agents as <c>[~COP]</c>.</summary>
/// <remarks>
/// A code is a country's three letters and sector codes of three letters, or sector codes alone. An entry adds its names to the state whose code it has, or to
/// the actor of that country who is known by one of them; any other becomes an actor of its own, one for each code that it had over time, whose names hold in
/// that code's dates.
/// </remarks>
internal static class PetrarchFile
{
    /// <summary>Whether a file is a dictionary of that kind: its first line of substance has a code in brackets, or is a bare name in capitals.</summary>
    public static bool Looks(string text)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = WithoutComment(raw).Trim();
            if (!line.IsEmpty)
            {
                return line.EndsWith("]") || (line[0] != '#' && line.IndexOfAnyInRange('a', 'z') < 0 && !line.StartsWith("actor", StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>Reads all entries as records of the knowledge format.</summary>
    public static void Read(string file, string text, List<FactRecord> records, List<KnowledgeProblem> problems)
    {
        var number = 0;
        PetrarchEntry? entry = null;
        var context = new PetrarchContext(records);
        var alternatives = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = WithoutComment(raw).TrimEnd();
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (line[0] == '!' && line.IndexOf('=') is > 0 and var equals)
            {
                alternatives[line[..equals].Trim().ToString()] = line[(equals + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                continue;
            }

            var bracket = line.IndexOf('[');
            var name = (bracket < 0 ? line : line[..bracket]).Trim();
            var plural = TakePlural(ref name);
            if (!name.IsEmpty && name[0] != '+')
            {
                entry?.Write(file, context, records, made, problems);
                var forms = Expand(name.ToString(), alternatives);
                entry = new(Words(forms[0]), plural is null ? null : Words(plural), number);
                entry.Names.AddRange(forms.Skip(1).Select(f => Words(f)));
            }
            else if (!name.IsEmpty)
            {
                entry?.Names.AddRange(Expand(name[1..].ToString(), alternatives).Select(f => Words(f)));
            }

            while (bracket >= 0)
            {
                var close = line[bracket..].IndexOf(']');
                if (close < 0 || entry is null)
                {
                    problems.Add(new(file, number, "a code in brackets is not closed or has no name; write NAME_ [CODE <date]"));
                    break;
                }

                if (!entry.TryAdd(line[(bracket + 1)..(bracket + close)]))
                {
                    problems.Add(new(file, number, $"'{line[(bracket + 1)..(bracket + close)]}' is no code with dates; write CODE, CODE <yymmdd, CODE >yymmdd or CODE yymmdd-yymmdd"));
                }

                var rest = line[(bracket + close)..].IndexOf('[');
                bracket = rest < 0 ? -1 : bracket + close + rest;
            }
        }

        entry?.Write(file, context, records, made, problems);
    }

    // FISHERMAN {FISHERMEN}: the irregular plural.
    private static string? TakePlural(ref ReadOnlySpan<char> name)
    {
        var open = name.IndexOf('{');
        if (open < 0)
        {
            return null;
        }

        var plural = name[(open + 1)..].TrimEnd().TrimEnd('}').Trim().ToString();
        name = name[..open].Trim();
        return plural.Length > 0 ? plural : null;
    }

    // FAMILY_!PERSON! with !PERSON! = MAN, WOMAN: one name for each.
    private static string[] Expand(string name, Dictionary<string, string[]> alternatives)
    {
        foreach (var (key, values) in alternatives)
        {
            if (values.Length > 0 && name.Contains(key, StringComparison.Ordinal))
            {
                return [.. values.Select(v => name.Replace(key, v, StringComparison.Ordinal))];
            }
        }

        return [name];
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAny(';', '#');
        return at < 0 ? line : line[..at];
    }

    // BARACK_OBAMA_ stands for Barack Obama; the underscore at the end asks for whole words, which all names here do.
    private static string Words(string name)
    {
        var words = name.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => w.Length > 4 || words.Length > 1 ? w[..1] + w[1..].ToLowerInvariant() : w));
    }
}
