using Entente.Server.Adding;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.Server.Api;

/// <summary>Says what is wrong with a request, as problem details (RFC 9457) with one sentence for a person; never a stack trace.</summary>
internal static class Problems
{
    private const string Media = "application/problem+json";

    /// <summary>What to say of a body that is too large.</summary>
    public const string TooLarge = "the body is larger than this service takes; send fewer or shorter articles at once";

    /// <summary>Turns what was thrown into a problem. What the asker did wrong is told to the asker, and is no error of the service to be logged; a coder that cannot be opened has been; nor is what
    /// breaks off when the asker has gone away, as at the end of the service.</summary>
    public static void UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = AnswerAsync,
        SuppressDiagnosticsCallback = thrown => thrown.Exception is QuestionException or BadHttpRequestException or CoderException || thrown.HttpContext.RequestAborted.IsCancellationRequested,
    });

    private static Task AnswerAsync(HttpContext context)
    {
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (!ApiRoutes.Holds(context.Request) && thrown is not (BadHttpRequestException or QuestionException or StoreException or CoderException))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("The page could not be made. The server's log says why.\n");
        }

        return thrown switch
        {
            QuestionException question => WriteAsync(context, StatusCodes.Status400BadRequest, question.Message, question.Field),
            StoreException or CoderException => WriteAsync(context, StatusCodes.Status503ServiceUnavailable, thrown.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => WriteAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge),
            BadHttpRequestException bad => WriteAsync(context, bad.StatusCode, bad.Message),
            _ => WriteAsync(context, StatusCodes.Status500InternalServerError, "the answer could not be made; the server's log says why"),
        };
    }

    /// <summary>Writes a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="detail">What is wrong, and what would be right.</param>
    /// <param name="field">The field at fault; null when it is none in particular.</param>
    public static Task WriteAsync(HttpContext context, int status, string detail, string? field = null)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer is out: cutting the connection is the only way left to say that it is not whole.
            context.Abort();
            return Task.CompletedTask;
        }

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(status, detail, field), options: null, contentType: Media);
    }

    /// <summary>A problem as the result of an endpoint.</summary>
    public static IResult Result(int status, string detail, string? field = null) => Results.Json(Of(status, detail, field), contentType: Media, statusCode: status);

    private static ProblemDetails Of(int status, string detail, string? field)
    {
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        if (field is not null)
        {
            problem.Extensions["field"] = field;
        }

        return problem;
    }
}
