using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>Checks the act lexicon and files of the user's: every fault at once, and expressions that can never be the one that wins.</summary>
public static class ActCheck
{
    /// <summary>Lists the faults, each with file, line and column where it has them; empty when all is well.</summary>
    /// <param name="home">The folder that holds <c>data</c>; see <see cref="CoderHome.Find"/>.</param>
    /// <param name="folders">Folders of the user's, as <see cref="Coder.Open(string, IReadOnlyList{string}, IReadOnlyList{string})"/> takes them; none checks the shipped lexicon.</param>
    public static IReadOnlyList<string> Run(string home, IReadOnlyList<string> folders)
    {
        var faults = LexiconFaults.Noted();
        var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"), folders, faults);
        return [.. faults.Found, .. Unreachable(lexicon.Entries, folders)];
    }

    /// <summary>How large the lexicon is: its lines, and the single lemmas and multiword expressions that they stand for.</summary>
    /// <param name="home">The folder that holds <c>data</c>.</param>
    /// <param name="folders">Folders of the user's on top of it.</param>
    /// <exception cref="InvalidDataException">A file is malformed.</exception>
    public static (int Entries, int Lemmas, int Expressions) Size(string home, IReadOnlyList<string> folders)
    {
        var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"), folders);
        int lemmas = lexicon.Entries.Where(e => e.Expression.Parts.IsEmpty).Sum(e => e.Expression.Heads.Length);
        return (lexicon.Entries.Length, lemmas, lexicon.Breadth - lemmas);
    }

    // A base act always comes to something, so what stands behind one with the same words is never tried. An operator may come to nothing,
    // and so does what only a speaker can do.
    private static List<string> Unreachable(ImmutableArray<ActEntry> entries, IReadOnlyList<string> folders)
    {
        var found = new List<string>();
        var taken = new Dictionary<(HeadCategory, string), ActEntry>();
        foreach (var entry in entries)
        {
            string[] spellings = [.. Spellings(entry.Expression)];
            var before = spellings.Select(s => taken.GetValueOrDefault((entry.Expression.Category, s))).ToList();
            // Whoever adds to the lexicon means to take some words over: only his own files are told of what his own files hide.
            if (before.TrueForAll(b => b is not null && (b.Needs is null || b.Needs == entry.Needs)) && (folders.Count == 0 || IsBelow(entry.Path, folders)))
            {
                found.Add($"{entry.Path}:{entry.Line}:1: '{entry.Words}' is never reached: {before[0]!.Source} takes the same words first; remove one, or give it a condition (needs=…).");
            }

            foreach (string spelling in entry.Operator is null && !entry.IsSpoken ? spellings : [])
            {
                taken.TryAdd((entry.Expression.Category, spelling), entry);
            }
        }

        return found;
    }

    private static bool IsBelow(string path, IReadOnlyList<string> folders) =>
        folders.Any(f => Path.GetFullPath(path).StartsWith(Path.GetFullPath(f).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // Every choice among the alternatives, as a text that two expressions share when they ask for the same words.
    private static IEnumerable<string> Spellings(Expression expression)
    {
        IEnumerable<string> found = expression.Heads;
        foreach (var part in expression.Parts)
        {
            var choices = part.Lemmas.IsEmpty ? [""] : part.Lemmas;
            found = [.. found.SelectMany(f => choices.Select(c => $"{f}|{part.Kind} {part.Preposition} {c}"))];
        }

        return found;
    }
}
