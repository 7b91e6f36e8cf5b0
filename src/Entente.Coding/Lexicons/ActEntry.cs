using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Codes;

namespace Entente.Coding.Lexicons;

/// <summary>Who does the act that an operator is applied to.</summary>
internal enum Control
{
    /// <summary>The object where there is one, else the subject.</summary>
    Nearest = 0,
    /// <summary>Always the subject: <c>promise</c>.</summary>
    Subject = 1,
    /// <summary>Always the other party: <c>demand of Y</c>.</summary>
    Other = 2,
}

/// <summary>One line of the lexicon: words that make known a base act, or an operator on another act.</summary>
/// <param name="Expression">The words.</param>
/// <param name="Roles">Where the parties stand.</param>
/// <param name="Source">File and line, for derivations.</param>
internal sealed record ActEntry(Expression Expression, RoleFrame Roles, string Source)
{
    /// <summary>Stands among <see cref="Inner"/> for the subject of a predicate: <c>the visit is under discussion</c>.</summary>
    public const string InnerSubject = "subject";

    // Derivations are written for every act of a text, long before anyone asks for one.
    private string? _title;

    /// <summary>The file as it was opened; empty in tests that read none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Line number in it, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The type of a base act; null for an operator.</summary>
    public EventType? Type { get; init; }

    /// <summary>The operator's name; null for a base act.</summary>
    public string? Operator { get; init; }

    /// <summary>PLOVER mode of a base act; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code; null to take the type's root.</summary>
    public string? Cameo { get; init; }

    /// <summary>Who does the inner act of an operator.</summary>
    public Control Control { get; init; }

    /// <summary>Prepositions behind which an operator's inner act may stand, besides clause and object.</summary>
    public ImmutableArray<string> Inner { get; init; } = [];

    /// <summary>What must stand beside the head for the entry to apply: <c>object</c>, <c>no-object</c>, <c>clause</c> or a preposition; null for nothing.</summary>
    public string? Needs { get; init; }

    /// <summary>Whether a mention that is only a place here may be the recipient: the country one visits or withdraws from.</summary>
    public bool TakesPlace { get; init; }

    /// <summary>Whether the words are ceremony or routine within one state, and count only across a border: gifts, tours of inspection.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Type and mode that the same words are an act of as well: a sentence to prison convicts and locks up. Null for none.</summary>
    public (EventType Type, string? Mode)? Also { get; init; }

    /// <summary>What parties of several states do besides when they do this together: allies who drill also cooperate. Null for nothing.</summary>
    public EventType? Allies { get; init; }

    /// <summary>Whether the words alone are too weak: the act counts only with a recipient, or inside an operator.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether only a speaker can be its actor, so that it comes to nothing in no one's mouth.</summary>
    public bool IsSpoken => Roles.Actor is [{ Kind: SlotKind.Speaker }, ..];

    /// <summary>What the entry is in a derivation: type or operator, its words and where they stand.</summary>
    public string Title => _title ??= $"{Operator ?? Type!.Value.ToString().ToUpperInvariant() + (Mode is null ? "" : "/" + Mode)} '{Words}' ({Source})";

    /// <summary>The entry's words as a reader knows them.</summary>
    public string Words => string.Join(' ', Expression.Heads.Take(1).Concat(Expression.Parts.Select(p =>
        p.Preposition.Length == 0 ? p.Lemmas[0] : p.Lemmas.IsEmpty ? p.Preposition : p.Preposition + " " + p.Lemmas[0])));

    /// <summary>Two lines of the lexicon are never the same entry.</summary>
    public bool Equals(ActEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
