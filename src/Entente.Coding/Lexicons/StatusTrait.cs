namespace Entente.Coding.Lexicons;

/// <summary>What else a word does to the reality of an act, beside its <see cref="Bearing"/> (<c>data/lexicon/status.txt</c>); a word may have several.</summary>
[Flags]
internal enum StatusTrait
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Verbs of the mandative subjunctive: <c>demanded that he resign</c>.</summary>
    Mandative = 1 << 0,
    /// <summary>… in the past only, where their present asserts: <c>insisted that he resign</c>, <c>insists that they pay on time</c>.</summary>
    Insistent = 1 << 1,
    /// <summary>Participles that go with what is said, whatever is to come: <c>will close the plant, citing costs</c>.</summary>
    Citing = 1 << 2,
    /// <summary>Verbs that put a quality on an act: <c>made it possible to flee</c>.</summary>
    Rendering = 1 << 3,
    /// <summary>Qualifiers of what would do for an act: <c>enough cash to survive</c>.</summary>
    Enough = 1 << 4,
    /// <summary>Ranks whose bearer has done it: <c>the first to fly</c>.</summary>
    Ordinal = 1 << 5,
    /// <summary>Adverbs of what came near and no further: <c>almost hit a hangar</c>.</summary>
    Near = 1 << 6,
    /// <summary>Verbs of which such adverbs only give the measure: <c>almost doubled</c>.</summary>
    Measured = 1 << 7,
    /// <summary>Adverbs that leave their clause uncertain: <c>perhaps</c>.</summary>
    Doubting = 1 << 8,
    /// <summary>Participles of one speech or of a manner of speaking, which tell of no habit: <c>declined to comment when asked</c>.</summary>
    Aside = 1 << 9,
    /// <summary>Adverbs by which <c>would</c> tells of what came later in a story: <c>would eventually lead it</c>.</summary>
    Historic = 1 << 10,
    /// <summary>Verbs of which a present with a coming day is an arrangement: <c>is travelling to Paris on Monday</c>.</summary>
    Arranged = 1 << 11,
    /// <summary>Nouns of plans that do not stand once the verb above undoes them: <c>the deal was killed</c>, while <c>rejected the demand</c> leaves it asked.</summary>
    Concluded = 1 << 12,
    /// <summary>Verbs whose object of class given is over when they tell of it: <c>announced a loss</c>.</summary>
    Reporting = 1 << 13,
    /// <summary>Nouns that make a plan of what they are said of: <c>the sale is a priority</c>.</summary>
    Priority = 1 << 14,
    /// <summary>Verbs that tell what a plan lays down: <c>the plan includes closing a plant</c>.</summary>
    Comprising = 1 << 15,
    /// <summary>Verbs that tell in the pluperfect of what did not come: <c>had planned to build it</c>.</summary>
    Meaning = 1 << 16,
    /// <summary>Verbs by which a right or option is used: <c>exercised its right to flee</c>.</summary>
    Exercising = 1 << 17,
    /// <summary>Adjectives that deny the clause they are said of: <c>it is false that</c>.</summary>
    False = 1 << 18,
    /// <summary>… that deny it where they are denied themselves: <c>it is not true that</c>.</summary>
    True = 1 << 19,
    /// <summary>Words that tell in the past of what was to come: <c>was due to fly</c>.</summary>
    Due = 1 << 20,
    /// <summary>Verbs that call off a subject in headlines without an auxiliary: <c>test flight delayed after accident</c>.</summary>
    Crossing = 1 << 21,
    /// <summary>Participles that say against whom or what for something is: <c>drills aimed at the north</c>, <c>exercises targeted against it</c>.</summary>
    Pointed = 1 << 22,
}
