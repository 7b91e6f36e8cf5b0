using System.Buffers;
using System.Collections.Immutable;
using Entente.Intake;
using Entente.Json;
using Entente.Runs.Local;
using Entente.Server.Access;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>Reads texts that are sent, adds them to the store, and removes articles from it.</summary>
internal static class ReadingRoutes
{
    private const string NoCoder = "this server was started without a coder; it answers questions only";

    /// <summary>Adds <c>POST /api/v1/read</c>, <c>POST /api/v1/articles</c> and <c>DELETE /api/v1/articles/ID</c>.</summary>
    public static void MapReading(this IEndpointRouteBuilder api)
    {
        api.MapPost("/read", ReadAsync)
            .WithName("read").WithSummary("Reads one article without storing it; the answer is a line of entente annotate.").WithTags("reading")
            .WithMetadata(new RequestTimeoutAttribute(RateGate.Reading))
            .WithMetadata(new SentBody("application/json", "text/plain")).Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapPost("/articles", AddAsync)
            .WithName("add").WithSummary("Reads articles and adds them to the store; what is there already is passed over, a changed text becomes a new version.").WithTags("reading")
            .WithMetadata(new RequestTimeoutAttribute(RateGate.Reading))
            .WithMetadata(new SentBody("application/json", "application/x-ndjson")).Produces<AddedArticles>(StatusCodes.Status201Created).Produces<AddedArticles>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapDelete("/articles/{id:long}", Remove)
            .WithName("remove").WithSummary("Removes an article for good, with every version of its text, its readings and their part in every count; its number is never given again.").WithTags("reading")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Remove(long id, SentArticles sent, ReadingStore store) =>
        !sent.CanRead ? Problems.Result(StatusCodes.Status501NotImplemented, NoCoder)
        : store.Remove([id]).Count > 0 ? Results.NoContent()
        : Problems.Result(StatusCodes.Status404NotFound, $"there is no article {id} in this store", "id");

    private static async Task<IResult> ReadAsync(HttpContext context, SentArticles sent)
    {
        if (!sent.CanRead)
        {
            return Problems.Result(StatusCodes.Status501NotImplemented, NoCoder);
        }

        var inputs = await sent.TakeAsync(context.Request, named: false).ConfigureAwait(false);
        if (inputs.Count != 1)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, $"read takes one article, and the body holds {inputs.Count}");
        }

        var (reading, problem) = await sent.TakeTurnAsync(() => ArticleCoding.Read(sent.Coder, inputs[0]), context.RequestAborted).ConfigureAwait(false);
        if (reading is null)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, problem!.Problem);
        }

        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(json, reading);
        return new TaggedAnswer(json.WrittenSpan.ToArray());
    }

    private static async Task<IResult> AddAsync(HttpContext context, SentArticles sent, ReadingStore store)
    {
        if (!sent.CanRead)
        {
            return Problems.Result(StatusCodes.Status501NotImplemented, NoCoder);
        }

        var inputs = await sent.TakeAsync(context.Request, named: true).ConfigureAwait(false);
        if (inputs.Count == 0)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, "the body is empty; send one article a line, as JSON objects");
        }

        var refused = new List<BadInput>();
        var report = await sent.TakeTurnAsync(() => new StoreRun(sent.Coder, store, threads: 1) { Rejected = refused.Add }.Run(inputs, context.RequestAborted), context.RequestAborted).ConfigureAwait(false);
        if (refused.Count > 0 && refused.Count == inputs.Count)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, refused[0].Problem);
        }

        var added = new List<AddedArticle>();
        foreach (var input in inputs.Where(i => i.Article is not null))
        {
            if (await store.Articles.IdOfAsync(input.Article!, context.RequestAborted).ConfigureAwait(false) is { } id)
            {
                added.Add(new(id, input.Article!.Id, $"/api/v1/articles/{id}"));
            }
        }

        var answer = new AddedArticles(report.Articles, report.Known, report.Revised, [.. added], [.. refused.Select(r => new RefusedArticle(r.Line, r.Id, r.Problem))]);
        return report.Articles > 0 ? Results.Json(answer, statusCode: StatusCodes.Status201Created) : Results.Json(answer);
    }
}

/// <summary>The kinds of body that a route takes, for the document. The route itself answers with a problem to any other kind.</summary>
internal sealed record SentBody(params string[] Media);

/// <summary>An article as it is sent: the input of <c>entente annotate</c>.</summary>
/// <param name="Id">The caller's identifier.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Published">Day of publication, 2023-05-15; left out when unknown.</param>
/// <param name="Outlet">The publisher's name; left out when unknown.</param>
/// <param name="Title">The headline, when it is apart from the text.</param>
/// <param name="Url">Where the text was found.</param>
/// <param name="Language">BCP 47 tag of the text's language.</param>
internal sealed record SentArticle(string Id, string Text, string? Published, string? Outlet, string? Title, string? Url, string? Language);

/// <summary>What became of the articles that were sent.</summary>
/// <param name="Added">Articles added, new versions included.</param>
/// <param name="Known">Articles that were there already.</param>
/// <param name="Revised">Those of the added that are new versions of an older text.</param>
/// <param name="Articles">Their numbers in the store, in the order of the body.</param>
/// <param name="Refused">Lines that were no article.</param>
internal sealed record AddedArticles(long Added, long Known, long Revised, ImmutableArray<AddedArticle> Articles, ImmutableArray<RefusedArticle> Refused);

/// <summary>An article that is in the store now.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Code">The caller's identifier.</param>
/// <param name="Href">Where its reading is.</param>
internal sealed record AddedArticle(long Id, string Code, string Href);

/// <summary>A line that was no article.</summary>
/// <param name="Line">Its number from 1.</param>
/// <param name="Code">The caller's identifier as far as it could be read.</param>
/// <param name="Problem">What is wrong, and what would be right.</param>
internal sealed record RefusedArticle(long Line, string? Code, string Problem);
