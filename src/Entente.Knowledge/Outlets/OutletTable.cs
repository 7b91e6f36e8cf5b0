using System.Collections.Immutable;
using Entente.Knowledge.Tables;

namespace Entente.Knowledge.Outlets;

/// <summary>Collects the outlets of knowledge files.</summary>
internal sealed class OutletTable
{
    private static readonly (string Word, OutletOwnership Ownership)[] Ownerships =
    [
        ("state", OutletOwnership.State), ("party", OutletOwnership.Party), ("public", OutletOwnership.Public), ("private", OutletOwnership.Private),
        ("intergovernmental", OutletOwnership.Intergovernmental),
    ];

    private readonly Dictionary<string, FactRecord> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Outlet> _outlets = [];

    /// <summary>The outlets, in the order of the files; of two that share a name the later one is left out.</summary>
    public ImmutableArray<Outlet> Outlets => [.. _outlets];

    /// <summary>Adds an outlet, or reports why not.</summary>
    public void Add(FactRecord record, List<KnowledgeProblem> problems)
    {
        var ownership = OutletOwnership.Unknown;
        string? country = null;
        string? language = null;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var fact in record.Facts)
        {
            switch (fact.Key)
            {
                case "alias" or "site":
                    names.Add(fact.Value);
                    break;
                case "country":
                    country = Country(record, fact, problems);
                    break;
                case "language":
                    language = fact.Value;
                    break;
                case "ownership":
                    ownership = Array.Find(Ownerships, o => o.Word == fact.Value).Ownership;
                    if (ownership == OutletOwnership.Unknown)
                    {
                        problems.Add(new(record.File, fact.Line, $"'{fact.Value}' is no ownership; write one of {string.Join(", ", Ownerships.Select(o => o.Word))}"));
                    }

                    break;
                default:
                    break;
            }
        }

        if (!record.Facts.Exists(f => f.Key == "ownership"))
        {
            problems.Add(new(record.File, record.Line, $"{record.Id} has no ownership; write one of {string.Join(", ", Ownerships.Select(o => o.Word))}"));
        }

        if (names.Prepend(record.Id).All(name => IsNew(record, name, problems)))
        {
            _outlets.Add(new(record.Id, ownership) { Aliases = names.ToImmutable(), Country = country, Language = language });
        }
    }

    private bool IsNew(FactRecord record, string name, List<KnowledgeProblem> problems)
    {
        if (_names.TryAdd(name, record))
        {
            return true;
        }

        var first = _names[name];
        problems.Add(new(record.File, record.Line, $"'{name}' is a name of {first.Id} already, at {first.File}:{first.Line}; join the two or leave it out of one"));
        return false;
    }

    private static string? Country(FactRecord record, Fact fact, List<KnowledgeProblem> problems)
    {
        if (fact.Value.Length == 3 && fact.Value.All(char.IsAsciiLetterUpper))
        {
            return fact.Value;
        }

        problems.Add(new(record.File, fact.Line, $"'{fact.Value}' is no country; write its three letters, such as PRK"));
        return null;
    }
}
