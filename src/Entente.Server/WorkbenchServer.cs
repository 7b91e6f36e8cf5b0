using Entente.Analysis;
using Entente.Exports.Records;
using Entente.Server.Access;
using Entente.Server.Adding;
using Entente.Server.Api;
using Entente.Server.Telemetry;
using Entente.Server.Workbench;
using Entente.Server.Workbench.Boards;
using Entente.Server.Workbench.Feeds;
using Entente.Server.Workbench.Networks;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Entente.Server;

/// <summary>The workbench and the API over one store: on the loopback address, or on another one behind a token.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WorkbenchServer(WebApplication app) => _app = app;

    /// <summary>Where the workbench answers, such as <c>http://127.0.0.1:5080</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts to serve.</summary>
    /// <param name="store">The store to ask and to add to; it stays the caller's to dispose.</param>
    /// <param name="options">Where to serve, and to whom.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="ArgumentException">An address other than the loopback one is given without a token.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkbenchServer> StartAsync(ReadingStore store, ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        bool isLoopback = System.Net.IPAddress.IsLoopback(options.Address);
        if (!isLoopback && string.IsNullOrEmpty(options.Token))
        {
            throw new ArgumentException("An address that others can reach needs a token.", nameof(options));
        }

        var app = Build(store, options);
        app.UsePageHeaders();
        app.UseProblems();
        app.UseHostGate(isLoopback);
        app.UseTokenGate(options.Token);
        app.UseOwnPagesOnly();
        app.UseRateLimiter();
        app.UseWhen(context => !ApiRoutes.Holds(context.Request),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouteProblems();
        app.UseRouting();
        // Behind the routing: what reads texts or writes exports has a limit of its own.
        app.UseRequestTimeouts();
        app.UseAntiforgery();
        app.MapAssetFiles();
        app.MapAdding();
        app.MapRemoving();
        app.MapNetworks();
        app.MapFeed();
        app.MapSearches();
        app.MapHealth();
        app.MapApi();
        app.MapRazorComponents<App>();
        // Starting takes an instant, and when it is broken off halfway the host calls that a failure: it is given up before or not at all.
        cancellation.ThrowIfCancellationRequested();
        await app.StartAsync(CancellationToken.None).ConfigureAwait(false);
        var server = new WorkbenchServer(app);
        if (options.VisitsFirst)
        {
            _ = Task.Run(() => FirstVisits.MakeAsync(server.Address, options.Token, app.Lifetime.ApplicationStopping), CancellationToken.None);
        }

        return server;
    }

    /// <summary>Waits until the server is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ReadingStore store, ServerOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.AddTelemetry(options.JsonLogs);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port);
            kestrel.Limits.MaxRequestBodySize = RequestLimits.FormBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<CoderOnDemand>();
        builder.Services.AddSingleton(new Analyst(store, options.Knowledge));
        builder.Services.AddSingleton(new TieNetworks(store, options.Knowledge));
        builder.Services.AddSingleton<WeeklyTrends>();
        builder.Services.AddSingleton<ArticleAdder>();
        builder.Services.AddSingleton<SentArticles>();
        builder.Services.AddRateGate(options.Limits);
        builder.Services.ConfigureHttpJsonOptions(json => AnswerJson.Apply(json.SerializerOptions));
        builder.Services.AddApiDocument();
        builder.Services.AddRazorComponents();
        return builder.Build();
    }
}
