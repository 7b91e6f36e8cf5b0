using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>Decides which actor a form stands for, as of a date and in view of what the article has said. Thread-safe.</summary>
internal sealed class ActorResolver(KnowledgeBase knowledge)
{
    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; } = knowledge;

    /// <summary>The best reading of a form as a name of an actor; null when it is none here.</summary>
    /// <param name="piece">The form.</param>
    /// <param name="memory">What the article has told.</param>
    /// <param name="accepts">Which actors are asked for.</param>
    /// <param name="alternatives">Ids of the others.</param>
    public KnownName? Choose(Piece piece, ArticleMemory memory, Func<KnownName, bool> accepts, out ImmutableArray<string> alternatives)
    {
        KnownName? best = null;
        var most = int.MinValue;
        var others = 0;
        foreach (var name in piece.Names)
        {
            if (name.Actor is not { IsEveryStates: false } actor || !accepts(name) || (best?.Actor == actor && best.Marks == name.Marks))
            {
                continue;
            }

            var score = Score(name, actor, memory);
            if (score == Excluded)
            {
                continue;
            }

            others += best is not null && best.Actor != actor ? 1 : 0;
            if (score > most)
            {
                (best, most) = (name, score);
            }
        }

        var chosen = best?.Actor;
        alternatives = others == 0
            ? []
            : [.. piece.Names.Where(n => n.Actor is { IsEveryStates: false } a && a != chosen && accepts(n)).Select(n => n.Actor!.Id).Distinct()];
        return best;
    }

    /// <summary>The actor as a mention on the article's date means it.</summary>
    public ActorReference Reference(KnownActor actor, ArticleMemory memory) => memory.Reference(actor, Make);

    /// <summary>How well an office held fits a date: 100 on the date, less before and after.</summary>
    public static int Fit(DayInterval days, DateOnly? date)
    {
        if (date is not { } day)
        {
            return days.To is null ? 90 : 50;
        }

        if (days.Includes(day))
        {
            return 100;
        }

        // A former holder keeps the title in English; a later one has it only in texts that know the future.
        return days.To < day ? (day.DayNumber - days.To.Value.DayNumber < NearDays ? 70 : 40)
            : days.From is { } from && from.DayNumber - day.DayNumber < NearDays ? 60 : 10;
    }

    /// <summary>A change of office is news for some weeks on either side.</summary>
    private const int NearDays = 60;

    private const int Excluded = int.MinValue;

    private static int Score(KnownName name, KnownActor actor, ArticleMemory memory)
    {
        var atHome = memory.OutletCountry is { } outlet && (actor.Id == outlet || actor.Country == outlet);
        var supported = atHome || memory.HasSeen(actor.Id) || (actor.Kind != ActorKind.State && actor.Country is not null && memory.RecentCountry(1) == actor.Country);
        if (name.Outlet is { } house && house != memory.OutletCountry)
        {
            return Excluded;
        }

        // No outlet speaks ill of its own state.
        if (((name.Marks & NameMarks.Context) != 0 && !supported) || ((name.Marks & NameMarks.Slant) != 0 && atHome))
        {
            return Excluded;
        }

        var score = name.Use switch
        {
            NameUse.Name => 8,
            NameUse.Adjective => 7,
            NameUse.Metonym => 6,
            _ => 5,
        };
        score += name.Days.Includes(memory.Date) && actor.Existence.Includes(memory.Date) ? 100 : 0;
        score += name.Days != default && name.Days.Includes(memory.Date) ? 4 : 0;
        score += atHome ? 40 : supported ? 20 : 0;
        // Without a date, Moscow is most likely today's.
        score -= memory.Date is null && actor.Existence.To is not null ? 20 : 0;
        score += actor.Kind == ActorKind.State ? 3 : 0;
        score += (name.Marks & NameMarks.Context) != 0 && !atHome ? -15 : 0;
        score += actor.Kind == ActorKind.Person ? BestFit(actor, memory.Date) / 4 : 0;
        return score;
    }

    private static int BestFit(KnownActor person, DateOnly? date)
    {
        var best = 0;
        foreach (var tenure in person.Offices)
        {
            best = Math.Max(best, Fit(tenure.Days, date));
        }

        return best;
    }

    private ActorReference Make(KnownActor actor, DateOnly? date)
    {
        if (actor.Kind != ActorKind.Person)
        {
            return new(actor.Id, actor.Name, actor.Kind, actor.Country, actor.Roles);
        }

        string? office = null;
        string? organisation = null;
        var isNational = false;
        string? served = null;
        var isOwn = false;
        var roles = actor.Roles;
        foreach (var tenure in actor.OfficesOn(date))
        {
            if (Knowledge.TryGetOffice(tenure.Office, out var held))
            {
                office ??= held.Title;
                roles = roles.IsEmpty ? held.Roles : roles;
                organisation ??= OrganisationOf(held.Of);
                isNational |= OrganisationOf(held.Of) is null;
                served ??= StateOf(held.Of);
                isOwn |= StateOf(held.Of) == actor.Country;
            }
        }

        // Who governed another state on that day acted for that one: the Soviet foreign minister who later ruled Georgia.
        if (served is not null && !isOwn)
        {
            return new(served + actor.Id[actor.Id.IndexOf('.', StringComparison.Ordinal)..], actor.Name, actor.Kind, served, roles, office);
        }

        // Who serves an organisation acts for it and not for the state of the passport: UN.guterres-antonio, and no country.
        if (organisation is not null && !isNational)
        {
            return new(organisation + actor.Id[actor.Id.IndexOf('.', StringComparison.Ordinal)..], actor.Name, actor.Kind, null, ["IGO"], office);
        }

        // One who held office once and holds none now is PLOVER's "elite".
        var isPast = roles.IsEmpty && date is { } day && actor.Offices.Any(t => t.Days.To < day);
        return new(actor.Id, actor.Name, actor.Kind, actor.Country, isPast ? ["ELI"] : roles, office);
    }

    // The state, or the state of the body, that an office belongs to; null for an organisation's.
    private string? StateOf(string of)
    {
        var dot = of.IndexOf('.', StringComparison.Ordinal);
        return Knowledge.TryGet(dot < 0 ? of : of[..dot], out var owner) && owner is { Kind: ActorKind.State } ? owner.Country ?? owner.Id : null;
    }

    // The organisation, and not a body within it, that an office belongs to; null for a state's.
    private string? OrganisationOf(string of)
    {
        var dot = of.IndexOf('.', StringComparison.Ordinal);
        return Knowledge.TryGet(dot < 0 ? of : of[..dot], out var owner) && owner is { Kind: ActorKind.Organisation, Country: null } ? owner.Id : null;
    }
}
