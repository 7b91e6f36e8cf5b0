using System.Globalization;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Cli.Terminal;

/// <summary>Lists events in columns.</summary>
internal static class EventTable
{
    private static readonly string[] Heads = ["day", "type", "status", "actor", "recipient", "voice", "outlet", "sentence"];

    /// <summary>Writes the table with its head; nothing for no events.</summary>
    public static void Write(TextWriter output, IReadOnlyList<StoredEvent> events) => ColumnTable.Write(output, Heads, [.. events.Select(Row)]);

    private static string[] Row(StoredEvent stored)
    {
        var act = stored.Event;
        return
        [
            stored.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            act.Type.Code() + (act.Mode is null ? "" : "/" + act.Mode),
            WireNames.Of(act.Status),
            string.Join(", ", act.Actors.Select(p => p.Actor.Label).Distinct()),
            string.Join(", ", act.Recipients.Select(p => p.Actor.Label).Distinct()),
            string.Join(" › ", act.Voice.Select(v => v.Id)),
            stored.Outlet ?? "",
            stored.SentenceText,
        ];
    }
}
