using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Api;

/// <summary>Tells whoever watches the service whether it lives and whether its store answers.</summary>
internal static class HealthRoutes
{
    /// <summary>Adds <c>/health</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => Results.Text("ok\n")).ExcludeFromDescription();
        routes.MapGet("/health/live", () => Results.Text("ok\n")).ExcludeFromDescription();
        routes.MapGet("/health/ready", async (ReadingStore store, CancellationToken cancellation) =>
        {
            // Any question will do; this one is answered from an index.
            await store.Articles.FindAsync(0, cancellation).ConfigureAwait(false);
            return Results.Text("ok\n");
        }).ExcludeFromDescription();
    }
}
