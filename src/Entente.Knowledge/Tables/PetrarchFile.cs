using System.Globalization;
using System.Text;

namespace Entente.Knowledge.Tables;

/// <summary>Reads actor and agent dictionaries of TABARI and PETRARCH: <c>NAME_ [CODE &lt;date]</c>, synonyms after <c>+</c>, agents as <c>[~COP]</c>.</summary>
/// <remarks>
/// A code is a country's three letters and sector codes of three letters. An entry with the code of a country alone adds a name to that state; any other
/// becomes an actor of its own, one for each code that it had over time, whose names hold in that code's dates.
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
        Entry? entry = null;
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = WithoutComment(raw).TrimEnd();
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var bracket = line.IndexOf('[');
            var name = (bracket < 0 ? line : line[..bracket]).Trim();
            if (!name.IsEmpty && name[0] != '+')
            {
                entry?.Write(file, records, made);
                entry = new(Words(name), number);
            }
            else if (!name.IsEmpty)
            {
                entry?.Names.Add(Words(name[1..]));
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

        entry?.Write(file, records, made);
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAny(';', '#');
        return at < 0 ? line : line[..at];
    }

    // BARACK_OBAMA_ stands for Barack Obama; the underscore at the end asks for whole words, which all names here do.
    private static string Words(ReadOnlySpan<char> name)
    {
        var words = name.ToString().Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => w.Length > 4 || words.Length > 1 ? w[..1] + w[1..].ToLowerInvariant() : w));
    }

    private sealed class Entry(string name, int line)
    {
        private readonly List<(string Code, string Range)> _codes = [];

        public List<string> Names { get; } = [name];

        public bool TryAdd(ReadOnlySpan<char> text)
        {
            var space = text.IndexOf(' ');
            var code = (space < 0 ? text : text[..space]).Trim().ToString();
            var range = space < 0 ? "" : Range(text[(space + 1)..].Trim());
            _codes.Add((code, range ?? ""));
            return code.Length >= 3 && range is not null;
        }

        public void Write(string file, List<FactRecord> records, HashSet<string> made)
        {
            foreach (var (code, range) in _codes)
            {
                if (code[0] == '~')
                {
                    records.Add(new(file, line, "agent", Names[0].ToLowerInvariant(), [new("role", Roles(code.AsSpan(1)), line)], true));
                    continue;
                }

                var (country, roles) = (code[..3], Roles(code.AsSpan(3)));
                var facts = Names.Select(n => new Fact("alias", range.Length > 0 ? $"{n} {range}" : n, line)).ToList();
                if (code.Length == 3)
                {
                    records.Add(new(file, line, "extend", country, facts, true));
                    continue;
                }

                var id = $"{country}.{Slug(Names[0])}";
                id = made.Add(id) ? id : $"{id}-{code[3..].ToLowerInvariant()}";
                made.Add(id);
                if (range.Split("..") is [var from, var to])
                {
                    facts.AddRange(new[] { new Fact("from", from, line), new Fact("to", to, line) }.Where(f => f.Value.Length > 0));
                }

                facts.InsertRange(0, [new("name", Names[0], line), new("kind", "group", line), new("role", roles, line)]);
                records.Add(new(file, line, "actor", id, roles.Length > 0 ? facts : [.. facts.Where(f => f.Key != "role")], true));
            }
        }

        // Sector codes follow in threes; numbers and codes of other schemes are left out.
        private static string Roles(ReadOnlySpan<char> codes)
        {
            var roles = new List<string>();
            for (var i = 0; i + 3 <= codes.Length; i += 3)
            {
                var role = codes.Slice(i, 3).ToString();
                if (SectorCodes.All.Contains(role))
                {
                    roles.Add(role);
                }
            }

            return string.Join(' ', roles);
        }

        private static string Slug(string name)
        {
            var slug = new StringBuilder(name.Length);
            foreach (var c in name)
            {
                slug.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
            }

            return slug.ToString().Trim('-');
        }

        private static string? Range(ReadOnlySpan<char> text)
        {
            if (text.Length > 0 && text[0] is '<' or '>')
            {
                return Day(text[1..].Trim()) is { } day ? text[0] == '<' ? ".." + day : day + ".." : null;
            }

            var dash = text.IndexOf('-');
            return dash > 0 && Day(text[..dash].Trim()) is { } from && Day(text[(dash + 1)..].Trim()) is { } to ? $"{from}..{to}" : null;
        }

        // Two figures for the year as in TABARI (from 1940 to 2039), or four.
        private static string? Day(ReadOnlySpan<char> text)
        {
            if (text.Length is not (6 or 8) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            var year = number / 10000;
            year += text.Length == 8 ? 0 : year < 40 ? 2000 : 1900;
            return $"{year:D4}-{number / 100 % 100:D2}-{number % 100:D2}";
        }
    }
}
