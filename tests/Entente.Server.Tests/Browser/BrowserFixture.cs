using Entente.Intake.Files;
using Entente.Storage;
using Entente.Testing;
using Microsoft.Playwright;

namespace Entente.Server.Tests.Browser;

/// <summary>The workbench over the sample corpus, and Debian's Chromium to look at it with; one for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-browser").FullName;
    private ReadingStore? _store;
    private WorkbenchServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why browser tests are skipped; null when they run.</summary>
    public string? Missing { get; } =
        !Candidates.Any(File.Exists) ? "Chromium is not installed; './check' installs it where it may."
        : !File.Exists(Axe) ? "axe-core is not installed; run 'npm ci'."
        : null;

    /// <summary>Where the screenshots of a run are left.</summary>
    public static string Screens { get; } = Path.Combine(Shared.Repository, "artifacts", "screens");

    /// <summary>The accessibility checker's script.</summary>
    public static string Axe { get; } = Path.Combine(Shared.Repository, "node_modules", "axe-core", "axe.min.js");

    /// <summary>Where the workbench answers.</summary>
    public Uri Address => _server!.Address;

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Directory.CreateDirectory(Screens);
        _store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));
        var coder = SharedCoder.Instance;
        var readings = ArticleFiles.Read(ArticleFiles.Expand([Path.Combine(Shared.Repository, "samples")], out _)).Select(pending => pending.Take().Article).OfType<Article>().Select(coder.Read).ToArray();
        _store.Append(_store.BeginRun(coder.Version), readings);
        _server = await WorkbenchServer.StartAsync(_store, new(0) { Coder = () => coder, Knowledge = coder.Knowledge });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Candidates.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>Opens a page; anything written to its console as an error is collected.</summary>
    public async Task<(IPage Page, List<string> Errors)> OpenAsync(string address, ColorScheme scheme = ColorScheme.Light, int width = 1400, int height = 1000)
    {
        var context = await _browser!.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height }, BaseURL = Address.ToString() });
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(address);
        return (page, errors);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
