using Entente.Testing;
using Microsoft.Playwright;

namespace Entente.Server.Tests.Browser;

/// <summary>How every page looks: accessible in light and dark, whole on a phone and on a wall, its console quiet. The pictures are left for people to look at.</summary>
public sealed class LookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Checks = "async rules => (await axe.run(rules)).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | '))";

    public static TheoryData<string> Pages =>
    [
        "/", "/add", "/articles", "/articles/1", "/articles/18?sentence=4", "/events", "/events/1", "/pairs", "/pairs/JPN/USA", "/ties", "/ties?view=map", "/actors", "/actors/JPN",
        "/compare", "/compare?left=Sample+State+Agency&right=Sample+Wire&actor=JPN", "/compare/past?actor=JPN", "/query", "/query?by=type&across=outlet", "/codes", "/api", "/articles/1/changes", "/no/such/page",
    ];

    // Tables of a few columns that a phone shows whole; figures by two things and long tables may be moved sideways within themselves.
    private static readonly string[] Lists = ["/articles", "/events", "/pairs", "/actors", "/ties"];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_every_screen_and_its_console_is_quiet(string address)
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync(address, width: 1280, height: 900);
        string name = address == "/" ? "desk" : string.Join('-', address.Split(['/', '?', '&', '=', '+'], StringSplitOptions.RemoveEmptyEntries));
        if (await page.Locator("[data-island]").CountAsync() > 0 && address.StartsWith("/ties", StringComparison.Ordinal))
        {
            await page.Locator(".network[data-ready]").WaitForAsync();
        }

        // The page's policy forbids foreign scripts; evaluating in the page's own world is what a checker may do.
        await page.EvaluateAsync(await File.ReadAllTextAsync(BrowserFixture.Axe));
        Assert.Empty(await page.EvaluateAsync<string[]>(Checks, new { runOnly = new[] { "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa" } }));
        await ShowAsync(page, $"{name}-light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await page.EvaluateAsync<string[]>(Checks, new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } }));
        await ShowAsync(page, $"{name}-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        foreach (int width in new[] { 375, 2560 })
        {
            await page.SetViewportSizeAsync(width, width == 375 ? 812 : 1440);
            int overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than a screen of {width} px.");
            if (Lists.Contains(address))
            {
                Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('main .scroll')].every(list => list.scrollWidth <= list.clientWidth + 1)"), $"The list of {address} is wider than a screen of {width} px.");
            }

            await ShowAsync(page, $"{name}-{width}");
        }

        // A page that is not there says so by its status, which the browser puts into its console.
        Assert.DoesNotContain(errors, e => !e.Contains("404", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task No_word_however_long_widens_a_page()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        const string word = "Awordwithoutanyspacethatgoesonandonforahundredcharactersandmoreasidentifiersandaddressesonthewebdoxxxxx";
        string folder = Directory.CreateTempSubdirectory("entente-look").FullName;
        using (var store = Storage.ReadingStore.OpenOrCreate(Path.Combine(folder, "long.db")))
        {
            var article = new Article(word, $"Japan attacked {word}. {word} praised Russia.") { Title = word, Outlet = word, Published = new(2023, 5, 15) };
            store.Append(store.BeginRun("entente test"), [SharedCoder.Instance.Read(article)]);
            await using var server = await WorkbenchServer.StartAsync(store, new(0));
            var (page, _) = await browser.OpenAsync(server.Address.ToString());
            foreach (string address in new[] { "/", "/articles", "/articles/1", "/events", "/events?outlet=" + word, "/actors/JPN", "/query?by=recipient&across=outlet" })
            {
                await page.GotoAsync(new Uri(server.Address, address).ToString());
                foreach (int width in new[] { 375, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 900);
                    int overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    Assert.True(overflow <= 0, $"{address} is {overflow} px wider than a screen of {width} px.");
                }
            }

            await page.Context.CloseAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task ShowAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserFixture.Screens, name + ".png") });
}
