using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Exports.Records;

/// <summary>An event as answers spell it: names that stay, no offsets, its evidence in words.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Day">First day, else the day of the report; null when neither is known.</param>
/// <param name="Type">PLOVER type, such as <c>AGREE</c>.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Cameo">CAMEO code of two to four digits.</param>
/// <param name="Quad">Quad class in words.</param>
/// <param name="Score">PLOVER score, -10 to 10.</param>
/// <param name="Actors">The acting parties; all parties of a mutual act.</param>
/// <param name="Recipients">The parties acted upon.</param>
/// <param name="Trigger">The words that made the act known.</param>
/// <param name="Status">occurred, ongoing, planned, hypothetical or denied.</param>
/// <param name="Voice">Codes of the speakers it rests on, outermost first; empty for the article's own voice.</param>
/// <param name="When">Its time; null when nothing is known.</param>
/// <param name="Where">Its place; null when the text does not say.</param>
/// <param name="About">Code, within the article, of the act that this one is about; null for none.</param>
/// <param name="Confidence">Probability, 0 to 1, that it is right.</param>
/// <param name="Rule">What made it.</param>
/// <param name="Sentence">The sentence it rests on.</param>
/// <param name="Article">Where that sentence stands.</param>
public sealed record EventRecord(
    long Id, DateOnly? Day, string Type, string? Mode, ImmutableArray<string> Contexts, string Cameo, string Quad, double Score,
    ImmutableArray<PartyRecord> Actors, ImmutableArray<PartyRecord> Recipients, string Trigger, string Status, ImmutableArray<string> Voice,
    TimeRecord? When, PlaceRecord? Where, string? About, double Confidence, string Rule, string Sentence, ArticleRecord Article)
{
    /// <summary>Spells a stored event.</summary>
    public static EventRecord Of(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var act = stored.Event;
        return new(
            stored.Id, stored.Day, act.Type.Code(), act.Mode, act.Contexts, act.Cameo, act.Type.Quad().Label(), act.Score,
            [.. act.Actors.Select(p => PartyRecord.Of(p.Actor))], [.. act.Recipients.Select(p => PartyRecord.Of(p.Actor))],
            TriggerOf(stored), WireNames.Of(act.Status), [.. act.Voice.Select(v => v.Id)],
            act.When is { } when ? new(when.Value, when.Interval.From, when.Interval.To, WireNames.Of(when.Basis)) : null,
            act.Where is { } place ? new(place.Name, place.Country, place.Latitude, place.Longitude) : null,
            act.About, act.Confidence, act.Rule, stored.SentenceText,
            new(stored.ArticleId, stored.Outlet, stored.Published, stored.ArticleTitle, stored.Url, $"/articles/{stored.ArticleId.ToString(CultureInfo.InvariantCulture)}#{act.Id}"));
    }

    private static string TriggerOf(StoredEvent stored)
    {
        int start = stored.Event.Trigger.Start - stored.Sentence.Start;
        int end = stored.Event.Trigger.End - stored.Sentence.Start;
        return start >= 0 && end <= stored.SentenceText.Length && start <= end ? stored.SentenceText[start..end] : "";
    }
}

/// <summary>A party of an event.</summary>
/// <param name="Id">Code, such as <c>JPN.MOFA</c>.</param>
/// <param name="Name">Name on that day.</param>
/// <param name="Country">Alpha-3 code; null for international ones.</param>
public sealed record PartyRecord(string Id, string Name, string? Country)
{
    /// <summary>Spells an actor.</summary>
    public static PartyRecord Of(ActorReference actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new(actor.Id, actor.Name, actor.Country);
    }
}

/// <summary>The time of an event.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">First day; null when open.</param>
/// <param name="To">Last day; null when open.</param>
/// <param name="Basis">expression, narrative or reporting date.</param>
public sealed record TimeRecord(string Value, DateOnly? From, DateOnly? To, string Basis);

/// <summary>The place of an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Alpha-3 code; null outside any state.</param>
/// <param name="Lat">Degrees north; null when only the country is known.</param>
/// <param name="Lon">Degrees east; null when only the country is known.</param>
public sealed record PlaceRecord(string Name, string? Country, double? Lat, double? Lon);

/// <summary>The article that an event stands in.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Outlet">Publisher; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Title">Headline; null when there is none.</param>
/// <param name="Url">Where it was published; null when unknown.</param>
/// <param name="Page">Address of the article's page in the workbench, at the event.</param>
public sealed record ArticleRecord(long Id, string? Outlet, DateOnly? Published, string? Title, string? Url, string Page);
