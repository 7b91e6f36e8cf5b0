using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>Where an expression's parties are found, written <c>subject &gt; object, against</c>.</summary>
/// <param name="Actor">Places of the acting party, tried in order.</param>
/// <param name="Recipient">Places of the other party, tried in order; may be empty.</param>
/// <param name="IsMutual">Whether both places hold actors (written <c>subject &amp; with</c>): a meeting, a clash.</param>
internal sealed record RoleFrame(ImmutableArray<Slot> Actor, ImmutableArray<Slot> Recipient, bool IsMutual)
{
    /// <summary>Reads the role part of an entry.</summary>
    /// <exception cref="InvalidDataException">A slot is unknown or the divider is missing.</exception>
    public static RoleFrame Parse(SourceLine line, string text)
    {
        int divider = text.AsSpan().IndexOfAny('>', '&');
        if (divider < 0)
        {
            throw line.Error(text.Trim(), "roles need '>' between actor and recipient, or '&' between mutual parties, as in 'subject > object'.");
        }

        return new(Slots(line, text[..divider]), Slots(line, text[(divider + 1)..]), text[divider] == '&');
    }

    private static ImmutableArray<Slot> Slots(SourceLine line, string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => Slot.Parse(line, w))];
}
