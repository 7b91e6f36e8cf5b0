namespace Entente.Codes;

/// <summary>CAMEO event codes: a two-digit root, with up to two more digits that refine it.</summary>
public static class CameoCodes
{
    /// <summary>Whether the text has the form of an event code: two to four digits with a root from 01 to 20.</summary>
    public static bool IsCode(string? text) =>
        text is { Length: >= 2 and <= 4 } && text.All(char.IsAsciiDigit)
        && int.Parse(text.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 20;

    /// <summary>The PLOVER type of a CAMEO code (the codebook's CAMEO conversion table); null for statements (root 01) and what is no code.</summary>
    /// <remarks>The table drops appeals (root 02) with the statements; they ask for something, and are REQUEST here.</remarks>
    public static EventType? TypeOf(string? code) => !IsCode(code) ? null : code switch
    {
        ['0', '1', ..] => null,
        ['0', '2', ..] or ['1', '0', ..] => EventType.Request,
        ['0', '3', ..] => EventType.Agree,
        ['0', '4', ..] => EventType.Consult,
        ['0', '5', ..] => EventType.Support,
        ['0', '6', ..] => EventType.Cooperate,
        ['0', '7', ..] => EventType.Aid,
        "0813" or "0814" or ['0', '8', >= '4', ..] => EventType.Retreat,
        ['0', '8', ..] => EventType.Concede,
        ['0', '9', ..] or ['1', '1', ..] => EventType.Accuse,
        ['1', '2', ..] => EventType.Reject,
        ['1', '3', ..] => EventType.Threaten,
        ['1', '4', ..] => EventType.Protest,
        ['1', '5', ..] => EventType.Mobilize,
        "163" or "191" or "192" => EventType.Coerce,
        ['1', '6', ..] => EventType.Sanction,
        "1712" or ['1', '7', '5', ..] => EventType.Assault,
        ['1', '7', ..] => EventType.Coerce,
        _ => EventType.Assault,
    };

    /// <summary>The code of a type and mode when the words decide no finer one (after the codebook's CAMEO conversion table, read backwards).</summary>
    public static string Default(EventType type, string? mode) => (type, mode) switch
    {
        (EventType.Agree, _) => "030",
        (EventType.Consult, "visit") => "042",
        (EventType.Consult, "phone") => "041",
        (EventType.Consult, "third-party") => "044",
        (EventType.Consult, _) => "040",
        (EventType.Support, _) => "050",
        (EventType.Concede, _) => "080",
        (EventType.Cooperate, _) => "060",
        (EventType.Aid, _) => "070",
        (EventType.Retreat, "release") => "0841",
        (EventType.Retreat, "access") => "086",
        (EventType.Retreat, "ceasefire") => "0871",
        (EventType.Retreat, "disarm") => "0873",
        (EventType.Retreat, "withdraw") => "0874",
        (EventType.Retreat, _) => "080",
        (EventType.Request, "assist") => "101",
        (EventType.Request, "change") => "104",
        (EventType.Request, "yield") => "105",
        (EventType.Request, "meet") => "106",
        (EventType.Request, _) => "100",
        (EventType.Accuse, "investigate") => "090",
        (EventType.Accuse, "allege") => "112",
        (EventType.Accuse, _) => "111",
        (EventType.Reject, "assist") => "121",
        (EventType.Reject, "change") => "123",
        (EventType.Reject, "yield") => "124",
        (EventType.Reject, "meet") => "125",
        (EventType.Reject, _) => "120",
        (EventType.Threaten, "restrict") => "1312",
        (EventType.Threaten, "relations") => "1313",
        (EventType.Threaten, "territory") => "1382",
        (EventType.Threaten, "violence") => "138",
        (EventType.Threaten, _) => "130",
        (EventType.Protest, "demo") => "141",
        (EventType.Protest, "hunger") => "142",
        (EventType.Protest, "strike" or "boycott") => "143",
        (EventType.Protest, "obstruct") => "144",
        (EventType.Protest, "riot") => "145",
        (EventType.Protest, _) => "140",
        (EventType.Mobilize, "police") => "153",
        (EventType.Mobilize, "troops" or "militia") => "154",
        (EventType.Mobilize, _) => "150",
        (EventType.Sanction, "expel") => "166",
        (EventType.Sanction, "withdraw") => "161",
        (EventType.Sanction, "convict") => "116",
        (EventType.Sanction, _) => "160",
        (EventType.Coerce, "seize") => "171",
        (EventType.Coerce, "restrict" or "censor") => "172",
        (EventType.Coerce, "curfew") => "1723",
        (EventType.Coerce, "martial-law") => "1724",
        (EventType.Coerce, "arrest") => "173",
        (EventType.Coerce, "deport") => "174",
        (EventType.Coerce, "cyber") => "176",
        (EventType.Coerce, _) => "170",
        (EventType.Assault, "abduct") => "181",
        (EventType.Assault, "beat") => "182",
        (EventType.Assault, "sexual") => "1821",
        (EventType.Assault, "torture") => "1822",
        (EventType.Assault, "targeted") => "186",
        (EventType.Assault, "explosives") => "183",
        (EventType.Assault, "suicide-attack") => "1831",
        (EventType.Assault, "firearms") => "193",
        (EventType.Assault, "heavy-weapons") => "194",
        (EventType.Assault, "aerial") => "195",
        (EventType.Assault, "drone") => "1952",
        (EventType.Assault, "unconventional") => "204",
        (EventType.Assault, _) => "190",
        _ => "010",
    };
}
