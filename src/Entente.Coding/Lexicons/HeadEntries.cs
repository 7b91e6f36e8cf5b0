using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>The entries that share a head, by the word class they ask of it, longest first.</summary>
/// <param name="Verbs">Those headed by a verb.</param>
/// <param name="Nouns">Those headed by a noun.</param>
/// <param name="Adjectives">Those headed by an adjective.</param>
internal sealed record HeadEntries(ImmutableArray<ActEntry> Verbs, ImmutableArray<ActEntry> Nouns, ImmutableArray<ActEntry> Adjectives)
{
    // Made when a text first holds the head: a start meets few of them.
    private readonly EntryGates?[] _gates = new EntryGates?[Enum.GetValues<HeadCategory>().Length];

    /// <summary>No entry.</summary>
    public static HeadEntries None { get; } = new([], [], []);

    /// <summary>The entries of a word class; empty when there is none.</summary>
    public ImmutableArray<ActEntry> Of(HeadCategory category) => category switch
    {
        HeadCategory.Verb => Verbs,
        HeadCategory.Noun => Nouns,
        _ => Adjectives,
    };

    /// <summary>The same with other entries of one word class.</summary>
    public HeadEntries With(HeadCategory category, ImmutableArray<ActEntry> entries) => category switch
    {
        HeadCategory.Verb => new(entries, Nouns, Adjectives),
        HeadCategory.Noun => new(Verbs, entries, Adjectives),
        _ => new(Verbs, Nouns, entries),
    };

    /// <summary>What the entries of a word class need, in their order.</summary>
    public EntryGates GatesOf(HeadCategory category) => _gates[(int)category] ??= new(Of(category));
}
