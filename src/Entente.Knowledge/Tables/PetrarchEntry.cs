using System.Globalization;
using System.Text;

namespace Entente.Knowledge.Tables;

/// <summary>One entry of a dictionary of PETRARCH or TABARI: a name with its synonyms and the codes that it had over time.</summary>
internal sealed class PetrarchEntry(string name, string? plural, int line)
{
    private readonly List<(string Code, string Range)> _codes = [];

    /// <summary>The name and its synonyms.</summary>
    public List<string> Names { get; } = [name];

    /// <summary>Adds a code with its dates.</summary>
    /// <param name="text">What stands in the brackets.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryAdd(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        var code = (space < 0 ? text : text[..space]).Trim().ToString();
        var range = space < 0 ? "" : Range(text[(space + 1)..].Trim());
        _codes.Add((code, range ?? ""));
        return code.Length >= 3 && range is not null;
    }

    /// <summary>Writes the entry as records of the knowledge format.</summary>
    /// <param name="file">Name of the dictionary.</param>
    /// <param name="context">What is known already.</param>
    /// <param name="records">Receives the records.</param>
    /// <param name="made">Ids made so far.</param>
    /// <param name="problems">Receives codes that stand for nothing.</param>
    public void Write(string file, PetrarchContext context, List<FactRecord> records, HashSet<string> made, List<KnowledgeProblem> problems)
    {
        foreach (var (code, range) in _codes)
        {
            if (code.Length < 3)
            {
                continue;
            }

            if (code[0] == '~')
            {
                WriteAgent(file, Roles(code.AsSpan(1)), records);
                continue;
            }

            var country = context.FindState(code[..3]);
            if (country is null && !PetrarchContext.IsWithoutCountry(code[..3]))
            {
                problems.Add(new(file, line, $"'{code[..3]}' is no country and no sector; write a CAMEO code such as USAGOV, NGAREB or IGO"));
                continue;
            }

            var facts = Names.Select(n => new Fact("alias", n + (context.IsCommonWord(n) ? " ? common" : "") + (range.Length > 0 ? " " + range : ""), line)).ToList();
            var known = code.Length == 3 && country is not null ? country : Names.Select(n => context.FindActor(country, n)).FirstOrDefault(id => id is not null);
            if (known is not null)
            {
                records.Add(new(file, line, "extend", known, facts, true));
                continue;
            }

            WriteActor(file, country, code, range, facts, records, made);
        }
    }

    private void WriteAgent(string file, string roles, List<FactRecord> records)
    {
        foreach (var form in Names)
        {
            var facts = new List<Fact> { new("role", roles, line) };
            if (plural is { Length: > 0 } && form == Names[0])
            {
                facts.Add(new("plural", plural.ToLowerInvariant(), line));
            }

            records.Add(new(file, line, "agent", form.ToLowerInvariant(), roles.Length > 0 ? facts : [.. facts.Skip(1)], true));
        }
    }

    private void WriteActor(string file, string? country, string code, string range, List<Fact> facts, List<FactRecord> records, HashSet<string> made)
    {
        var roles = Roles(code.AsSpan(country is null ? 0 : 3));
        var stem = $"{country ?? code[..3].Replace("---", "UNK", StringComparison.Ordinal)}.{Slug(Names[0])}";
        var id = stem;
        for (var n = 1; !made.Add(id); n++)
        {
            id = n == 1 && code.Length > 3 ? $"{stem}-{code[3..].ToLowerInvariant()}" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        }

        if (range.Split("..") is [var from, var to])
        {
            facts.AddRange(new[] { new Fact("from", from, line), new Fact("to", to, line) }.Where(f => f.Value.Length > 0));
        }

        facts.InsertRange(0, [new("name", Names[0], line), new("kind", Kind(roles), line), new("role", roles, line)]);
        records.Add(new(file, line, "actor", id, roles.Length > 0 ? facts : [.. facts.Where(f => f.Key != "role")], true));
    }

    // Codes that come and go with dates are a person's career; the rest tell by their sector.
    private string Kind(string roles) =>
        _codes.Count > 1 && _codes.TrueForAll(c => c.Range.Length > 0) && Names[0].Contains(' ', StringComparison.Ordinal) && roles is "GOV" or "ELI" or "MIL" or "OPP" or "LEG" or "GOV MIL" ? "person"
        : roles.StartsWith("IGO", StringComparison.Ordinal) ? "organisation"
        : roles.StartsWith("MNC", StringComparison.Ordinal) || roles.EndsWith("BUS", StringComparison.Ordinal) ? "company"
        : roles.StartsWith("IMG", StringComparison.Ordinal) || roles.Contains("REB", StringComparison.Ordinal) || roles.Contains("UAF", StringComparison.Ordinal) ? "armed-group"
        : "group";

    // Sector codes follow in threes; numbers and codes of other schemes are left out.
    private static string Roles(ReadOnlySpan<char> codes)
    {
        var roles = new List<string>();
        for (var i = 0; i + 3 <= codes.Length; i += 3)
        {
            var role = codes.Slice(i, 3).ToString();
            if (SectorCodes.All.Contains(role) && !roles.Contains(role))
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

        return slug.ToString().Trim('-') is { Length: > 0 } made ? made : "unnamed";
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
