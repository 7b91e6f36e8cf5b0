using System.Globalization;
using Entente.Json;
using Entente.Storage;
using Entente.Storage.Filters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Workbench.Networks;

/// <summary>The network as data, for the picture that draws it.</summary>
internal static class NetworkRoutes
{
    /// <summary>Adds the route.</summary>
    public static void MapNetworks(this IEndpointRouteBuilder routes) => routes.MapGet("/ties/network", async (HttpContext context, TieNetworks networks) =>
    {
        try
        {
            var network = await networks.FindAsync(Query(context.Request), context.RequestAborted).ConfigureAwait(false);
            return Results.Json(new
            {
                since = PageText.Of(network.Since),
                until = PageText.Of(network.Until),
                leftOut = network.LeftOut,
                nodes = network.Nodes.Select(n => new { id = n.Actor.Code, name = n.Actor.Name, kind = WireNames.Of(n.Actor.Kind), country = n.Actor.Country, acts = n.Acts }),
                edges = network.Edges.Select(e => new
                {
                    a = e.Actor.Code,
                    b = e.Recipient.Code,
                    acts = new[] { e.Acts.VerbalCooperation, e.Acts.MaterialCooperation, e.Acts.VerbalConflict, e.Acts.MaterialConflict },
                    score = Math.Round(e.Acts.MeanScore, 2),
                }),
                formal = network.Formal.Select(f => new { a = f.One, b = f.Other, kind = f.Kind, basis = f.Basis }),
            });
        }
        catch (QuestionException question)
        {
            return Results.Json(new { problem = question.Message }, statusCode: StatusCodes.Status400BadRequest);
        }
    }).ExcludeFromDescription();

    /// <summary>Reads a query from a page's address.</summary>
    /// <exception cref="QuestionException">A value is nonsense.</exception>
    public static TieNetworkQuery Query(HttpRequest request)
    {
        var days = EventFilter.Parse([new("since", request.Query["since"].ToString()), new("until", request.Query["until"].ToString())]);
        string least = request.Query["least"].ToString();
        return new(
            days.Since, days.Until, request.Query["actor"].ToString().Trim() is { Length: > 0 } actor ? actor : null,
            least.Length == 0 ? 1
            : int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
            : throw new QuestionException($"least \"{least}\" is no number of acts; give 1 or more", "least"));
    }
}
