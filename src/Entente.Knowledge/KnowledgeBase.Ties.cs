using Entente.Knowledge.Treaties;

namespace Entente.Knowledge;

public sealed partial class KnowledgeBase
{
    /// <summary>Treaties by id; see <see cref="TiesOn"/> for the ties that they make.</summary>
    public IReadOnlyDictionary<string, KnownTreaty> Treaties { get; }

    /// <summary>
    /// The formal ties that held on a day: two parties of one treaty, a member and its organisation, a person and the state or body whose office they hold.
    /// </summary>
    /// <param name="date">The day; null asks for all that ever held, each with its own days.</param>
    /// <param name="actor">Id of an actor that must be an end of the tie; null asks for the ties of all (some twenty thousand).</param>
    /// <returns>Each tie with the days on which both ends were bound, sorted by kind, ends and beginning; a pair bound by two treaties stands twice.</returns>
    public IReadOnlyList<Tie> TiesOn(DateOnly? date, string? actor = null) => TiesIn(new(date, date), actor);

    /// <summary>The formal ties that held on at least one day of a stretch; <see cref="TiesOn"/> says what they are.</summary>
    /// <param name="span">The stretch, both ends included; an open end reaches without limit.</param>
    /// <param name="actor">Id of an actor that must be an end of the tie; null asks for the ties of all.</param>
    public IReadOnlyList<Tie> TiesIn(DayInterval span, string? actor = null)
    {
        var ties = TreatyTies(actor).Concat(MembershipTies(actor)).Concat(OfficeTies(actor)).Where(t => t.Days.Overlaps(span)).ToList();
        ties.Sort(static (a, b) => Compare(a, b));
        return ties;
    }

    private IEnumerable<Tie> TreatyTies(string? actor)
    {
        foreach (var treaty in Treaties.Values)
        {
            var parties = treaty.Parties;
            for (var i = 0; i < parties.Length; i++)
            {
                for (var j = i + 1; j < parties.Length; j++)
                {
                    if ((actor is null || actor == parties[i].Member || actor == parties[j].Member)
                        && parties[i].Member != parties[j].Member && Shared(parties[i].Days, parties[j].Days) is { } days)
                    {
                        var inOrder = string.CompareOrdinal(parties[i].Member, parties[j].Member) < 0;
                        yield return new(parties[inOrder ? i : j].Member, parties[inOrder ? j : i].Member, treaty.Kind, days)
                        {
                            Basis = treaty.Id,
                            BasisName = treaty.Name,
                        };
                    }
                }
            }
        }
    }

    private IEnumerable<Tie> MembershipTies(string? actor) =>
        from organisation in _actors.Values
        from stay in organisation.Members
        where actor is null || actor == organisation.Id || actor == stay.Member
        select new Tie(stay.Member, organisation.Id, TieKind.Membership, stay.Days) { Basis = organisation.Id, BasisName = organisation.Name };

    private IEnumerable<Tie> OfficeTies(string? actor)
    {
        foreach (var person in _actors.Values)
        {
            foreach (var tenure in person.Offices)
            {
                if (TryGetOffice(tenure.Office, out var office) && (actor is null || actor == person.Id || actor == office.Of))
                {
                    yield return new(person.Id, office.Of, TieKind.Office, tenure.Days) { Basis = office.Id, BasisName = office.Title };
                }
            }
        }
    }

    // The days on which both were bound; null when one left before the other came.
    private static DayInterval? Shared(DayInterval a, DayInterval b) =>
        a.Overlaps(b)
            ? new(a.From is null || b.From > a.From ? b.From : a.From, a.To is null || b.To < a.To ? b.To : a.To)
            : null;

    private static int Compare(Tie a, Tie b)
    {
        var order = a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.From, b.From);
        order = order != 0 ? order : string.CompareOrdinal(a.To, b.To);
        order = order != 0 ? order : Nullable.Compare(a.Days.From, b.Days.From);
        return order != 0 ? order : string.CompareOrdinal(a.Basis, b.Basis);
    }
}
