using Entente.Knowledge.Aliases;
using Entente.Knowledge.Places;

namespace Entente.Knowledge;

public sealed partial class KnowledgeBase
{
    private readonly Lazy<Gazetteer> _gazetteer;

    /// <summary>Finds a state or city on the map.</summary>
    /// <param name="name">Its name, in any spelling that the files have; accents, hyphens and apostrophes do not matter.</param>
    /// <param name="country">Alpha-3 code of the country that the text gives for it; null when it gives none, and the best known place is taken.</param>
    /// <returns>The place, without coordinates where only the country is known; null when no file has it.</returns>
    /// <exception cref="InvalidDataException">The table of places, which is read on the first call, is malformed.</exception>
    public EventPlace? FindPlace(string name, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        EventPlace? state = null;
        foreach (var known in Names.Find(name))
        {
            if (known is not { Actor: { Kind: ActorKind.State, Country: { } code } actor } || (country is not null && code != country))
            {
                continue;
            }

            // A capital goes before a bigger city of its name, and its spellings (Kiev) lead to the one that the table has (Kyiv).
            if (known.Use == NameUse.Capital && (_gazetteer.Value.Find(name, code) ?? _gazetteer.Value.Find(actor.Capital ?? name, code)) is { } capital)
            {
                return capital with { Name = known.Text };
            }

            state ??= known.Use == NameUse.Name ? new(actor.Name, code, null, null) : null;
        }

        return state ?? _gazetteer.Value.Find(name, country);
    }
}
