using System.Collections.Frozen;

namespace Entente.Language.Segmentation;

/// <summary>What must follow an abbreviation for its full stop to be part of it.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None = 0,
    /// <summary>A name follows: it never ends a sentence.</summary>
    Title = 1,
    /// <summary>Only before a digit.</summary>
    Number = 2,
    /// <summary>Only before a digit or a comma.</summary>
    Day = 3,
    /// <summary>It may stand anywhere.</summary>
    Plain = 4,
}

/// <summary>The word lists of the tokeniser: plain text files beside this one, built into the assembly because offsets depend on them.</summary>
internal static class WordTables
{
    private static readonly FrozenDictionary<string, AbbreviationKind> AbbreviationKinds = Lines("abbreviations")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => Enum.Parse<AbbreviationKind>(parts[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds by word in any case, without the stop; to be asked with spans.</summary>
    public static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        AbbreviationKinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Prefixes that a hyphen does not part from their word, without the hyphen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Lines("affixes")
        .Where(line => line.EndsWith('-')).Select(line => line[..^1])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Suffixes that a hyphen does not part from their word, without the hyphen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Lines("affixes")
        .Where(line => line.StartsWith('-')).Select(line => line[1..])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the first word of a contraction that has no apostrophe, by the whole form.</summary>
    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions = Lines("contractions")
        .ToFrozenDictionary(line => line.Replace("|", "", StringComparison.Ordinal), line => line.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestClassed = 12;

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes = Lines("function-words")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1..].Select(word => (Word: word, Class: Enum.Parse<WordClass>(parts[0], ignoreCase: true))))
        .DistinctBy(entry => entry.Word)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Class, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class of a function word in any case; the first listed, where a word has several.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestClassed];
        if (word.Length > LongestClassed)
        {
            return WordClass.None;
        }

        word.Replace(plain, '\u2019', '\'');
        return Classes.TryGetValue(plain[..word.Length], out var found) ? found : WordClass.None;
    }

    private static List<string> Lines(string table)
    {
        using var stream = typeof(WordTables).Assembly.GetManifestResourceStream(table + ".txt")
            ?? throw new InvalidOperationException($"The assembly lacks the table {table}.txt.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
