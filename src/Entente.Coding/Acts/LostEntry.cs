using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>An expression of the lexicon that fits at the words of an act but was not taken.</summary>
/// <param name="Entry">The expression's entry.</param>
/// <param name="Why">Why not, as a clause.</param>
internal readonly record struct LostEntry(ActEntry Entry, string Why)
{
    /// <summary>The line of a derivation that says so.</summary>
    public override string ToString() => $"not {Entry.Operator ?? Entry.Type!.Value.ToString().ToUpperInvariant()} '{Entry.Words}' ({Entry.Source}): {Why}";
}
