using System.Net;

namespace Entente.Server.Workbench;

/// <summary>Visits the pages that people open first, so that their code is compiled, and the store's pages are in memory, before someone waits for them.</summary>
/// <remarks>The first page of a process takes a second or two, most of it compiling; after these visits a tenth of that.</remarks>
internal static class FirstVisits
{
    // The menu, and behind it a page of each kind, which the first link of that kind leads to.
    private static readonly string[] Menu = ["/", "/articles", "/pairs", "/actors", "/ties", "/compare", "/query"];
    private static readonly string[] Kinds = ["/articles/", "/pairs/", "/actors/", "/compare?", "/compare/past?"];

    /// <summary>Makes the visits, one after another; a page that cannot be had is left to its first reader.</summary>
    /// <param name="address">Where the workbench answers.</param>
    /// <param name="token">What every request must show; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many pages were had.</returns>
    public static async Task<int> MakeAsync(Uri address, string? token, CancellationToken cancellation)
    {
        // An address that stands for all of the machine's is visited at this one.
        string host = address.Host is "0.0.0.0" ? "127.0.0.1" : address.Host is "[::]" ? "[::1]" : address.Host;
        using var client = new HttpClient { BaseAddress = new UriBuilder(address) { Host = host }.Uri };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        var left = new Queue<string>(Menu);
        var kinds = Kinds.ToList();
        int had = 0;
        try
        {
            while (left.TryDequeue(out string? page))
            {
                string text = await client.GetStringAsync(page, cancellation).ConfigureAwait(false);
                had++;
                foreach (string kind in kinds.ToArray())
                {
                    if (LinkTo(kind, text) is { } link)
                    {
                        kinds.Remove(kind);
                        left.Enqueue(link);
                    }
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Nobody has asked for anything yet: who does is answered, or told why not.
        }

        return had;
    }

    private static string? LinkTo(string kind, string page)
    {
        int at = page.IndexOf($"href=\"{kind}", StringComparison.Ordinal) + "href=\"".Length;
        return at < "href=\"".Length ? null : WebUtility.HtmlDecode(page[at..page.IndexOf('"', at)]);
    }
}
