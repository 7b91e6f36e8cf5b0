using Microsoft.AspNetCore.Builder;

namespace Entente.Server.Access;

/// <summary>Response headers that keep a hostile text a text: no inline script or style, no framing, no outside host.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every response.</summary>
    public static void UsePageHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Forms say where they come from only to ourselves: with "no-referrer" a browser would hide it from us too.
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
