using Entente.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>The API, version 1.</summary>
internal static class ApiRoutes
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Whether a request is for the API, and its errors for a program.</summary>
    public static bool Holds(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    /// <summary>Says in a problem what the routing says in a bare status: that there is nothing at an address, or that it is asked otherwise.</summary>
    public static void UseRouteProblems(this IApplicationBuilder app) => app.UseWhen(context => Holds(context.Request), api => api.UseStatusCodePages(answer =>
    {
        var (request, response) = (answer.HttpContext.Request, answer.HttpContext.Response);
        return Problems.WriteAsync(answer.HttpContext, response.StatusCode, response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"there is nothing at {request.Path}; {Root}/openapi.json lists what there is",
            StatusCodes.Status405MethodNotAllowed => $"{request.Path} does not take {request.Method}; it takes {response.Headers.Allow}",
            _ => "the request cannot be answered",
        });
    }));

    /// <summary>Adds everything under <see cref="Root"/>.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).AddEndpointFilterFactory((_, next) =>
            context => context.HttpContext.RequestServices.GetService(typeof(RequestMeter)) is RequestMeter meter ? meter.InvokeAsync(context, next) : next(context));
        api.MapQuestions();
        api.MapLookups();
        api.MapExports();
        api.MapReading();
        routes.MapOpenApi(Root + "/openapi.json");
    }
}
