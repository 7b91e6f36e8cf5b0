using Entente.Storage;
using Entente.Storage.Filters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Workbench.Feeds;

/// <summary>Where forms keep searches and forget them.</summary>
internal static class SearchRoutes
{
    // What shapes an answer and is no condition.
    private static readonly string[] Shape = ["by", "across"];

    /// <summary>Adds the routes.</summary>
    public static void MapSearches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/query/saved", ([FromForm] string? name, [FromForm] string? query, ReadingStore store) =>
        {
            string asked = (query ?? "").TrimStart('?');
            try
            {
                Check(asked);
                store.Searches.Save(name ?? "", asked);
            }
            catch (QuestionException)
            {
                // The page of the question says what is wrong with it.
            }

            return Results.Redirect("/query" + (asked.Length == 0 ? "" : "?" + asked));
        }).DisableAntiforgery().ExcludeFromDescription();
        routes.MapPost("/query/saved/{id:long}/remove", (long id, ReadingStore store) =>
        {
            // Another tab may have been faster; the list that comes back tells both.
            store.Searches.Remove(id);
            return Results.Redirect("/query#saved");
        }).ExcludeFromDescription();
    }

    // Only what can be asked is kept.
    private static void Check(string asked) => EventFilter.Parse(
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked).Where(p => !Shape.Contains(p.Key)).Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value.ToString())));
}
