namespace Entente;

/// <summary>A standing relation between two actors over a stretch of days: an alliance, a membership, an office. It is a state of affairs, where an <see cref="Event"/> is an act.</summary>
/// <param name="From">Id of the one who holds the tie: the member, the office-holder; for a tie between equals, the id that sorts first.</param>
/// <param name="To">Id of the other: the organisation, the state or body of the office, the ally.</param>
/// <param name="Kind">What binds them.</param>
/// <param name="Days">First and last day, both included; an open end is not known or not yet reached.</param>
public sealed record Tie(string From, string To, TieKind Kind, DayInterval Days)
{
    /// <summary>Id of what the tie rests on: a treaty (<c>USA-JPN-1960</c>), an organisation (<c>NATO</c>) or an office (<c>JPN.PM</c>).</summary>
    public string Basis { get; init; } = "";

    /// <summary>Name of that treaty, organisation or office for a reader.</summary>
    public string BasisName { get; init; } = "";

    /// <summary>Whether both ends are equals, so that <see cref="From"/> and <see cref="To"/> may be exchanged; false for memberships and offices.</summary>
    public bool IsMutual => Kind is not (TieKind.Membership or TieKind.Office);
}

/// <summary>What binds the two ends of a tie. The first four are the classes of the Correlates of War alliance data, the strongest obligation first.</summary>
public enum TieKind
{
    /// <summary>A promise to defend each other (COW type I).</summary>
    Defence = 0,
    /// <summary>A promise to stay neutral when the other is attacked (COW type IIa in part).</summary>
    Neutrality = 1,
    /// <summary>A promise not to attack each other (COW type II).</summary>
    NonAggression = 2,
    /// <summary>A promise to consult or cooperate in a crisis (COW type III).</summary>
    Entente = 3,
    /// <summary>An agreement on security without any of these promises: arms, technology, intelligence, bases, training (<c>AUKUS</c>).</summary>
    Partnership = 4,
    /// <summary>A member and its organisation or collective.</summary>
    Membership = 5,
    /// <summary>A person and the state, organisation or body whose office they hold.</summary>
    Office = 6,
}
