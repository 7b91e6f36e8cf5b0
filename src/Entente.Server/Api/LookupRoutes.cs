using System.Buffers;
using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Incidents;
using Entente.Analysis.Questions;
using Entente.Exports.Records;
using Entente.Json;
using Entente.Storage.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>Single things by their number, and short lists for those who look around.</summary>
internal static class LookupRoutes
{
    private const int Suggestions = 20;

    /// <summary>Adds the routes.</summary>
    public static void MapLookups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/summary", async (Analyst analyst, CancellationToken cancellation) => TaggedAnswer.Of(await analyst.Store.SummaryAsync(cancellation).ConfigureAwait(false)))
            .WithName("summary").WithSummary("How much the store holds.").WithTags("lookups").Produces<StoreSummary>();
        api.MapGet("/outlets", async (Analyst analyst, CancellationToken cancellation) =>
                TaggedAnswer.Of(new OutletList(await analyst.Store.Articles.OutletsAsync(cancellation).ConfigureAwait(false))))
            .WithName("outlets").WithSummary("The outlets of the store, those of most articles first.").WithTags("lookups").Produces<OutletList>();
        api.MapGet("/actors", async (string? typed, Analyst analyst, CancellationToken cancellation) =>
                TaggedAnswer.Of(new NamedAnswer(await analyst.Store.Actors.SuggestAsync(typed ?? "", Suggestions, cancellation).ConfigureAwait(false))))
            .WithName("actors").WithSummary("Actors whose identifier or name begins with what was typed so far.").WithTags("lookups").Produces<NamedAnswer>();
        api.MapGet("/articles/{id:long}", ArticleAsync)
            .WithName("article").WithSummary("An article's reading, in the format of entente annotate.").WithTags("lookups").Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/articles/{id:long}/text", async (long id, Analyst analyst, CancellationToken cancellation) =>
                await analyst.Store.Articles.FindAsync(id, cancellation).ConfigureAwait(false) is { } found ? Results.Text(found.Reading.Article.Text) : Missing("article", id))
            .WithName("article-text").WithSummary("An article's text, into which the spans of its reading point (Unicode code points).").WithTags("lookups").Produces<string>(contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/articles/{id:long}/incidents", async (long id, Analyst analyst, CancellationToken cancellation) =>
                TaggedAnswer.Of(new IncidentAnswer(await analyst.Incidents.OfArticleAsync(id, cancellation).ConfigureAwait(false))))
            .WithName("article-incidents").WithSummary("The happenings that an article reports, with the reports of others.").WithTags("lookups").Produces<IncidentAnswer>();
        api.MapGet("/events/{id:long}", async (long id, Analyst analyst, CancellationToken cancellation) =>
                await analyst.Store.Events.FindAsync(id, cancellation).ConfigureAwait(false) is { } found ? (IResult)TaggedAnswer.Of(EventRecord.Of(found)) : Missing("event", id))
            .WithName("event").WithSummary("One event with its sentence.").WithTags("lookups").Produces<EventRecord>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/incidents/{id:long}", async (long id, Analyst analyst, CancellationToken cancellation) =>
                await analyst.Incidents.FindAsync(id, cancellation).ConfigureAwait(false) is { } found ? (IResult)TaggedAnswer.Of(found) : Missing("incident", id))
            .WithName("incident").WithSummary("One happening with its reports, by the number of any of its events.").WithTags("lookups").Produces<Incident>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ArticleAsync(long id, Analyst analyst, CancellationToken cancellation)
    {
        if (await analyst.Store.Articles.FindAsync(id, cancellation).ConfigureAwait(false) is not { } found)
        {
            return Missing("article", id);
        }

        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(json, found.Reading);
        return new TaggedAnswer(json.WrittenSpan.ToArray());
    }

    private static IResult Missing(string what, long id) => Problems.Result(StatusCodes.Status404NotFound, $"there is no {what} {id} in this store", "id");
}

/// <summary>Outlets of a store.</summary>
/// <param name="Outlets">Those of most articles first.</param>
internal sealed record OutletList(ImmutableArray<StoredOutlet> Outlets);
