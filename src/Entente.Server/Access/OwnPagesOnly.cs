using Entente.Server.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Entente.Server.Access;

/// <summary>Refuses requests that change something when another site's page sent them: a browser says where a form comes from.</summary>
/// <remarks>Stateless, so no cookie and no key has to be kept. A request without either header comes from a program, which no page can make send one.</remarks>
internal static class OwnPagesOnly
{
    /// <summary>Adds the check to every request that is not only a question.</summary>
    public static void UseOwnPagesOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method) || IsOwn(context.Request))
        {
            return next(context);
        }

        const string Refused = "this was sent from a page of another site, which may not change anything here";
        if (ApiRoutes.Holds(context.Request))
        {
            return Problems.WriteAsync(context, StatusCodes.Status403Forbidden, Refused);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Refused + "\n");
    });

    private static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        string origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }
}
