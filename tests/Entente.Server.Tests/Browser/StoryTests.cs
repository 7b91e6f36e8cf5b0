using System.Globalization;
using Microsoft.Playwright;

namespace Entente.Server.Tests.Browser;

/// <summary>What a person does in the workbench, done in a real browser.</summary>
public sealed class StoryTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [SkippableFact]
    public async Task An_analyst_goes_from_a_search_to_the_sentence_the_pair_the_comparison_and_the_table()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/");

        // Find what the state agency says of Japan.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Japan");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles?q=Japan");
        await page.GetByLabel("outlet").SelectOptionAsync("Sample State Agency");
        await page.WaitForURLAsync("**outlet=Sample*");
        await page.Locator("tbody a").First.ClickAsync();

        // Follow one event to its sentence and its derivation.
        var card = page.Locator(".event").First;
        await card.Locator("summary").ClickAsync();
        Assert.Contains("Derivation", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".m-trigger.lit").CountAsync() > 0, "The trigger of the open event is not lit.");
        await card.Locator("[data-happening-of]").WaitForAsync();
        await page.Locator("a.verse").First.ClickAsync();
        Assert.Contains("Sample State Agency", await page.Locator("#citation").InnerTextAsync(), StringComparison.Ordinal);

        // See the pair's timeline, choose a part of it, and find the log follow.
        await page.GotoAsync("/pairs/JPN/USA");
        await page.Locator(".timeline[data-ready]").WaitForAsync();
        int all = await page.Locator("[data-follows] tbody tr").CountAsync();
        var chart = (await page.Locator(".chart").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(chart.X + chart.Width * 0.75f, chart.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(chart.X + chart.Width * 0.9f, chart.Y + 60, new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync("**since=*");
        await page.Locator(".timeline:not([data-busy])").WaitForAsync();
        Assert.True(await page.Locator("[data-follows] tbody tr").CountAsync() < all, "The log does not follow the chosen span.");

        // Compare two outlets, and take the table along.
        await page.GetByRole(AriaRole.Link, new() { Name = "compare outlets" }).ClickAsync();
        await page.GetByLabel("outlet", new() { Exact = true }).FillAsync("Sample State Agency");
        await page.GetByLabel("against", new() { Exact = true }).FillAsync("Sample Wire");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        Assert.Equal(2, await page.Locator(".columns.equal .figures.low").CountAsync());
        await page.GotoAsync("/query?actor=JPN");
        var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator(".takeaway a").First.ClickAsync());
        string table = await File.ReadAllTextAsync(await saved.PathAsync());
        Assert.StartsWith("id,day,type,", table, StringComparison.Ordinal);
        Assert.Contains("JPN", table, StringComparison.Ordinal);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task An_analyst_filters_events_and_the_address_keeps_the_question()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/events");
        await page.GetByLabel("actor", new() { Exact = true }).FillAsync("Japan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        Assert.Contains("actor=Japan", page.Url, StringComparison.Ordinal);
        await page.Locator("a.evidence").First.ClickAsync();
        await page.WaitForURLAsync("**/articles/*#e*");
        await page.Locator(".event[open]").First.WaitForAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_reader_switches_a_layer_off_and_finds_it_off_in_the_next_article()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, _) = await browser.OpenAsync("/articles/1");
        const string Line = "() => getComputedStyle(document.querySelector('article .m-actor')).borderBottomWidth";
        Assert.NotEqual("0px", await page.EvaluateAsync<string>(Line));
        await page.GetByLabel("actors").UncheckAsync();
        Assert.Equal("0px", await page.EvaluateAsync<string>(Line));
        await page.GotoAsync("/articles/2");
        Assert.Equal("0px", await page.EvaluateAsync<string>(Line));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Keys_open_the_help_and_move_through_rows()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, _) = await browser.OpenAsync("/events");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#help").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        Assert.True(await page.Locator("tbody tr").First.EvaluateAsync<bool>("row => row.classList.contains('current')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles/*#e*");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Articles_are_added_by_paste_and_the_page_shows_them_read()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/add");
        await page.GetByLabel("Text").FillAsync("TOKYO, June 12, 2023 (Paste) -- Japan condemned the launch. <script>window.ran = 1</script> 日本と 조선 و");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Read and stored" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(TOKYO|pasted)") }).First.ClickAsync();
        Assert.Contains("<script>window.ran", await page.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Files_are_added_and_the_page_follows_until_they_are_read()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/add");
        await page.Locator("input[name=files]").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = "one.txt", MimeType = "text/plain", Buffer = "PARIS, June 1, 2023 (Dropped) -- France condemned the launch."u8.ToArray() },
            new() { Name = "two.html", MimeType = "text/html", Buffer = "<html><body><p>Germany praised the treaty with France on Monday.</p></body></html>"u8.ToArray() },
            new() { Name = "broken.jsonl", MimeType = "application/json", Buffer = "{\"id\":1"u8.ToArray() },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Read and stored" }).WaitForAsync();
        Assert.Contains("2", await page.Locator(".figures li").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("broken.jsonl", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_folder_and_a_file_are_dropped_with_the_mouse_and_the_feed_of_a_kept_search_tells_of_them()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        string folder = Directory.CreateTempSubdirectory("entente-drop").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "wires", "june"));
        await File.WriteAllTextAsync(Path.Combine(folder, "wires", "june", "one.txt"), "LISBON, June 27, 1995 (Dropped) -- Portugal condemned Brazil on Tuesday.");
        await File.WriteAllTextAsync(Path.Combine(folder, "two.txt"), "BRASILIA, June 28, 1995 (Dropped) -- Brazil thanked Portugal on Wednesday.");

        // Keep a search, and look at its feed as a reader's browser shows it.
        var (page, errors) = await browser.OpenAsync("/query?type=ACCUSE&since=1995&until=1995");
        await page.Locator("input[name=name]").FillAsync("Blame of 1995");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this search" }).ClickAsync();
        var feed = page.Locator("a[href*='feed.atom']").First;
        string address = (await feed.GetAttributeAsync("href"))!;
        Assert.Empty(await EntriesAsync(page, address));

        // What the system's file manager does: it carries paths over the page and lets go.
        await page.GotoAsync("/add");
        var zone = (await page.Locator(".drop").BoundingBoxAsync())!;
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (string step in (string[])["dragEnter", "dragOver", "drop"])
        {
            await session.SendAsync("Input.dispatchDragEvent", new()
            {
                ["type"] = step,
                ["x"] = zone.X + zone.Width / 2,
                ["y"] = zone.Y + zone.Height / 2,
                ["data"] = new { items = Array.Empty<object>(), files = new[] { Path.Combine(folder, "wires"), Path.Combine(folder, "two.txt") }, dragOperationsMask = 1 },
            });
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Read and stored" }).WaitForAsync();
        Assert.Contains("2", await page.Locator(".figures li").First.InnerTextAsync(), StringComparison.Ordinal);

        string entry = Assert.Single(await EntriesAsync(page, address));
        await page.GotoAsync(entry);
        Assert.Contains("Portugal condemned Brazil", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
        Directory.Delete(folder, recursive: true);

        // The browser shows a feed as its text, and parses it as a reader of feeds does.
        static async Task<string[]> EntriesAsync(IPage page, string address)
        {
            await page.GotoAsync(address);
            return await page.EvaluateAsync<string[]>("() => [...new DOMParser().parseFromString(document.body.innerText, 'application/xml').querySelectorAll('feed > entry > link')].map(l => l.getAttribute('href'))");
        }
    }

    [SkippableFact]
    public async Task Every_table_of_a_page_is_taken_along()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/");
        foreach (string address in (string[])["/", "/articles", "/events", "/pairs", "/pairs/JPN/USA", "/ties", "/actors", "/actors?typed=J", "/actors/JPN", "/compare?left=Sample State Agency", "/compare/past?actor=JPN&turn=2023-01", "/query?by=type&across=outlet"])
        {
            await page.GotoAsync(address);
            // A table drawn from a picture's figures has its link beside the picture.
            Assert.True(await page.Locator("a[href*='/export?format=csv']").CountAsync() >= await page.Locator("main [role=region] > table").CountAsync(), $"{address} has a table that cannot be taken along.");
            foreach (string link in await page.Locator("a[href*='/export?format=']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            {
                var answer = await page.APIRequest.GetAsync(new Uri(browser.Address, link).ToString());
                Assert.True(answer.Ok, $"{address}: {link} answers {answer.Status}: {await answer.TextAsync()}");
            }
        }

        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Every_picture_is_taken_along_as_SVG_and_PNG()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/pairs/JPN/USA");
        foreach (var (address, ready) in new[] { ("/pairs/JPN/USA", ".timeline[data-ready]"), ("/actors/JPN", ".timeline[data-ready]"), ("/ties", ".network[data-ready]"), ("/ties?view=map", ".network[data-ready]") })
        {
            await page.GotoAsync(address);
            await page.Locator(ready).First.WaitForAsync();
            foreach (var (kind, start) in new[] { ("svg", "<svg"u8.ToArray()), ("png", new byte[] { 0x89, 0x50, 0x4e, 0x47 }) })
            {
                var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-picture={kind}]").First.ClickAsync());
                Assert.EndsWith("." + kind, saved.SuggestedFilename, StringComparison.Ordinal);
                byte[] file = await File.ReadAllBytesAsync(await saved.PathAsync());
                Assert.True(file.AsSpan().StartsWith(start), $"{address} saves no {kind}.");
            }
        }

        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_network_draws_moves_through_time_and_focuses()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/ties");
        await page.Locator(".network[data-ready]").WaitForAsync();
        int before = await page.EvaluateAsync<int>("() => document.querySelector('.network').network.nodes().length");
        await page.Locator(".slider select").SelectOptionAsync("1");
        await page.WaitForURLAsync("**since=*");
        await page.WaitForFunctionAsync("before => document.querySelector('.network').network.nodes().length !== before", before);
        await page.EvaluateAsync("() => document.querySelector('.network').network.nodes()[0].emit('tap')");
        Assert.True(await page.Locator(".network .card").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "World map" }).ClickAsync();
        await page.Locator(".map path.land").First.WaitForAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_page_without_a_chart_loads_little_script()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        foreach (string address in new[] { "/", "/articles/1", "/query" })
        {
            var (page, _) = await browser.OpenAsync(address);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            double bytes = await page.EvaluateAsync<double>("() => performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script' || r.name.includes('.js')).reduce((sum, r) => sum + r.decodedBodySize, 0)");
            Assert.True(bytes is > 0 and <= 300_000, string.Create(CultureInfo.InvariantCulture, $"{address} loads {bytes} bytes of script."));
            await page.Context.CloseAsync();
        }
    }
}
