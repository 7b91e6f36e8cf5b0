using Entente.Analysis;
using Entente.Analysis.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>The questions, each at its name.</summary>
internal static class QuestionRoutes
{
    /// <summary>Adds <c>GET /api/v1/NAME</c> for each of <see cref="AllQuestions.List"/>.</summary>
    public static void MapQuestions(this IEndpointRouteBuilder api)
    {
        foreach (var question in AllQuestions.List)
        {
            api.MapGet("/" + question.Name, async (HttpContext context, Analyst analyst) =>
                    (IResult)TaggedAnswer.Of(await question.AskAsync(analyst, Asked(context.Request), context.RequestAborted).ConfigureAwait(false)))
                .WithName(question.Name)
                .WithSummary(question.Summary)
                .WithTags("questions")
                .WithMetadata(question)
                .Produces(StatusCodes.Status200OK, question.Answer)
                .ProducesProblem(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Names and values of a request's address.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Asked(HttpRequest request) =>
        request.Query.SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value));
}
