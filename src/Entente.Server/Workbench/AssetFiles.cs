using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Entente.Server.Workbench;

/// <summary>Styles, scripts, fonts and maps of the workbench, served from inside the assembly under names that carry their checksum.</summary>
internal static class AssetFiles
{
    private const string Prefix = "assets/";

    // The scripts that others import; they import none.
    private static readonly string[] Shared = ["pages.js", "labels.js"];

    // Our own scripts, told apart from libraries, in which nothing is replaced.
    private static readonly string[] Own = ["workbench.js", "timeline.js", "network.js", "adding.js"];

    private static readonly FrozenDictionary<string, Asset> Assets = LoadAll();

    /// <summary>Whether an asset is there. Those that npm restores are missing from a build without npm.</summary>
    public static bool Has(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!Assets.ContainsKey(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The address of an asset; it changes with its content, so that browsers may keep it for good.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public static string Address(string name) => $"/assets/{name}?v={Assets[name].Checksum}";

    /// <summary>The addresses of several assets, blanks between: what an island's script is told to load, in order.</summary>
    public static string Addresses(params IEnumerable<string> names) => string.Join(' ', names.Select(Address));

    /// <summary>The bytes of an asset; empty when it is not there.</summary>
    public static ReadOnlyMemory<byte> Content(string name) => Assets.TryGetValue(name, out var asset) ? asset.Content : ReadOnlyMemory<byte>.Empty;

    /// <summary>Serves the assets.</summary>
    public static void MapAssetFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", (string name, HttpContext context) => Serve(name, context)).ExcludeFromDescription();
        // Asked for where an answer is no page that could name its icon: a feed, a text, a reading.
        routes.MapGet("/favicon.ico", (HttpContext context) => Serve("entente.svg", context)).ExcludeFromDescription();
    }

    private static IResult Serve(string name, HttpContext context)
    {
        if (!Assets.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Checksum}\""));
    }

    private static FrozenDictionary<string, Asset> LoadAll()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var assets = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..], n => Asset.Of(n, Read(n)), StringComparer.Ordinal);
        // Styles name fonts, and scripts those that they share; a name without checksum would be asked for anew with each page.
        var named = assets.Where(a => a.Key.EndsWith(".woff2", StringComparison.Ordinal) || Shared.Contains(a.Key)).ToList();
        foreach (string name in assets.Keys.Where(n => !Shared.Contains(n) && (n.EndsWith(".css", StringComparison.Ordinal) || Own.Contains(n))).ToList())
        {
            var text = new StringBuilder(Encoding.UTF8.GetString(assets[name].Content));
            foreach (var (other, asset) in named)
            {
                text.Replace($"/assets/{other}", $"/assets/{other}?v={asset.Checksum}");
            }

            assets[name] = Asset.Of(name, Encoding.UTF8.GetBytes(text.ToString()));
        }

        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private sealed record Asset(byte[] Content, string ContentType, string Checksum)
    {
        public static Asset Of(string name, byte[] content) => new(content, Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        }, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }
}
