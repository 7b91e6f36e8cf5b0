namespace Entente.Codes;

/// <summary>The sixteen event types of PLOVER (codebook, chapter "Event Categories"), in the codebook's order.</summary>
public enum EventType
{
    /// <summary>Promise or accept future cooperation.</summary>
    Agree = 0,
    /// <summary>Meet, visit, talk.</summary>
    Consult = 1,
    /// <summary>Diplomatic cooperation: praise, sign, recognise, congratulate.</summary>
    Support = 2,
    /// <summary>Give way in words or rules: ease, lift, allow.</summary>
    Concede = 3,
    /// <summary>Material cooperation: joint exercises, trade, shared work.</summary>
    Cooperate = 4,
    /// <summary>Give money, goods, arms, shelter.</summary>
    Aid = 5,
    /// <summary>Give way in deeds: withdraw, release, disarm, cease fire, resign.</summary>
    Retreat = 6,
    /// <summary>Ask, demand, urge.</summary>
    Request = 7,
    /// <summary>Blame, criticise, investigate, allege.</summary>
    Accuse = 8,
    /// <summary>Refuse, deny, oppose.</summary>
    Reject = 9,
    /// <summary>Warn of a harmful act.</summary>
    Threaten = 10,
    /// <summary>Demonstrate, strike, riot, boycott.</summary>
    Protest = 11,
    /// <summary>Cut or reduce relations or aid, convict, expel.</summary>
    Sanction = 12,
    /// <summary>Deploy, drill, build up, raise readiness.</summary>
    Mobilize = 13,
    /// <summary>Seize, restrict, arrest, censor, hack.</summary>
    Coerce = 14,
    /// <summary>Attack, kill, abduct, destroy.</summary>
    Assault = 15,
}

/// <summary>The four quad classes (PLOVER codebook, table "Quad category").</summary>
public enum QuadClass
{
    /// <summary>Cooperation in words.</summary>
    VerbalCooperation = 1,
    /// <summary>Cooperation in deeds.</summary>
    MaterialCooperation = 2,
    /// <summary>Conflict in words.</summary>
    VerbalConflict = 3,
    /// <summary>Conflict in deeds.</summary>
    MaterialConflict = 4,
}

/// <summary>Names and classes of event types.</summary>
public static class EventTypes
{
    private static readonly string[] Codes = [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];

    /// <summary>The codebook's spelling, such as <c>AGREE</c>.</summary>
    public static string Code(this EventType type) => Codes[(int)type];

    /// <summary>What a type covers, in a few words for a reader who does not know the codebook.</summary>
    public static string Meaning(this EventType type) => type switch
    {
        EventType.Agree => "promises or accepts future cooperation",
        EventType.Consult => "meets, visits or talks",
        EventType.Support => "praises, signs, recognises, congratulates",
        EventType.Concede => "gives way in words or rules: eases, lifts, allows",
        EventType.Cooperate => "works together: joint exercises, trade, shared projects",
        EventType.Aid => "gives money, goods, arms or shelter",
        EventType.Retreat => "gives way in deeds: withdraws, releases, disarms, ceases fire",
        EventType.Request => "asks, demands or urges",
        EventType.Accuse => "blames, criticises, investigates or alleges",
        EventType.Reject => "refuses, denies or opposes",
        EventType.Threaten => "warns of a harmful act",
        EventType.Protest => "demonstrates, strikes, riots or boycotts",
        EventType.Sanction => "cuts relations or aid, convicts or expels",
        EventType.Mobilize => "deploys, drills, builds up or raises readiness",
        EventType.Coerce => "seizes, restricts, arrests, censors or hacks",
        _ => "attacks, kills, abducts or destroys",
    };

    /// <summary>Finds a type by the codebook's spelling, in any case.</summary>
    /// <returns>Whether <paramref name="code"/> names a type.</returns>
    public static bool TryParse(string? code, out EventType type)
    {
        int index = code is null ? -1 : Array.FindIndex(Codes, c => c.Equals(code, StringComparison.OrdinalIgnoreCase));
        type = (EventType)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>The quad class of a type (codebook, "Quad category" under each type).</summary>
    public static QuadClass Quad(this EventType type) => type switch
    {
        <= EventType.Concede => QuadClass.VerbalCooperation,
        <= EventType.Retreat => QuadClass.MaterialCooperation,
        <= EventType.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };

    /// <summary>The class in words, such as <c>verbal cooperation</c>.</summary>
    public static string Label(this QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "verbal cooperation",
        QuadClass.MaterialCooperation => "material cooperation",
        QuadClass.VerbalConflict => "verbal conflict",
        _ => "material conflict",
    };
}
