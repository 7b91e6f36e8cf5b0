using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;
using Entente.Knowledge.Outlets;

namespace Entente.Knowledge.Tables;

/// <summary>Turns records into actors, offices, role words and names, and lists what is wrong with them.</summary>
internal sealed partial class KnowledgeCompiler
{
    // Actors and offices share one space of ids; role words and ignored words have their own.
    private readonly Dictionary<string, FactRecord> _declared = new(8192, StringComparer.Ordinal);
    private readonly Dictionary<string, FactRecord> _words = new(2048, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _roles = new(StringComparer.Ordinal);
    private readonly List<FactRecord> _order = [];
    private readonly HashSet<string> _commonWords = new(StringComparer.Ordinal);

    /// <summary>What is wrong, in the order in which it was met, until they are sorted.</summary>
    public List<KnowledgeProblem> Problems { get; private set; } = [];

    /// <summary>Actors by id.</summary>
    public Dictionary<string, KnownActor> Actors { get; } = new(StringComparer.Ordinal);

    /// <summary>Offices by id.</summary>
    public Dictionary<string, KnownOffice> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>Who publishes.</summary>
    public OutletTable Outlets { get; } = new();

    /// <summary>All surface forms.</summary>
    public NameIndex Names { get; } = new(32_768);

    /// <summary>Names and adjectives of states, and the words of bodies that every state has, by id.</summary>
    public Dictionary<string, List<string>> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>All that was compiled.</summary>
    public KnowledgeContents Contents => new(Actors, Offices, Names, Forms, Outlets.Outlets, Treaties);

    /// <summary>Compiles <paramref name="records"/>; problems are listed, and what they touch is left out.</summary>
    public void Compile(IReadOnlyList<FactRecord> records)
    {
        foreach (var record in records)
        {
            Declare(record);
        }

        foreach (var record in records)
        {
            if (record.Type == "extend")
            {
                Extend(record);
            }
        }

        foreach (var record in _order)
        {
            switch (record.Type)
            {
                case "actor":
                    AddActor(record);
                    break;
                case "office":
                    AddOffice(record);
                    break;
                case "agent":
                    AddAgent(record);
                    break;
                default:
                    AddIgnored(record);
                    break;
            }
        }

        foreach (var record in _treaties.Values)
        {
            AddTreaty(record);
        }

        FinishNames();
    }

    /// <summary>Puts what is wrong in the order of the files, and in each of its lines.</summary>
    public void SortProblems()
    {
        var files = Problems.Select(p => p.File).Distinct().ToList();
        Problems = [.. Problems.OrderBy(p => files.IndexOf(p.File)).ThenBy(p => p.Line)];
    }

    private void Declare(FactRecord record)
    {
        if (!FactChecks.HasKnownShape(record, Problems))
        {
            return;
        }

        if (record.Type == "extend")
        {
            return;
        }

        if (record.Type == "treaty")
        {
            if (_treaties.TryGetValue(record.Id, out var known) && record.IsOverlay && !known.IsOverlay)
            {
                _treaties[record.Id] = record;
            }
            else if (!_treaties.TryAdd(record.Id, record))
            {
                Report(record, record.Line, $"{record.Id} is already defined at {_treaties[record.Id].File}:{_treaties[record.Id].Line}; join the two or rename one");
            }

            return;
        }

        if (record.Type == "outlet")
        {
            Outlets.Add(record, Problems);
            return;
        }

        if (record.Type == "words")
        {
            foreach (var fact in record.Facts)
            {
                _commonWords.UnionWith(Split(fact.Value));
            }

            return;
        }

        var space = record.Type is "actor" or "office" ? _declared : _words;
        if (!space.TryGetValue(record.Id, out var first))
        {
            space[record.Id] = record;
            _order.Add(record);
        }
        else if (record.IsOverlay && !first.IsOverlay && first.Type == record.Type)
        {
            Join(first, record);
        }
        else
        {
            Report(record, record.Line, $"{record.Id} is already defined at {first.File}:{first.Line}; join the two or rename one");
        }
    }

    private void Extend(FactRecord record)
    {
        if (_declared.TryGetValue(record.Id, out var first))
        {
            Join(first, record);
        }
        else
        {
            Report(record, record.Line, $"'{record.Id}' cannot be extended, as no file defines it; write 'actor {record.Id}' with its kind");
        }
    }

    // What comes later adds to what is there, and where a fact can stand only once it replaces.
    private static void Join(FactRecord first, FactRecord later)
    {
        first.Facts.RemoveAll(f => f.Key is "name" or "kind" or "country" or "parent" or "from" or "to" or "title" or "of" or "role"
            && later.Facts.Exists(l => l.Key == f.Key));
        first.Facts.AddRange(later.Facts);
    }

    private void AddActor(FactRecord record)
    {
        var id = record.Id;
        if (!IsId(id))
        {
            Report(record, record.Line, $"'{id}' is no id; write letters, digits, '-' and '.' only, such as JPN.kishida-fumio");
        }

        var kind = ActorKind.Unknown;
        string? name = null, country = null, parent = null, family = null, source = null, capital = null;
        DateOnly? from = null, to = null;
        ImmutableArray<string> roles = [];
        var tenures = ImmutableArray.CreateBuilder<Tenure>();
        var members = ImmutableArray.CreateBuilder<Membership>();
        var codes = ImmutableArray<ForeignCode>.Empty;
        foreach (var fact in record.Facts)
        {
            switch (fact.Key)
            {
                case "name": name = fact.Value; break;
                case "source": source = fact.Value; break;
                case "family": family ??= fact.Value; break;
                case "country": country = KnownId(record, fact, fact.Value); break;
                case "parent": parent = KnownId(record, fact, fact.Value); break;
                case "kind":
                    if (!FactChecks.TryKind(fact.Value, out kind))
                    {
                        Report(record, fact.Line, $"'{fact.Value}' is no kind; write one of {FactChecks.KindWords}");
                    }

                    break;
                case "role": roles = Roles(record, fact); break;
                case "from": from = Day(record, fact, atEnd: false); break;
                case "to": to = Day(record, fact, atEnd: true); break;
                case "code": codes = codes.Add(Code(record, fact)); break;
                case "capital": capital ??= Range(record, fact, out _); break;
                case "office":
                    var office = Range(record, fact, out var days);
                    if (IsKnownOffice(record, fact, office))
                    {
                        tenures.Add(new(office, days));
                    }

                    break;
                case "member":
                    AddMembers(record, fact, members);
                    break;
                default: break;
            }
        }

        if (kind == ActorKind.Unknown && !record.Facts.Exists(f => f.Key == "kind"))
        {
            Report(record, record.Line, $"{id} has no kind; write one of {FactChecks.KindWords}");
        }

        CheckOrder(record, new(from, to), record.Facts.Find(f => f.Key == "to").Line);
        var actor = new KnownActor(id, name ?? id, kind)
        {
            Country = country ?? (kind == ActorKind.State && !id.Contains('.', StringComparison.Ordinal) ? id : parent is null ? CountryPart(id) : CountryPart(parent)),
            Parent = parent,
            Roles = roles,
            Existence = new(from, to),
            Offices = tenures.DrainToImmutable(),
            Members = members.DrainToImmutable(),
            FamilyName = family,
            Capital = capital,
            Codes = codes,
            Source = source,
        };
        Actors[id] = actor;
        new NameCollector(this, record).AddActor(actor, hasName: name is not null);
    }

    private void AddOffice(FactRecord record)
    {
        var dot = record.Id.LastIndexOf('.');
        var of = dot > 0 ? record.Id[..dot] : "";
        string? title = null;
        ImmutableArray<string> roles = ["GOV"];
        foreach (var fact in record.Facts)
        {
            switch (fact.Key)
            {
                case "title": title = fact.Value; break;
                case "of": of = KnownId(record, fact, fact.Value) ?? of; break;
                case "role": roles = Roles(record, fact); break;
                default: break;
            }
        }

        if (of != "*" && !_declared.ContainsKey(of))
        {
            Report(record, record.Line, $"{record.Id} is the office of '{of}', which is not known; add 'of' with a known id or define that actor");
        }

        var office = new KnownOffice(record.Id, title ?? record.Id, of, roles);
        Offices[record.Id] = office;
        new NameCollector(this, record).AddOffice(office);
    }

    private void AddAgent(FactRecord record)
    {
        ImmutableArray<string> roles = [];
        foreach (var fact in record.Facts)
        {
            if (fact.Key == "role")
            {
                roles = Roles(record, fact);
            }
        }

        var slanted = record.Facts.Exists(f => f.Key == "slant");
        new NameCollector(this, record).AddAgent(new(record.Id, roles, slanted));
    }

    private void AddIgnored(FactRecord record) => new NameCollector(this, record).AddIgnored();

    /// <summary>Whether a lower-case word is a word of everyday English.</summary>
    internal bool IsCommonWord(string word) => _commonWords.Contains(word);

    internal void Report(FactRecord record, int line, string message) => Problems.Add(new(record.File, line, message));

    /// <summary>Splits <c>a | b</c>.</summary>
    internal static IEnumerable<string> Split(string value, char separator = '|') =>
        value.Contains(separator)
            ? value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [value];

    /// <summary>Takes a date range off the end of a fact's value.</summary>
    internal string Range(FactRecord record, in Fact fact, out DayInterval days) => Range(record, fact.Line, fact.Value, out days);

    /// <summary>Takes a date range off the end of a value.</summary>
    internal string Range(FactRecord record, int line, string value, out DayInterval days)
    {
        days = default;
        var space = value.LastIndexOf(' ');
        if (space < 0 || !value.AsSpan(space + 1).Contains("..", StringComparison.Ordinal))
        {
            return value;
        }

        if (!FactDates.TryParseRange(value.AsSpan(space + 1), out days))
        {
            Report(record, line, $"'{value[(space + 1)..]}' is no range of dates; write FROM..TO with YYYY, YYYY-MM or YYYY-MM-DD, either side may be left out");
        }

        CheckOrder(record, days, line);
        return value[..space].TrimEnd();
    }

    private void CheckOrder(FactRecord record, DayInterval days, int line)
    {
        if (days.From > days.To)
        {
            Report(record, line, $"{record.Id} ends before it begins; exchange the two dates");
        }
    }

    private DateOnly? Day(FactRecord record, in Fact fact, bool atEnd)
    {
        if (FactDates.TryParse(fact.Value, atEnd, out var date))
        {
            return date;
        }

        Report(record, fact.Line, $"'{fact.Value}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
        return null;
    }

    private ImmutableArray<string> Roles(FactRecord record, in Fact fact)
    {
        // A few dozen combinations serve ten thousand records.
        if (_roles.TryGetValue(fact.Value, out var known))
        {
            return known;
        }

        var roles = Split(fact.Value, ' ').ToImmutableArray();
        foreach (var role in roles)
        {
            if (!SectorCodes.All.Contains(role))
            {
                Report(record, fact.Line, $"'{role}' is no PLOVER sector code; see docs/formats/knowledge.md for the list");
                return roles;
            }
        }

        _roles[fact.Value] = roles;
        return roles;
    }

    private ForeignCode Code(FactRecord record, in Fact fact)
    {
        if (Split(fact.Value, ' ').ToArray() is [var scheme, var code])
        {
            return new(scheme, code);
        }

        Report(record, fact.Line, $"'{fact.Value}' is no code; write the scheme and the code, such as 'cow 740'");
        return default;
    }

    /// <summary>The id if it is one of an actor or office; null, and a problem, if not.</summary>
    internal string? KnownId(FactRecord record, in Fact fact, string id)
    {
        if (id == "*" || _declared.ContainsKey(id))
        {
            return id;
        }

        Report(record, fact.Line, $"'{id}' is not known; define it with a line 'actor {id}' or correct it");
        return null;
    }

    // An office of a state that no file lists is known by the record for every state: *.PM stands behind JPN.PM.
    private bool IsKnownOffice(FactRecord record, in Fact fact, string office)
    {
        var dot = office.LastIndexOf('.');
        if (_declared.ContainsKey(office)
            || (dot > 0 && _declared.ContainsKey("*" + office[dot..]) && _declared.ContainsKey(office[..dot])))
        {
            return true;
        }

        Report(record, fact.Line, $"the office '{office}' is not known; define it with a line 'office {office}' or correct it");
        return false;
    }

    private string? CountryPart(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? id : id[..dot];
        return head.Length == 3 && _declared.TryGetValue(head, out var owner)
            && owner.Facts.Exists(f => f is { Key: "kind", Value: "state" }) ? head : null;
    }

    private static bool IsId(string id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '*' or '_'))
            {
                return false;
            }
        }

        return id.Length > 0 && id[0] != '.' && id[^1] != '.';
    }
}
