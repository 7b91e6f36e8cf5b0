using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Offices;

namespace Entente.Coding.Mentions;

/// <summary>What the words of one phrase have said so far of a role: whose, which, and whether it is still held.</summary>
internal sealed class RoleReading(KnownActor? owner, bool isSlanted)
{
    private readonly KnownActor? _first = owner;
    private readonly List<string> _words = [];
    private KnownActor? _every;
    private KnownAgent? _agent;
    private bool _isPlural;
    private bool _isFormer;
    private bool _isDeputy;
    private bool _isHostile;
    private bool _hasTitleWords;

    /// <summary>The state, organisation or body it belongs to; null when not said.</summary>
    public KnownActor? Owner { get; private set; } = owner;

    /// <summary>The office; null when the words name none.</summary>
    public KnownOffice? Office { get; private set; }

    /// <summary>Whether a word of it takes a side.</summary>
    public bool IsSlanted { get; private set; } = isSlanted;

    /// <summary>Whether its owner was taken from the context.</summary>
    public bool IsFromContext { get; private set; }

    /// <summary>Whether the words themselves name a body or an office whose owner is known.</summary>
    public bool HasOwnOwner => Owner is not null;

    /// <summary>Whether the last word is one for people in a role.</summary>
    public bool IsAgent => _agent is not null || Office is not null || _hasTitleWords;

    /// <summary>Whether the words name a body that every state has, while it is not known whose.</summary>
    public bool IsAnyStates => _every is not null;

    /// <summary>Whether people in such a role belong to the place they are in (the police in a city, but not troops in a country).</summary>
    public bool IsLocal => _agent is { Roles: var roles } ? !roles.Contains("MIL") && !roles.IsEmpty : _every is { Roles: ["COP"] };

    /// <summary>Whether it is one person's: an office or role in the singular.</summary>
    public bool IsSingular => !_isPlural && IsAgent;

    /// <summary>Whether the words are for one who held the office once.</summary>
    public bool IsFormer => _isFormer;

    /// <summary>Whether a name may follow.</summary>
    public bool AllowsName => IsAgent;

    /// <summary>The actor's record when the words name a body; null otherwise.</summary>
    public KnownActor? Known => IsAgent ? null : Owner;

    /// <summary>The words of the role as they stand.</summary>
    public string Words => string.Join(' ', _words);

    /// <summary>The sector codes that office, role word and body give.</summary>
    public ImmutableArray<string> Roles
    {
        get
        {
            ImmutableArray<string> own = Office?.Roles ?? _agent?.Roles ?? (_hasTitleWords && Owner is { IsRegion: true } ? ["GOV"] : []);
            ImmutableArray<string> body = Owner is { Kind: not ActorKind.State } ? Owner.Roles : _every?.Roles ?? [];
            return _isFormer ? ["ELI"] : body.Length + own.Length < 2 ? own.IsEmpty ? body : own : [.. body.Concat(own).Distinct()];
        }
    }

    /// <summary>Notes a modifier that changes what the role is.</summary>
    public void Note(ReadOnlySpan<char> word)
    {
        _isFormer |= Is(word, "former") || Is(word, "ex") || Is(word, "late") || Is(word, "ousted") || Is(word, "deposed");
        _isHostile |= Is(word, "puppet") || Is(word, "conservative") || Is(word, "reactionary") || Is(word, "fascist") || Is(word, "treacherous");
        _isDeputy |= Is(word, "deputy") || Is(word, "vice") || Is(word, "assistant") || Is(word, "designate") || Is(word, "shadow");
    }

    /// <summary>Notes the modifiers that stand before the phrase.</summary>
    public void NotePrevious(SentencePieces pieces, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3 && (pieces[i].Category is WordCategory.Adjective or WordCategory.ProperNoun or WordCategory.Noun or WordCategory.Other || pieces.Is(i, "-")); i--)
        {
            Note(pieces.Word(i));
        }
    }

    /// <summary>Keeps the words of a head.</summary>
    public void AddWords(ReadOnlySpan<char> words) => _words.Add(words.ToString());

    /// <summary>Takes an office.</summary>
    public void TakeOffice(KnownOffice office, bool isPlural)
    {
        (Office, _agent, _every, _isPlural) = (office, null, null, isPlural);
    }

    /// <summary>Puts the owner's own office in place of another's of the same title; null when the owner has none.</summary>
    public void Replace(KnownOffice? office, bool isPlural)
    {
        (Office, _isPlural) = (office, isPlural);
        _hasTitleWords = true;
    }

    /// <summary>Takes a body; what follows belongs to it.</summary>
    public void TakeBody(KnownActor body) => (Owner, Office, _agent) = (body, null, null);

    /// <summary>Takes a body that every state has, while it is not known whose.</summary>
    public void TakeEvery(KnownActor every) => (_every, _agent, Office) = (every, null, null);

    /// <summary>Takes a role word; a rank after an office (<c>Defence Minister General …</c>) adds nothing.</summary>
    public void TakeAgent(KnownAgent agent, bool isPlural)
    {
        IsSlanted |= agent.IsSlanted;
        if (Office is not null && agent.Roles.Contains("MIL"))
        {
            return;
        }

        (_agent, Office, _isPlural) = (agent, null, isPlural);
    }

    /// <summary>Takes a title that is no office of the owner's.</summary>
    public void TakeTitleWords(Piece title, bool isPlural)
    {
        _hasTitleWords = title.IsTitle;
        _isPlural = isPlural;
    }

    /// <summary>Takes the owner that follows (<c>of Japan</c>).</summary>
    public void GiveOwner(KnownActor owner, bool isSlanted, ActorResolver resolver)
    {
        IsSlanted |= isSlanted;
        Owner = owner;
        if (owner.IsRegion && Office is { IsEveryStates: true })
        {
            // "the president of Tatarstan" holds no office of a state.
            (Office, _hasTitleWords) = (null, true);
        }

        if (_every is { } every && owner is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Collective } or { IsRegion: true })
        {
            Owner = resolver.Knowledge.BodyOf(owner, every);
            _every = null;
        }

        if (Office is { IsEveryStates: true } && owner.Kind is ActorKind.State or ActorKind.Organisation
            && resolver.Knowledge.TryGetOffice(owner.Id + Office!.Id[1..], out var own))
        {
            Office = own;
        }
    }

    /// <summary>Takes the owner that the context suggests for an office or body without one.</summary>
    /// <param name="memory">What the article has told.</param>
    /// <param name="resolver">Knows the states.</param>
    /// <param name="isSubject">Whether the words are the subject of their clause.</param>
    /// <param name="isDefinite">Whether the words point at one that the reader knows (<c>the government</c>), and not at any (<c>military ties</c>).</param>
    public void TakeContext(ArticleMemory memory, ActorResolver resolver, bool isDefinite, bool isSubject = true)
    {
        var isOfState = _agent is { Roles: ["GOV" or "COP" or "JUD" or "LEG", ..] };
        var sector = Roles is [.., var last] ? last : null;
        var isPolice = _every is not null && sector == "COP";
        var country = (isDefinite || isPolice) && (Office is { IsEveryStates: true } || _every is not null || isOfState) ? memory.ContextCountry(isSubject, sector)
            : _agent is { Roles: [not ("BUS" or "UNK" or "IGO" or "REB" or "RAD" or "UAF" or "IMG"), ..] } ? memory.OnlyCountry
            : null;
        // Such words are for others: "the conservative authorities" are not at home.
        country = (_isHostile || IsSlanted) && country is not null && country == memory.OutletCountry ? memory.ForeignCountry : country;
        if (Owner is null && Office is { IsEveryStates: false } && resolver.Knowledge.TryGet(Office.Of, out var holderOf))
        {
            Owner = holderOf;
        }
        else if (Owner is null && country is not null && resolver.Knowledge.TryGet(country, out var state))
        {
            GiveOwner(state, false, resolver);
            IsFromContext = true;
        }
    }

    /// <summary>The actor that the words mean without a name; null when they mean no one in particular.</summary>
    public ActorReference? Resolve(ActorResolver resolver, ArticleMemory memory)
    {
        if (Office is { } office && !_isPlural && !_isFormer && !_isDeputy && !office.IsEveryStates)
        {
            if (memory.FindHolder(office.Id) is { } met)
            {
                return met;
            }

            var holders = resolver.Knowledge.HoldersOf(office.Id, memory.Date);
            // A seat that several hold (a vice-chairman's) does not tell which of them is meant.
            if (memory.Date is not null && holders.Length == 1)
            {
                return resolver.Reference(holders[0], memory) with { Office = office.Title, Roles = office.Roles };
            }

            return new(office.Id, TitleOf(office, resolver.Knowledge), ActorKind.Person, Country(resolver.Knowledge, office.Of), office.Roles, office.Title);
        }

        return Group(Owner, resolver, memory);
    }

    /// <summary>Makes the same role of another state, for lists.</summary>
    public Func<KnownActor, ActorReference>? ForOther(ActorResolver resolver, ArticleMemory memory)
    {
        // "The leaders of Japan and India": where no file says who they are, people of both.
        if (Office is { } office && !(_isPlural && resolver.Knowledge.HoldersOf(office.Id, memory.Date).IsEmpty))
        {
            var last = office.Id[office.Id.LastIndexOf('.')..];
            return state => resolver.Knowledge.HoldersOf(state.Id + last, memory.Date) is [var holder, ..] && memory.Date is not null
                ? resolver.Reference(holder, memory) with { Office = office.Title, Roles = office.Roles }
                : new(state.Id + last, $"{office.Title} of {state.Name}", ActorKind.Person, state.Country, office.Roles, office.Title);
        }

        return _agent is null && !(_isPlural && Office is not null) ? null : state => Group(state, resolver, memory)!;
    }

    private ActorReference? Group(KnownActor? owner, ActorResolver resolver, ArticleMemory memory)
    {
        var roles = Roles;
        if (owner is null)
        {
            // "Police" needs no article; other bodies without owner and article are any.
            return roles.IsEmpty || (_every is not null && roles[^1] != "COP") || roles is ["UNK"] or ["IGO"] ? null : new($"{ActorReference.Nameless}.{roles[^1]}", Words, ActorKind.Group, null, roles);
        }

        if (!IsAgent)
        {
            return resolver.Reference(owner, memory);
        }

        // Who speaks or acts for a body is the body: its spokesman, its officials.
        return owner is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Collective } or { IsRegion: true }
            ? new($"{owner.Id}.{(roles.IsEmpty ? "CVL" : roles[^1])}", $"{Words} of {owner.Name}", ActorKind.Group, owner.Country, roles)
            : new(owner.Id, owner.Name, owner.Kind, owner.Country, roles, Words);
    }

    /// <summary>The id under which a person of this role stands, and the country.</summary>
    /// <remarks>An organisation that has a country and yet an id of its own (<c>CHONGRYON</c>, a movement) is whom its people stand for.</remarks>
    public (string? Prefix, string? Country) Belonging =>
        IsFromContext ? (null, null)
        : Owner is { Kind: ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.Body } body ? (body.Id.Split('.')[0], body.Country ?? _first?.Country)
        : (Owner?.Country ?? Owner?.Id, Owner?.Country ?? _first?.Country);

    private static string TitleOf(KnownOffice office, KnowledgeBase knowledge) =>
        knowledge.TryGet(office.Of, out var of) ? $"{office.Title} of {of.Name}" : office.Title;

    private static string? Country(KnowledgeBase knowledge, string id) => knowledge.TryGet(id, out var of) ? of.Country : null;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
