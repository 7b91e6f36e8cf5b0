using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Exports.Tables;
using Entente.Server.Access;
using Entente.Storage;
using Entente.Storage.Filters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>Events as a table, streamed while they are read.</summary>
internal static class ExportRoutes
{
    private const string Formats = "ndjson, csv, json, parquet";

    /// <summary>Adds <c>GET /api/v1/events/export</c>.</summary>
    public static void MapExports(this IEndpointRouteBuilder api) => api.MapGet("/events/export", ExportAsync)
        .WithName("export").WithSummary($"All events that fit, as a file: format is one of {Formats}.").WithTags("exports")
        .WithMetadata(new Question("export", "", [.. AllQuestions.Find("events")!.Fields.Where(f => f.Name is not ("cursor" or "size")), Format], typeof(string), (_, _, _) => throw new NotSupportedException()))
        .WithMetadata(new RequestTimeoutAttribute(RateGate.Export))
        .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson", additionalContentTypes: ["text/csv", "application/json", "application/vnd.apache.parquet"])
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static QuestionField Format { get; } = new("format", "FORMAT", "How the table is written; ndjson when left out") { Choices = [.. Formats.Split(", ")] };

    private static async Task ExportAsync(HttpContext context, Analyst analyst)
    {
        var asked = QuestionRoutes.Asked(context.Request).ToList();
        string? name = asked.Find(p => p.Key == "format").Value;
        if (!Enum.TryParse<TableFormat>(name ?? "ndjson", ignoreCase: true, out var format) || !Enum.IsDefined(format))
        {
            throw new QuestionException($"there is no format \"{name}\"; it is one of {Formats}", "format");
        }

        var filter = EventFilter.Parse(asked.Where(p => p.Key != "format"));
        // The first page shows whether the question makes sense, before the answer begins.
        await analyst.Store.Events.ListAsync(filter, size: 1, cancellation: context.RequestAborted).ConfigureAwait(false);
        var response = context.Response;
        (response.ContentType, string ending) = format switch
        {
            TableFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            TableFormat.Json => ("application/json; charset=utf-8", "json"),
            TableFormat.Parquet => ("application/vnd.apache.parquet", "parquet"),
            _ => ("application/x-ndjson; charset=utf-8", "ndjson"),
        };
        response.Headers.ContentDisposition = $"attachment; filename=\"events.{ending}\"";
        var events = analyst.Store.Events.StreamAsync(filter, context.RequestAborted);
        if (format == TableFormat.Parquet)
        {
            // Parquet asks its stream where it is, which a response cannot tell.
            await EventTables.WriteAsync(format, events, new CountingStream(response.Body), context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            await EventTables.WriteAsync(format, events, response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
