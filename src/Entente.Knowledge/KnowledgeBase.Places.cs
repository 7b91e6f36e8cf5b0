using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Places;

namespace Entente.Knowledge;

public sealed partial class KnowledgeBase
{
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly Lazy<RegionTable> _regions;

    /// <summary>Finds a state, city or region on the map.</summary>
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

        return state ?? _gazetteer.Value.Find(name, country) ?? _regions.Value.FindPlace(name, country);
    }

    /// <summary>Finds the longest name of a region (<c>Gunma</c>, <c>North Phyongan</c>) that starts at a token.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">The tokens of a sentence of it.</param>
    /// <param name="first">Index of the name's first token.</param>
    /// <param name="regions">Whose it may be, the best known first; empty when there is none.</param>
    /// <returns>Index after the name's last token; <paramref name="first"/> when there is none.</returns>
    /// <exception cref="InvalidDataException">The table of regions, which is read on the first call, is malformed.</exception>
    public int FindRegion(string text, ReadOnlySpan<Token> tokens, int first, out ImmutableArray<KnownActor> regions) => _regions.Value.Find(text, tokens, first, out regions);
}
