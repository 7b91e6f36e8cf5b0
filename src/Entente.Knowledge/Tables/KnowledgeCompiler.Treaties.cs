using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Treaties;

namespace Entente.Knowledge.Tables;

internal sealed partial class KnowledgeCompiler
{
    // A treaty is nobody: its ids have a space of their own, so that NATO may be the alliance and its treaty.
    private readonly Dictionary<string, FactRecord> _treaties = new(StringComparer.Ordinal);

    /// <summary>Treaties by id.</summary>
    public Dictionary<string, KnownTreaty> Treaties { get; } = new(StringComparer.Ordinal);

    // After all actors, as a treaty may take its parties from the members of an organisation.
    private void AddTreaty(FactRecord record)
    {
        string? name = null, source = null;
        TieKind? kind = null;
        DateOnly? end = null;
        var parties = ImmutableArray.CreateBuilder<Membership>();
        foreach (var fact in record.Facts)
        {
            switch (fact.Key)
            {
                case "name": name = fact.Value; break;
                case "source": source = fact.Value; break;
                case "to": end = Day(record, fact, atEnd: true); break;
                case "member": AddMembers(record, fact, parties); break;
                case "kind" when FactChecks.TryTieKind(fact.Value, out var known): kind = known; break;
                case "kind": Report(record, fact.Line, $"'{fact.Value}' is no kind of treaty; write one of {FactChecks.TieKindWords}"); break;
                case "of" when KnownId(record, fact, fact.Value) is { } id && Actors.TryGetValue(id, out var organisation):
                    parties.AddRange(organisation.Members);
                    name ??= organisation.Name;
                    break;
                default: break;
            }
        }

        if (kind is null && !record.Facts.Exists(f => f.Key == "kind"))
        {
            Report(record, record.Line, $"the treaty {record.Id} has no kind; write one of {FactChecks.TieKindWords}");
        }

        if (parties.Count < 2)
        {
            Report(record, record.Line, $"the treaty {record.Id} binds fewer than two; name its parties with 'member' or its organisation with 'of'");
        }

        var bound = end is null ? parties : parties.Select(p => p with { Days = new(p.Days.From, p.Days.To < end ? p.Days.To : end) });
        Treaties[record.Id] = new(record.Id, name ?? record.Id, kind ?? TieKind.Entente, [.. bound]) { Source = source };
    }

    private void AddMembers(FactRecord record, in Fact fact, ImmutableArray<Membership>.Builder members)
    {
        foreach (var member in Split(Range(record, fact, out var stay), ' '))
        {
            if (KnownId(record, fact, member) is { } known)
            {
                members.Add(new(known, stay));
            }
        }
    }
}
