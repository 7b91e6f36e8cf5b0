namespace Entente.Coding.Lexicons;

/// <summary>The grammatical places that a party of an act may be looked for in.</summary>
internal enum SlotKind
{
    /// <summary>The subject, the <c>by</c>-phrase of a passive, or whoever controls an unspoken subject.</summary>
    Subject = 0,
    /// <summary>The object, or the subject of a passive.</summary>
    Object = 1,
    /// <summary>A noun phrase that follows a preposition.</summary>
    Preposition = 2,
    /// <summary>A possessive: <c>Japan's visit</c>.</summary>
    Possessive = 3,
    /// <summary>A name or nationality before a noun: <c>NATO attack</c>, <c>U.S.-Japan talks</c>.</summary>
    Modifier = 4,
    /// <summary>The actor of the act that this one is about.</summary>
    InnerActor = 5,
    /// <summary>The recipient of the act that this one is about.</summary>
    InnerRecipient = 6,
    /// <summary>The first party named in the clause or phrase that the act is about: <c>warned that Y would …</c>.</summary>
    Content = 7,
    /// <summary>Who is said to speak at the head word: <c>he asserted that their policy is …</c>.</summary>
    Speaker = 8,
    /// <summary>The state or organisation whose statement the article is; none in a news report.</summary>
    Author = 9,
}

/// <summary>One place to look for a party.</summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Preposition">The preposition of <see cref="SlotKind.Preposition"/>; empty otherwise.</param>
internal readonly record struct Slot(SlotKind Kind, string Preposition = "")
{
    private static readonly Dictionary<string, SlotKind> Names = new(StringComparer.Ordinal)
    {
        ["subject"] = SlotKind.Subject,
        ["object"] = SlotKind.Object,
        ["possessive"] = SlotKind.Possessive,
        ["modifier"] = SlotKind.Modifier,
        ["inner.actor"] = SlotKind.InnerActor,
        ["inner.recipient"] = SlotKind.InnerRecipient,
        ["content"] = SlotKind.Content,
        ["speaker"] = SlotKind.Speaker,
        ["author"] = SlotKind.Author,
    };

    /// <summary>The prepositions that a slot or an expression may name.</summary>
    public static IReadOnlySet<string> Prepositions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "above", "across", "after", "against", "among", "around", "as", "at", "before", "behind", "between", "by", "concerning", "despite", "during",
        "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "over", "through", "to", "toward", "towards", "under", "upon",
        "via", "with", "within", "without",
    };

    /// <summary>Reads a slot's name.</summary>
    public static Slot Parse(SourceLine line, string word) =>
        Names.TryGetValue(word, out var kind) ? new(kind)
        : Prepositions.Contains(word) ? new(SlotKind.Preposition, word)
        : throw line.Unknown("role slot", word, Names.Keys.Concat(Prepositions));
}
