using Entente.Codes;

namespace Entente.Coding.Lexicons;

/// <summary>A file of the act lexicon.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Type">The type that its entries are base acts of; null for operators.</param>
internal sealed record ActFile(string Path, EventType? Type)
{
    /// <summary>Name of the composition table, which is no file of entries.</summary>
    public const string Composition = "composition.txt";

    private const string Operators = "operators";

    /// <summary>
    /// The files that make the lexicon. A file of the user's takes the place of the shipped one of the same name; any other stands before the shipped
    /// ones, so that it wins among expressions of equal length.
    /// </summary>
    /// <param name="shipped">The folder <c>data/lexicon/acts</c>.</param>
    /// <param name="own">The user's folders; later ones win over earlier.</param>
    /// <param name="faults">Takes names that are no type's.</param>
    /// <exception cref="InvalidDataException">A file is named for no type, and faults are fatal.</exception>
    public static IReadOnlyList<ActFile> Find(string shipped, IReadOnlyList<string> own, LexiconFaults faults)
    {
        var byName = new Dictionary<string, (string Path, int Rank)>(StringComparer.OrdinalIgnoreCase);
        string[] folders = [shipped, .. own];
        for (int i = 0; i < folders.Length; i++)
        {
            foreach (string path in Directory.EnumerateFiles(folders[i], "*.txt"))
            {
                byName[System.IO.Path.GetFileName(path)] = (path, byName.TryGetValue(System.IO.Path.GetFileName(path), out var replaced) ? replaced.Rank : i);
            }
        }

        byName.Remove(Composition);
        return [.. byName.OrderByDescending(f => f.Value.Rank).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => Named(f.Value.Path, faults)).OfType<ActFile>()];
    }

    private static ActFile? Named(string path, LexiconFaults faults)
    {
        // "assault-extra.txt" holds more of ASSAULT: whatever follows a hyphen is the user's.
        string name = System.IO.Path.GetFileNameWithoutExtension(path).Split('-')[0];
        EventType? type = EventTypes.TryParse(name, out var t) ? t : null;
        if (type is null && name != Operators)
        {
            string nearest = Spelling.Nearest(name, Enum.GetNames<EventType>().Select(n => n.ToLowerInvariant()).Append(Operators));
            faults.Add(new($"{path}: '{name}' is no event type; the nearest file name is '{nearest}.txt', or '{nearest}-{name}.txt' for more of it."));
            return null;
        }

        return new(path, type);
    }
}
