using System.Globalization;
using Microsoft.Playwright;

namespace Entente.Benchmarks;

/// <summary>How soon a reader sees something: first contentful paint of each page of a running workbench, in Debian's Chromium with an empty cache, and the script it loads.</summary>
internal static class Painting
{
    private const string Chromium = "/usr/bin/chromium";

    // What is drawn with a library needs it when the drawing comes near the screen; our own scripts come with every page.
    private const string Bytes = """
        () => { const scripts = performance.getEntriesByType("resource").filter(r => /\.js\b/.test(r.name)), sum = list => list.reduce((s, r) => s + r.decodedBodySize, 0),
            isOwn = r => /\/(workbench|pages|timeline|network|labels|adding)\.js/.test(r.name), first = r => r.initiatorType !== "other" && /\/(workbench|pages)\.js/.test(r.name);
          return [sum(scripts.filter(first)), sum(scripts.filter(isOwn)), sum(scripts)]; }
        """;

    private const string Times = """
        () => { const paint = performance.getEntriesByName("first-contentful-paint")[0], page = performance.getEntriesByType("navigation")[0];
          return [paint ? paint.startTime : -1, page.responseStart - page.requestStart, page.decodedBodySize]; }
        """;

    private static readonly string[] Pages =
    [
        "/", "/articles", "/articles?q=summit", "/articles/20000", "/events", "/events?actor=JPN", "/pairs", "/pairs/PRK/USA", "/ties", "/actors", "/actors/JPN",
        "/compare", "/compare?actor=JPN&other=PRK", "/compare/past?actor=KOR", "/query", "/query?by=type&across=status", "/add", "/api",
    ];

    /// <summary>Opens each page and writes a line on it.</summary>
    /// <param name="address">Where the workbench answers.</param>
    /// <param name="times">Openings of each page, each with an empty cache; the median counts.</param>
    /// <param name="output">Receives the table.</param>
    public static async Task RunAsync(string address, int times, TextWriter output)
    {
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }).ConfigureAwait(false);
        await using (browser.ConfigureAwait(false))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median of {times}, empty cache; FCP and answer in ms, the rest in kB unpacked"));
            output.WriteLine($"{"page",-32}{"FCP",7}{"slowest",9}{"answer",8}{"page",8}{"script",8}{"own",8}{"drawn",8}");
            // The browser's own first start is no page's fault.
            await OpenAsync(browser, address, "/add").ConfigureAwait(false);
            foreach (string page in Pages)
            {
                var runs = new List<double[]>();
                for (int i = 0; i < times; i++)
                {
                    runs.Add(await OpenAsync(browser, address, page).ConfigureAwait(false));
                }

                double Median(int column) => runs.Select(r => r[column]).Order().ElementAt(times / 2);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page,-32}{Median(0),7:0}{runs.Max(r => r[0]),9:0}{Median(1),8:0}{Median(2) / 1000,8:0.0}{Median(3) / 1000,8:0.0}{Median(4) / 1000,8:0.0}{Median(5) / 1000,8:0.0}"));
            }

            output.WriteLine("script: before a chart or form asks for more; own: with our scripts of charts and forms; drawn: with the libraries of what is on the first screen");
        }
    }

    private static async Task<double[]> OpenAsync(IBrowser browser, string address, string page)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } }).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var opened = await context.NewPageAsync().ConfigureAwait(false);
            await opened.GotoAsync(address.TrimEnd('/') + page, new() { WaitUntil = WaitUntilState.NetworkIdle, Timeout = 120_000 }).ConfigureAwait(false);
            // A page that paints last, after all its parts have come, is waited for.
            await opened.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0").ConfigureAwait(false);
            return [.. await opened.EvaluateAsync<double[]>(Times).ConfigureAwait(false), .. await opened.EvaluateAsync<double[]>(Bytes).ConfigureAwait(false)];
        }
    }
}
