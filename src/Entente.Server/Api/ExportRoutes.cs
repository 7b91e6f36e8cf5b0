using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Exports.Tables;
using Entente.Server.Access;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>The tables of answers as files, streamed while they are read.</summary>
internal static class ExportRoutes
{
    private const string Formats = "ndjson, csv, json, parquet";

    private static QuestionField Format { get; } = new("format", "FORMAT", "How the table is written; ndjson when left out") { Choices = [.. Formats.Split(", ")] };

    /// <summary>Adds <c>GET /api/v1/NAME/export</c> for each of <see cref="AllQuestions.List"/>.</summary>
    public static void MapExports(this IEndpointRouteBuilder api)
    {
        foreach (var question in AllQuestions.List)
        {
            api.MapGet($"/{question.Name}/export", (HttpContext context, Analyst analyst) => ExportAsync(question, context, analyst))
                .WithName(question.Name + "-export")
                .WithSummary(question.Name is "events" or "articles" ? $"All {question.Name} that fit, as a file." : $"The answer to {question.Name} as a table in a file.")
                .WithTags("exports")
                .WithMetadata(question with { Fields = [.. question.Fields.Where(f => f.Name is not ("cursor" or "size")), .. Fields(question)] })
                .WithMetadata(new RequestTimeoutAttribute(RateGate.Export))
                .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson", additionalContentTypes: ["text/csv", "application/json", "application/vnd.apache.parquet"])
                .ProducesProblem(StatusCodes.Status400BadRequest);
        }
    }

    private static IEnumerable<QuestionField> Fields(Question question)
    {
        var names = AnswerTables.Names(question.Name);
        return names.Length == 1 ? [Format] : [new("table", "TABLE", $"Which table of the answer; {names[0]} when left out") { Choices = names }, Format];
    }

    private static async Task ExportAsync(Question question, HttpContext context, Analyst analyst)
    {
        var asked = QuestionRoutes.Asked(context.Request).ToList();
        string? name = asked.Find(p => p.Key == "format").Value;
        if (!Enum.TryParse<TableFormat>(name ?? "ndjson", ignoreCase: true, out var format) || !Enum.IsDefined(format) || name?.All(char.IsAsciiDigit) == true)
        {
            throw new QuestionException($"there is no format \"{name}\"; it is one of {Formats}", "format");
        }

        string? chosen = asked.Find(p => p.Key == "table").Value;
        var table = await AnswerTables.OpenAsync(question, analyst, asked.Where(p => p.Key is not ("format" or "table")), chosen, context.RequestAborted).ConfigureAwait(false);
        var response = context.Response;
        (response.ContentType, string ending) = format switch
        {
            TableFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            TableFormat.Json => ("application/json; charset=utf-8", "json"),
            TableFormat.Parquet => ("application/vnd.apache.parquet", "parquet"),
            _ => ("application/x-ndjson; charset=utf-8", "ndjson"),
        };
        string part = chosen is null || chosen.Equals(question.Name, StringComparison.OrdinalIgnoreCase) ? "" : "-" + chosen.ToLowerInvariant();
        response.Headers.ContentDisposition = $"attachment; filename=\"{question.Name}{part}.{ending}\"";
        await table.WriteAsync(format, response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
