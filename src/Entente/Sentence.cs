using System.Collections.Immutable;

namespace Entente;

/// <summary>A sentence with its parsed words.</summary>
/// <param name="Index">Position in the article, from 0.</param>
/// <param name="Span">From the first character of the first word to the last of the last; white space around it is not included.</param>
/// <param name="Tokens">The words in order; heads are indices into this array.</param>
/// <param name="Entities">Named entities that the language layer found; token ranges do not overlap.</param>
public sealed record Sentence(int Index, TextSpan Span, ImmutableArray<Token> Tokens, ImmutableArray<NamedEntity> Entities);

/// <summary>A name found by the entity recogniser, known to the knowledge base or not.</summary>
/// <param name="First">Index of the first token within the sentence.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Kind">What the name seems to stand for.</param>
public readonly record struct NamedEntity(int First, int End, EntityKind Kind);

/// <summary>What a named entity stands for (the four kinds of CoNLL-2003).</summary>
public enum EntityKind
{
    /// <summary>A name of another kind: an event, a work, a nationality.</summary>
    Other = 0,
    /// <summary>A human being.</summary>
    Person = 1,
    /// <summary>A company, body, party, army or alliance.</summary>
    Organisation = 2,
    /// <summary>A country, city, region or other place.</summary>
    Place = 3,
}
