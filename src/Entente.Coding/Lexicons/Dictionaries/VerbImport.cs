using System.Globalization;
using System.Text;
using Entente.Codes;

namespace Entente.Coding.Lexicons.Dictionaries;

/// <summary>Turns a PETRARCH verb dictionary into files of the act lexicon, as far as it maps.</summary>
public sealed class VerbImport
{
    // A communiqué's synonyms for a weapon are some dozens; beyond, a line is no longer one that a person reads.
    private const int MaxSynonyms = 60;

    private static readonly HashSet<string> Verb = new(StringComparer.Ordinal) { "*", "**" };
    private readonly SortedDictionary<string, List<string>> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _unmapped = [];
    private readonly VerbDictionary _dictionary;
    private int _mapped;

    private VerbImport(VerbDictionary dictionary) => _dictionary = dictionary;

    /// <summary>How many verbs and patterns became entries.</summary>
    public int Mapped => _mapped;

    /// <summary>The verbs and patterns that did not, each with line, text and why.</summary>
    public IReadOnlyList<string> Unmapped => _unmapped;

    /// <summary>Reads a dictionary and maps it.</summary>
    /// <param name="path">The dictionary, such as <c>CAMEO.2.0.txt</c>.</param>
    public static VerbImport Read(string path) => Of(File.ReadLines(path));

    /// <summary>Maps a dictionary that is already in memory.</summary>
    internal static VerbImport Of(IEnumerable<string> lines)
    {
        var import = new VerbImport(VerbDictionary.Read(lines));
        foreach (var rule in import._dictionary.Rules)
        {
            if (import.Map(rule) is { } reason)
            {
                import._unmapped.Add(string.Create(CultureInfo.InvariantCulture, $"{rule.Line}: {rule.Text}  — {reason}"));
            }
            else
            {
                import._mapped++;
            }
        }

        return import;
    }

    /// <summary>Writes one file for each event type into a folder, for <c>--acts</c>.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <returns>The files written.</returns>
    public IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var (type, lines) in _lines)
        {
            string path = Path.Combine(folder, type + "-petrarch.txt");
            File.WriteAllText(path, "# Imported from a PETRARCH verb dictionary.\n[verb: subject > object]\n" + string.Join('\n', lines.Distinct()) + "\n");
            written.Add(path);
        }

        return written;
    }

    // Why a rule has no entry; null when it has one.
    private string? Map(VerbRule rule)
    {
        string[] codes = (rule.Code ?? "").Split(':');
        if (rule.Code is null || codes[0] is "" or "---")
        {
            return "it codes no event";
        }

        if (!CameoCodes.IsCode(codes[0]))
        {
            return $"'{codes[0]}' is no CAMEO event code";
        }

        if (CameoCodes.TypeOf(codes[0]) is not { } type)
        {
            return "statements (CAMEO 01) have no PLOVER type";
        }

        var heads = rule.Verbs.Select(v => v.Trim('_').ToLowerInvariant()).Where(v => v.Length > 0).ToList();
        if (heads.Count == 0)
        {
            return "it belongs to no verb";
        }

        if (Shape(rule.Pattern.AsSpan(), out string words, out string roles, out string why) is false)
        {
            return why;
        }

        // A pattern holds for every verb of its block; verbs of one word share a line.
        var single = heads.Where(h => !h.Contains('_', StringComparison.Ordinal)).ToList();
        foreach (string head in heads.Where(h => h.Contains('_', StringComparison.Ordinal)).Select(h => h.Replace('_', ' ')).Concat(single.Count == 0 ? [] : [string.Join('/', single)]))
        {
            Add(type, $"{head}{words} : {(codes.Length > 1 ? roles.Replace(">", "&", StringComparison.Ordinal) : roles)} ; cameo={codes[0]}");
        }

        return null;
    }

    private void Add(EventType type, string line)
    {
        string name = type.ToString().ToLowerInvariant();
        if (!_lines.TryGetValue(name, out var lines))
        {
            _lines[name] = lines = [];
        }

        lines.Add(line);
    }

    // "* WORD PREPOSITION +": words behind the verb, and where its target stands.
    private bool Shape(ReadOnlySpan<string> pattern, out string words, out string roles, out string why)
    {
        (words, roles, why) = ("", "subject > object", "");
        if (pattern.IsEmpty)
        {
            return true;
        }

        if (!Verb.Contains(pattern[0]))
        {
            why = "words before the verb are no part of our expressions";
            return false;
        }

        var found = new StringBuilder();
        string target = "object";
        for (int i = 1; i < pattern.Length; i++)
        {
            string word = pattern[i].ToLowerInvariant();
            if (word is "+" or "%")
            {
                target = i > 1 && Slot.Prepositions.Contains(pattern[i - 1].ToLowerInvariant()) ? pattern[i - 1].ToLowerInvariant() : target;
            }
            else if (word is "$" or "^" || word.AsSpan().IndexOfAny('(', ')', '{') >= 0)
            {
                why = $"'{pattern[i]}' has no counterpart: the parser finds the source";
                return false;
            }
            else if (Slot.Prepositions.Contains(word) && i + 1 < pattern.Length && pattern[i + 1] is "+" or "%")
            {
                continue;
            }
            else if (Choices(pattern[i]) is { Length: > 0 } choices)
            {
                found.Append(' ').Append(choices);
            }
            else
            {
                why = $"'{pattern[i]}' is a set that is not defined here, is too large, or is no word";
                return false;
            }
        }

        words = found.ToString();
        roles = $"subject > {target}";
        return true;
    }

    private string Choices(string word)
    {
        var all = word.StartsWith('&') ? _dictionary.Synonyms.GetValueOrDefault(word, []) : [word];
        var fit = all.Select(w => Dictionary(w.Trim('_').Replace(' ', '_').ToLowerInvariant())).Where(w => w.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')).Distinct().ToList();
        return fit.Count > MaxSynonyms ? "" : string.Join('/', fit);
    }

    // The lexicon has singulars throughout.
    private static string Dictionary(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')
        ? word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1]
        : word;
}
