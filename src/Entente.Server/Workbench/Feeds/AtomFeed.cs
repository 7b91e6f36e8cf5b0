using System.Globalization;
using System.Text;
using System.Xml;
using Entente.Codes;
using Entente.Json;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Workbench.Feeds;

/// <summary>New matches of a question as an Atom feed (RFC 4287): the same filter as in the page's address, the newest first.</summary>
internal static class AtomFeed
{
    private const int Entries = 50;
    private const string Path = "/query/feed.atom";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Adds the route.</summary>
    public static void MapFeed(this IEndpointRouteBuilder routes) => routes.MapGet(Path, async (HttpContext context, ReadingStore store) =>
    {
        EventFilter filter;
        Page<StoredEvent> page;
        try
        {
            filter = EventFilter.Parse(context.Request.Query.Where(p => p.Key is not ("by" or "across" or "cursor")).Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value.ToString())));
            page = await store.Events.ListAsync(filter, size: Entries, cancellation: context.RequestAborted).ConfigureAwait(false);
        }
        catch (QuestionException question)
        {
            return Results.Text(question.Message + "\n", statusCode: StatusCodes.Status400BadRequest);
        }

        string root = $"{context.Request.Scheme}://{context.Request.Host}";
        return Results.Bytes(Write(filter, page, root, context.Request.QueryString.Value ?? ""), "application/atom+xml; charset=utf-8");
    }).ExcludeFromDescription();

    /// <summary>Writes a feed.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="page">Its newest answers.</param>
    /// <param name="root">Address of the workbench.</param>
    /// <param name="query">The question as a query string, with its question mark; empty for all events.</param>
    public static byte[] Write(EventFilter filter, Page<StoredEvent> page, string root, string query)
    {
        string self = root + Path + query;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            string asked = string.Join(", ", filter.ToPairs().Select(p => $"{p.Key} {p.Value}"));
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("title", Namespace, asked.Length == 0 ? "Entente: all events" : "Entente: " + asked);
            xml.WriteElementString("id", Namespace, self);
            xml.WriteElementString("updated", Namespace, Stamp(page.Items.Select(e => e.Published ?? e.Day).Max()));
            Link(xml, "self", self);
            Link(xml, "alternate", root + "/query" + query);
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Entente");
            xml.WriteEndElement();
            foreach (var item in page.Items)
            {
                Entry(xml, item, root);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, StoredEvent item, string root)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"{root}/events/{item.Id}");
        string whom = item.Event.Recipients.IsEmpty ? "" : " → " + string.Join(", ", item.Event.Recipients.Select(p => p.Actor.Name));
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, Clean($"{item.Event.Type.Code()}: {string.Join(", ", item.Event.Actors.Select(p => p.Actor.Name))}{whom}"));
        xml.WriteElementString("id", Namespace, address);
        xml.WriteElementString("updated", Namespace, Stamp(item.Published ?? item.Day));
        Link(xml, "alternate", address);
        string voice = item.Event.Voice.IsEmpty ? "own voice" : "says " + string.Join(" ‹ ", item.Event.Voice.Reverse().Select(v => v.Name));
        xml.WriteElementString("summary", Namespace, Clean($"“{item.SentenceText}” – {item.Outlet ?? "unknown outlet"}, {PageText.Of(item.Published)}; {WireNames.Of(item.Event.Status)}, {voice}"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Stamp(DateOnly? day) => (day ?? DateOnly.FromDayNumber(719162)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    // Characters that XML 1.0 cannot hold at all.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is 0x9 or 0xA or 0xD or >= 0x20 and not (0xFFFE or 0xFFFF) ? r.ToString() : " "));
}
