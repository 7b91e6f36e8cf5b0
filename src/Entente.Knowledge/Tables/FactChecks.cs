using System.Collections.Frozen;

namespace Entente.Knowledge.Tables;

/// <summary>The words of the format: record types, the keys each may have, and kinds.</summary>
internal static class FactChecks
{
    private static readonly FrozenDictionary<string, string[]> Keys = new Dictionary<string, string[]>
    {
        ["actor"] = ["name", "kind", "role", "alias", "adjective", "capital", "metonym", "country", "parent", "member", "from", "to", "source", "family", "office", "code", "note"],
        ["office"] = ["title", "alias", "of", "role", "source", "note", "from", "to"],
        ["agent"] = ["role", "plural", "alias", "slant", "source", "note"],
        ["extend"] = ["name", "kind", "role", "alias", "adjective", "capital", "metonym", "country", "parent", "member", "from", "to", "source", "family", "office", "code", "note", "title", "of"],
        ["outlet"] = ["alias", "site", "country", "ownership", "language", "source", "note"],
        ["ignore"] = ["alias", "source", "note"],
        ["treaty"] = ["name", "kind", "of", "member", "to", "source", "note"],
        ["words"] = ["word", "source", "note"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Repeatable =
        new[] { "alias", "adjective", "capital", "metonym", "member", "source", "office", "code", "note", "word", "plural", "family", "site" }.ToFrozenSet(StringComparer.Ordinal);

    // Arrays: making a dictionary of so few words costs more of a start than all of its look-ups.
    private static readonly (string Word, ActorKind Kind)[] Kinds =
    [
        ("state", ActorKind.State),
        ("organisation", ActorKind.Organisation),
        ("body", ActorKind.Body),
        ("person", ActorKind.Person),
        ("armed-group", ActorKind.ArmedGroup),
        ("company", ActorKind.Company),
        ("group", ActorKind.Group),
        ("collective", ActorKind.Collective),
    ];

    private static readonly (string Word, TieKind Kind)[] TieKinds =
    [
        ("defence", TieKind.Defence),
        ("neutrality", TieKind.Neutrality),
        ("non-aggression", TieKind.NonAggression),
        ("entente", TieKind.Entente),
        ("partnership", TieKind.Partnership),
    ];

    /// <summary>Reads an actor's kind.</summary>
    public static bool TryKind(string word, out ActorKind kind) => TryFind(Kinds, word, out kind);

    /// <summary>Reads a treaty's kind.</summary>
    public static bool TryTieKind(string word, out TieKind kind) => TryFind(TieKinds, word, out kind);

    private static bool TryFind<T>((string Word, T Means)[] words, string word, out T means) where T : struct, Enum
    {
        foreach (var (known, meant) in words)
        {
            if (known == word)
            {
                means = meant;
                return true;
            }
        }

        means = default;
        return false;
    }

    /// <summary>The words that <c>kind</c> of a treaty may have, for messages.</summary>
    public static string TieKindWords => string.Join(", ", TieKinds.Select(k => k.Word).Order(StringComparer.Ordinal));

    /// <summary>The words that <c>kind</c> may have, for messages.</summary>
    public static string KindWords => string.Join(", ", Kinds.Select(k => k.Word).Order(StringComparer.Ordinal));

    /// <summary>Reports unknown record types and keys, and keys given twice that mean one thing.</summary>
    public static bool HasKnownShape(FactRecord record, List<KnowledgeProblem> problems)
    {
        if (!Keys.TryGetValue(record.Type, out var keys))
        {
            problems.Add(new(record.File, record.Line, $"'{record.Type}' is no kind of record; write actor, office, extend, agent, treaty, outlet, ignore or words"));
            return false;
        }

        for (var i = 0; i < record.Facts.Count; i++)
        {
            var fact = record.Facts[i];
            if (Array.IndexOf(keys, fact.Key) < 0)
            {
                problems.Add(new(record.File, fact.Line, $"'{fact.Key}' is no fact of an {record.Type}; write one of {string.Join(", ", keys)}"));
            }
            else if (fact.Value.Length == 0 && fact.Key != "slant")
            {
                problems.Add(new(record.File, fact.Line, $"'{fact.Key}' has no value"));
            }
            else if (i > 0 && !Repeatable.Contains(fact.Key) && IsGivenBefore(record.Facts, i))
            {
                problems.Add(new(record.File, fact.Line, $"'{fact.Key}' is given twice for {record.Id}; keep one"));
            }
        }

        return true;
    }

    private static bool IsGivenBefore(List<Fact> facts, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (facts[i].Key == facts[index].Key)
            {
                return true;
            }
        }

        return false;
    }
}
