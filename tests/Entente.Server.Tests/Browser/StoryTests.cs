using Microsoft.Playwright;

namespace Entente.Server.Tests.Browser;

/// <summary>What a person does in the workbench, done in a real browser.</summary>
public sealed class StoryTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Pages = "/ /add /articles /articles/1 /articles/18 /events /pairs /pairs/JPN/USA /actors /actors/JPN";

    public static TheoryData<string, ColorScheme> EveryPage
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (string address in Pages.Split(' '))
            {
                data.Add(address, ColorScheme.Light);
                data.Add(address, ColorScheme.Dark);
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_is_accessible_and_its_console_is_quiet(string address, ColorScheme scheme)
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync(address, scheme);
        string name = address == "/" ? "desk" : address.Trim('/').Replace('/', '-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserFixture.Screens, $"{name}-{scheme.ToString().ToLowerInvariant()}.png") });
        // The page's policy forbids foreign scripts; evaluating in the page's own world is what a checker may do.
        await page.EvaluateAsync(await File.ReadAllTextAsync(BrowserFixture.Axe));
        string[] violations = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | '))");
        Assert.Empty(violations);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(375)]
    [InlineData(2560)]
    public async Task Pages_fit_narrow_and_wide_screens(int width)
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        foreach (string address in Pages.Split(' '))
        {
            var (page, _) = await browser.OpenAsync(address, width: width);
            int overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than a screen of {width} px.");
            await page.Context.CloseAsync();
        }
    }

    [SkippableFact]
    public async Task An_analyst_filters_events_follows_one_to_its_sentence_and_sees_why_it_was_coded()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, errors) = await browser.OpenAsync("/events");
        await page.GetByLabel("actor", new() { Exact = true }).FillAsync("Japan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        Assert.Contains("actor=Japan", page.Url, StringComparison.Ordinal);
        await page.Locator("a.evidence").First.ClickAsync();
        await page.WaitForURLAsync("**/articles/*#e*");
        var card = page.Locator(".event[open]").First;
        await card.WaitForAsync();
        Assert.Contains("Evidence", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Derivation", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".m-trigger.lit").CountAsync() > 0, "The trigger of the open event is not lit.");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_reader_switches_a_layer_off_and_on()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, _) = await browser.OpenAsync("/articles/1");
        const string Line = "() => getComputedStyle(document.querySelector('article .m-actor')).borderBottomWidth";
        Assert.NotEqual("0px", await page.EvaluateAsync<string>(Line));
        await page.GetByLabel("actors").UncheckAsync();
        Assert.Equal("0px", await page.EvaluateAsync<string>(Line));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Keys_reach_the_search_box_and_the_help()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        var (page, _) = await browser.OpenAsync("/");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#help").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("NATO");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles?q=NATO");
        Assert.True(await page.Locator("tbody tr").CountAsync() > 0);
        await page.Context.CloseAsync();
    }
}
