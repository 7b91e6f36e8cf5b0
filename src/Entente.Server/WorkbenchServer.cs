using System.Net;
using Entente.Analysis;
using Entente.Server.Access;
using Entente.Server.Adding;
using Entente.Server.Workbench;
using Entente.Server.Workbench.Feeds;
using Entente.Server.Workbench.Networks;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Entente.Server;

/// <summary>The workbench over one store, on the loopback address only.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    // Nothing larger than a form is sent; the route that takes articles states its own limit.
    private const long MaxRequestBytes = 64 * 1024;

    private readonly WebApplication _app;

    private WorkbenchServer(WebApplication app) => _app = app;

    /// <summary>Where the workbench answers, such as <c>http://127.0.0.1:5080</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts to serve.</summary>
    /// <param name="store">The store to ask; it stays the caller's to dispose.</param>
    /// <param name="options">Where to serve.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkbenchServer> StartAsync(ReadingStore store, ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new Analyst(store, options.Knowledge));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new TieNetworks(store, options.Knowledge));
        builder.Services.AddSingleton<ArticleAdder>();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UsePageHeaders();
        app.UseHostFiltering();
        app.UseOwnPagesOnly();
        app.UseExceptionHandler(failed => failed.Run(context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("The page could not be made. The server's log says why.\n");
        }));
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapAssetFiles();
        app.MapAdding();
        app.MapNetworks();
        app.MapFeed();
        app.MapGet("/health", () => Results.Text("ok\n"));
        app.MapRazorComponents<App>();
        await app.StartAsync(cancellation).ConfigureAwait(false);
        return new(app);
    }

    /// <summary>Waits until the server is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
