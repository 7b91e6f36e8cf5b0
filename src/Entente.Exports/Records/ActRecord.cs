using System.Collections.Immutable;
using Entente.Codes;
using Entente.Json;

namespace Entente.Exports.Records;

/// <summary>An event within its article, without number in the store and sentence.</summary>
/// <param name="Code">Identifier within the article, such as <c>e1</c>.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Status">occurred, ongoing, planned, hypothetical or denied.</param>
/// <param name="Actors">The acting parties.</param>
/// <param name="Recipients">The parties acted upon.</param>
/// <param name="Voice">Codes of the speakers it rests on.</param>
/// <param name="When">Its time; null when nothing is known.</param>
public sealed record ActRecord(
    string Code, string Type, string? Mode, string Status, ImmutableArray<PartyRecord> Actors, ImmutableArray<PartyRecord> Recipients, ImmutableArray<string> Voice, string? When)
{
    /// <summary>Spells an event.</summary>
    public static ActRecord Of(Event act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new(
            act.Id, act.Type.Code(), act.Mode, WireNames.Of(act.Status), [.. act.Actors.Select(p => PartyRecord.Of(p.Actor))], [.. act.Recipients.Select(p => PartyRecord.Of(p.Actor))],
            [.. act.Voice.Select(v => v.Id)], act.When?.Value);
    }
}
