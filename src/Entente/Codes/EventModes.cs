using System.Collections.Frozen;

namespace Entente.Codes;

/// <summary>PLOVER's modes and conflict–cooperation scores (codebook, table "PLOVER conflict--cooperation scores" and the mode table of each type).</summary>
public static class EventModes
{
    // The first score of each row is the type's own; a mode the table does not score takes it.
    // ACCUSE: the table prints 3, while its three modes are -2 to -3.5; the sign is lost there, so -3 is used.
    private static readonly FrozenDictionary<EventType, (double Score, (string Mode, double Score)[] Modes)> Table =
        new Dictionary<EventType, (double, (string, double)[])>
        {
            [EventType.Agree] = (2.5, []),
            [EventType.Consult] = (2.5, [("visit", 4), ("third-party", 1), ("multilateral", 4), ("phone", 1.5)]),
            [EventType.Support] = (5, []),
            [EventType.Concede] = (4.5, []),
            [EventType.Cooperate] = (9.5, []),
            [EventType.Aid] = (10, []),
            [EventType.Retreat] = (6.5, [("withdraw", 8), ("release", 6.5), ("disarm", 10), ("ceasefire", 7.5), ("access", 6.5), ("resign", 4.5)]),
            [EventType.Request] = (0, [("assist", 0.5), ("change", -1), ("yield", -1), ("meet", 0)]),
            [EventType.Accuse] = (-3, [("disapprove", -2), ("investigate", -3.5), ("allege", -3.5)]),
            [EventType.Reject] = (-2, [("assist", -1.5), ("change", -2), ("yield", -2), ("meet", -2)]),
            [EventType.Threaten] = (-3.5, [("restrict", -3), ("arrest", -3.5), ("relations", -3.5), ("expel", -3.5), ("territory", -4), ("violence", -3.5)]),
            [EventType.Protest] = (-5, [("demo", -5), ("riot", -7), ("strike", -5), ("hunger", -4.5), ("boycott", -4.5), ("obstruct", -4.5), ("vandalize", -5)]),
            [EventType.Sanction] = (-6, [("convict", -6), ("expel", -5.5), ("withdraw", -6), ("discontinue", -6)]),
            [EventType.Mobilize] = (-5.5, [("troops", -6.5), ("weapons", -6.5), ("police", -5.5), ("militia", -6)]),
            [EventType.Coerce] = (-7, [("seize", -7), ("restrict", -7), ("censor", -6.5), ("curfew", -6.5), ("martial-law", -7.5), ("arrest", -7),
                ("deport", -7), ("withhold", -7), ("misinformation", -6.5), ("cyber", -7)]),
            [EventType.Assault] = (-9, [("abduct", -8.5), ("beat", -7.5), ("torture", -8.5), ("sexual", -8.5), ("targeted", -9.5), ("destroy", -8.5),
                ("primitive", -8), ("firearms", -9), ("explosives", -9), ("suicide-attack", -9.5), ("aerial", -9.5), ("drone", -9.5),
                ("heavy-weapons", -9.5), ("crowd-control", -7.5), ("unconventional", -10)]),
        }.ToFrozenDictionary();

    /// <summary>The codebook's modes of a type, in its order; empty when the type has none.</summary>
    public static IEnumerable<string> Of(EventType type) => Table[type].Modes.Select(m => m.Mode);

    /// <summary>PLOVER score from -10 (conflict) to 10 (cooperation).</summary>
    /// <param name="type">The type.</param>
    /// <param name="mode">Its mode; null, or a mode without a score of its own, gives the type's score.</param>
    public static double Score(EventType type, string? mode)
    {
        var (score, modes) = Table[type];
        int index = mode is null ? -1 : Array.FindIndex(modes, m => m.Mode.Equals(mode, StringComparison.Ordinal));
        return index < 0 ? score : modes[index].Score;
    }
}
