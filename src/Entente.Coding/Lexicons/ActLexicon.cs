using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>All entries of <c>data/lexicon/acts</c>, found by the dictionary form of their head, and the composition table.</summary>
internal sealed class ActLexicon
{
    // Below this, too many verbs differ by an 'e' alone: hop and hope, win and wine, rob and robe.
    private const int ShortestStem = 4;

    private readonly FrozenDictionary<string, HeadEntries> _byHead;

    private ActLexicon(ImmutableArray<ActEntry> entries, CompositionTable composition, StatusLexicon status, UntoldWords untold)
    {
        Status = status;
        Untold = untold;
        Entries = entries;
        Composition = composition;
        var byHead = new Dictionary<string, HeadEntries>(StringComparer.Ordinal);
        foreach (var category in Enum.GetValues<HeadCategory>())
        {
            var heads = entries.Where(e => e.Expression.Category == category).SelectMany(e => e.Expression.Heads.Select(h => (Head: h, Entry: e))).GroupBy(p => p.Head, StringComparer.Ordinal);
            foreach (var head in heads)
            {
                // Longer expressions first: "hold talk" before "hold", and "take part in rally" before "take part in". Files decide among equals.
                byHead[head.Key] = byHead.GetValueOrDefault(head.Key, HeadEntries.None)
                    .With(category, [.. head.Select(p => p.Entry).OrderByDescending(e => e.Expression.Parts.Sum(p => p.Kind == PartKind.OpenOblique ? 1 : 2))]);
            }
        }

        foreach (var (verb, known) in byHead.Where(h => !h.Value.Verbs.IsEmpty).OrderBy(p => p.Key, StringComparer.Ordinal).ToList())
        {
            foreach (string spelling in Misspellings(verb).Where(m => m.Length >= ShortestStem))
            {
                var own = byHead.GetValueOrDefault(spelling, HeadEntries.None);
                if (own.Verbs.IsEmpty)
                {
                    byHead[spelling] = own.With(HeadCategory.Verb, known.Verbs);
                }
            }
        }

        _byHead = byHead.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All entries, file by file in the order of their names.</summary>
    public ImmutableArray<ActEntry> Entries { get; }

    /// <summary>What operators make of acts.</summary>
    public CompositionTable Composition { get; }

    /// <summary>What words say of the reality of an act that they govern.</summary>
    public StatusLexicon Status { get; }

    /// <summary>Nouns around which words that look like acts tell of none.</summary>
    public UntoldWords Untold { get; }

    /// <summary>How many lemmas and multiword expressions the entries stand for.</summary>
    public int Breadth => Entries.Sum(e => e.Expression.Breadth);

    /// <summary>Reads <c>composition.txt</c>, <c>status.txt</c>, <c>untold.txt</c> and <c>acts/*.txt</c>, each named for its type, or <c>operators</c>.</summary>
    /// <param name="folder">The lexicon's folder, <c>data/lexicon</c>.</param>
    /// <param name="own">Folders of the user's with files of the same kinds, which add to the shipped ones or replace those of the same name.</param>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file, line and column.</exception>
    public static ActLexicon Open(string folder, IReadOnlyList<string> own) => Open(folder, own, LexiconFaults.Fatal);

    /// <summary>Reads the shipped lexicon alone.</summary>
    /// <param name="folder">The lexicon's folder, <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file, line and column.</exception>
    public static ActLexicon Open(string folder) => Open(folder, []);

    /// <summary>Reads as far as the files can be read, and gives the rest to <paramref name="faults"/>.</summary>
    internal static ActLexicon Open(string folder, IReadOnlyList<string> own, LexiconFaults faults)
    {
        string[] tables = [.. own.Select(f => Path.Combine(f, ActFile.Composition)).Where(File.Exists)];
        var composition = CompositionTable.Open(Path.Combine(folder, ActFile.Composition), tables, faults);
        var files = ActFile.Find(Path.Combine(folder, "acts"), own, faults);
        return new([.. files.SelectMany(f => ActEntryReader.Read(f.Path, f.Type, composition.Operators, faults))], composition, StatusLexicon.Open(folder), UntoldWords.Open(folder));
    }

    /// <summary>The entries with this head, by word class; null when there is none.</summary>
    public HeadEntries? Find(string lemma) => _byHead.GetValueOrDefault(lemma);

    // A learned lemmatiser guesses where a rare verb's inflection hides its spelling: "conven", "boycot", "raide", "lobbi", "vetoed".
    private static IEnumerable<string> Misspellings(string verb)
    {
        if (verb[^1] == 'e' || (verb.Length > 1 && verb[^1] == verb[^2]))
        {
            yield return verb[..^1];
        }

        yield return verb + 'e';
        if (verb[^1] == 'y')
        {
            yield return verb[..^1] + 'i';
        }

        yield return verb + "ed";
    }
}
