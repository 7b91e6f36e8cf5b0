using Entente.Exports.Records;
using Entente.Storage.Questions;

namespace Entente.Exports.Tables;

/// <summary>Events as a table, in bounded memory however many they are.</summary>
public static class EventTables
{
    /// <summary>The columns of events. In JSON an event is its <see cref="EventRecord"/>, lists and parts and all.</summary>
    internal static TableLayout<EventRecord> Layout { get; } = new TableLayout<EventRecord> { Spelling = e => e }
        .Whole("id", e => e.Id).Day("day", e => e.Day).Text("type", e => e.Type).Text("mode", e => e.Mode).List("contexts", e => e.Contexts).Text("cameo", e => e.Cameo)
        .Text("quad", e => e.Quad).Number("score", e => e.Score).Text("status", e => e.Status).List("actors", e => e.Actors.Select(a => a.Id))
        .List("recipients", e => e.Recipients.Select(a => a.Id)).List("voice", e => e.Voice).Text("when", e => e.When?.Value).Text("place", e => e.Where?.Name)
        .Text("country", e => e.Where?.Country).Text("trigger", e => e.Trigger).Number("confidence", e => e.Confidence).Text("rule", e => e.Rule).Text("about", e => e.About)
        .Text("outlet", e => e.Article.Outlet).Day("published", e => e.Article.Published).Text("title", e => e.Article.Title).Text("url", e => e.Article.Url)
        .Text("sentence", e => e.Sentence).Whole("article", e => e.Article.Id);

    /// <summary>The events as dyads, one for each actor and recipient; those of one event share its number in the store.</summary>
    public static IAsyncEnumerable<StoredEvent> AsDyads(IAsyncEnumerable<StoredEvent> events) => events.SelectMany(s => Dyads.Of(s.Event).Select(e => s with { Event = e }));

    /// <summary>A table of events.</summary>
    /// <param name="events">The events, in the order to write.</param>
    public static Table Of(IAsyncEnumerable<StoredEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new Table<EventRecord>(Layout, events.Select(EventRecord.Of));
    }
}
