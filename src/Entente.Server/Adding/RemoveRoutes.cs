using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Adding;

/// <summary>Where the form of an article's page removes it.</summary>
internal static class RemoveRoutes
{
    /// <summary>Adds the route.</summary>
    public static void MapRemoving(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/articles/{id:long}/remove", (long id, ArticleAdder adder, ReadingStore store) =>
        {
            // A server that only answers has no such form.
            if (!adder.CanAdd)
            {
                return Results.Redirect($"/articles/{id}");
            }

            // Another tab may have been faster: then it is gone, which is what was asked for.
            store.Remove([id]);
            return Results.Redirect("/articles");
        }).ExcludeFromDescription();
}
