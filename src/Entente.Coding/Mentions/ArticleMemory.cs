using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>What the text has told of its actors up to the sentence being read; one for each article.</summary>
internal sealed class ArticleMemory
{
    /// <summary>An article that names more people than this is a list; later names are still found, but no longer looked back to.</summary>
    private const int MostPeople = 512;

    private readonly HashSet<string> _namesakes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, ActorReference Actor)> _people = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<KnownActor, ActorReference> _references = [];
    private readonly Dictionary<string, ActorReference> _holders = new(StringComparer.Ordinal);
    private readonly List<(string Country, int Sentence)> _countries = [];
    private readonly Dictionary<string, string> _sectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorReference> _heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, KnownName> _abbreviations = new(StringComparer.Ordinal);

    /// <summary>The abbreviations that the text has defined, with what each stands for in it.</summary>
    public IReadOnlyDictionary<string, KnownName> Abbreviations => _abbreviations;

    /// <summary>Keeps what the text says that an abbreviation stands for.</summary>
    public void NoteAbbreviation(string abbreviation, KnownName meaning)
    {
        if (_abbreviations.Count < MostPeople)
        {
            _abbreviations[abbreviation] = meaning;
        }
    }

    /// <summary>The day as of which actors are resolved; null when the article has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The state whose outlet or dateline it is; null when unknown.</summary>
    public string? Home { get; init; }

    /// <summary>The state of the outlet; null when unknown.</summary>
    public string? OutletCountry { get; init; }

    /// <summary>Index of the sentence being read.</summary>
    public int Sentence { get; set; }

    /// <summary>Notes that the text uses a state's name for another place (<c>Atlanta, Georgia</c>).</summary>
    public void NoteNamesake(string state) => _namesakes.Add(state);

    /// <summary>Whether the text uses the state's name for another place.</summary>
    public bool HasNamesake(string state) => _namesakes.Contains(state);

    /// <summary>Whether an actor or a country was met before.</summary>
    public bool HasSeen(string? id) => id is not null && _seen.Contains(id);

    /// <summary>Notes a mention.</summary>
    public void Note(ActorReference actor)
    {
        _seen.Add(actor.Id);
        if (actor.Country is { } country)
        {
            _seen.Add(country);
            if (actor.Kind is ActorKind.Body or ActorKind.Company && actor.Roles.Contains("JRN"))
            {
                // Whom a text quotes is not what it is about: "an official told Reuters".
                return;
            }

            _countries.Add((country, Sentence));
            if (!actor.Roles.IsEmpty)
            {
                _sectors[actor.Roles[^1]] = country;
            }

            _counts[country] = _counts.GetValueOrDefault(country) + 1;
            MainCountry = MainCountry is null || _counts[country] >= _counts[MainCountry] ? country : MainCountry;
        }
    }

    /// <summary>The country that this sentence mentioned first, else the one mentioned last in at most so many before it; null for none.</summary>
    /// <remarks>The first is the sentence's subject more often than the last: "Tunisia broke with Iran, the foreign ministry said".</remarks>
    public string? RecentCountry(int back)
    {
        int first = _countries.FindLastIndex(c => c.Sentence < Sentence) + 1;
        return first < _countries.Count ? _countries[first].Country
            : _countries.Count > 0 && _countries[^1].Sentence >= Sentence - back ? _countries[^1].Country : null;
    }

    /// <summary>The country that the nearest of so many sentences before this one mentioned first; null for none.</summary>
    public string? TopicCountry(int back)
    {
        var last = _countries.FindLastIndex(c => c.Sentence < Sentence);
        if (last < 0 || _countries[last].Sentence < Sentence - back)
        {
            return null;
        }

        var nearest = _countries[last].Sentence;
        return _countries[_countries.FindIndex(c => c.Sentence == nearest)].Country;
    }

    /// <summary>The last country mentioned that is not the outlet's own; null for none.</summary>
    public string? ForeignCountry => _countries.FindLast(c => c.Country != OutletCountry).Country;

    /// <summary>
    /// The one country of which the article has spoken before this sentence, or the outlet's own while it has spoken of none; null when there are several, or another in
    /// this sentence: in "U.S. troops met rebels" the rebels are not the United States'.
    /// </summary>
    public string? OnlyCountry => _counts.Count switch
    {
        0 => OutletCountry,
        1 when _countries[0].Sentence < Sentence || _countries[0].Country == OutletCountry => MainCountry,
        _ => null,
    };

    /// <summary>Whose government, police or parliament is meant where the text does not say: that of the sentence's first country, else of dateline or topic.</summary>
    /// <remarks>A wire report is at home where its dateline is; a state's outlet writes of others too, and then of the state that it spoke of last.</remarks>
    /// <param name="isSubject">Whether the words are the subject of their clause; others belong to the country named last before them.</param>
    /// <param name="sector">PLOVER code of the role: the army is most likely the one whose troops were met last.</param>
    public string? ContextCountry(bool isSubject, string? sector = null) => (isSubject ? RecentCountry(0) : LastCountry)
        ?? (sector is "MIL" or "COP" or "JUD" or "LEG" ? _sectors.GetValueOrDefault(sector) : null) ?? (OutletCountry is null ? Home ?? TopicCountry(TopicReach) : TopicCountry(TopicReach) ?? Home) ?? MainCountry;

    // Of this sentence only.
    private string? LastCountry => _countries.Count > 0 && _countries[^1].Sentence == Sentence ? _countries[^1].Country : null;

    /// <summary>Sentences over which a topic is kept without being named.</summary>
    private const int TopicReach = 2;

    /// <summary>Keeps the noun by which a text may come back to an actor: <c>the delegation</c>, <c>the president</c>, <c>the ministry</c>.</summary>
    public void NoteHead(string noun, ActorReference actor) => _heads[noun] = actor;

    /// <summary>Whom a noun with the definite article points back to; null for no one.</summary>
    public ActorReference? FindHead(string noun) => _heads.GetValueOrDefault(noun);

    /// <summary>The country mentioned most often so far, the later of two; null for none.</summary>
    public string? MainCountry { get; private set; }

    /// <summary>Makes each actor's reference once an article.</summary>
    public ActorReference Reference(KnownActor actor, Func<KnownActor, DateOnly?, ActorReference> make)
    {
        if (!_references.TryGetValue(actor, out var reference))
        {
            _references[actor] = reference = make(actor, Date);
        }

        return reference;
    }

    /// <summary>Keeps a person's name for later short forms.</summary>
    public void NotePerson(string[] words, ActorReference actor)
    {
        _mentions[actor.Id] = _mentions.GetValueOrDefault(actor.Id) + 1;
        if (_people.Count < MostPeople && !_people.Exists(p => p.Actor.Id == actor.Id && p.Words.AsSpan().SequenceEqual(words)))
        {
            _people.Add((words, actor));
        }
    }

    /// <summary>Keeps whom the text named as the holder of an office.</summary>
    public void NoteHolder(string office, ActorReference actor) => _holders[office] = actor;

    /// <summary>Whom the text named as the holder of an office; null for no one.</summary>
    public ActorReference? FindHolder(string office) => _holders.GetValueOrDefault(office);

    /// <summary>The person met before whom <paramref name="words"/> can mean: the one met most often, of several the latest; null for none.</summary>
    /// <param name="words">The whole name, or its first or last part.</param>
    /// <param name="isGivenName">Whether a lone word is the given name whatever the person's country.</param>
    public ActorReference? FindPerson(ReadOnlySpan<string> words, bool isGivenName = false)
    {
        // "al-Mekdad" and "Mekdad" are one.
        if (words.Length > 1 && NameParticles.IsArticle(words[0]))
        {
            words = words[1..];
        }

        ActorReference? found = null;
        var most = 0;
        for (var i = _people.Count - 1; i >= 0; i--)
        {
            var known = _people[i].Words;
            if (words.Length == 1
                ? Same(known[^1], words[0]) || (Same(known[0], words[0]) && (isGivenName || IsCalledByFirst(_people[i].Actor)))
                : Same(known[^1], words[^1]) && (Same(known[0], words[0]) || (NameParticles.Contains(words[0]) && IsTail(words, known))))
            {
                var count = _mentions.GetValueOrDefault(_people[i].Actor.Id);
                (found, most) = count > most ? (_people[i].Actor, count) : (found, most);
            }
        }

        return found;
    }

    // "bin Zayed" of Abdullah bin Zayed, "Abu al-Gheit" of Ahmed Abu al-Gheit.
    private static bool IsTail(ReadOnlySpan<string> words, ReadOnlySpan<string> known)
    {
        for (var i = 1; i <= words.Length; i++)
        {
            if (i > known.Length || !Same(words[^i], known[^i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // Where the family name stands first, or people are called by their own: Abiy, Thaksin, Mahathir.
    private static bool IsCalledByFirst(ActorReference actor) =>
        actor.Country is "PRK" or "KOR" or "CHN" or "TWN" or "HKG" or "VNM" or "JPN" or "HUN" or "KHM" or "ETH" or "ERI" or "ISL" or "IDN" or "MMR" or "MYS" or "THA" or "LAO" or "SOM" or "BRN" or null;
}
