using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Server.Adding;

/// <summary>Where forms send articles, and where scripts ask how far reading has come.</summary>
internal static class AddRoutes
{
    // A year of an agency in JSON Lines has some 15 MB; a folder of several is what a person drops. Larger archives go through the command line.
    private const long MostBytes = 512L * 1024 * 1024;

    // A folder of a year, one file a dispatch.
    private const int MostFiles = 20_000;

    private static readonly FormOptions Limits = new()
    {
        MultipartBodyLengthLimit = MostBytes,
        ValueLengthLimit = 32 * 1024 * 1024,
        ValueCountLimit = 2 * MostFiles,
        MemoryBufferThreshold = 256 * 1024,
        MultipartHeadersLengthLimit = 32 * 1024,
    };

    /// <summary>Adds the routes.</summary>
    public static void MapAdding(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/add/articles", AddAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestTimeoutAttribute(RateGate.Reading)).ExcludeFromDescription();
        routes.MapPost("/add/samples", (ArticleAdder adder) => Results.Redirect(Address(adder.BeginSamples()))).ExcludeFromDescription();
        routes.MapGet("/add/{id:int}/progress", (int id, ArticleAdder adder) => adder.Find(id) is { } addition
            ? Results.Json(new
            {
                state = addition.Progress.State.ToString(),
                over = addition.Progress.IsOver,
                share = Math.Round(addition.Share, 3),
                articles = addition.Progress.Articles,
                known = addition.Progress.Known,
                events = addition.Progress.Events,
                bad = addition.Progress.BadInputs,
            })
            : Results.NotFound()).ExcludeFromDescription();
    }

    private static async Task<IResult> AddAsync(HttpContext context, ArticleAdder adder)
    {
        if (!adder.CanAdd)
        {
            return Results.Redirect("/add?problem=readonly");
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("this address takes forms; programs send articles to POST /api/v1/articles", StatusCodes.Status415UnsupportedMediaType);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(Limits, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return Results.Redirect("/add?problem=size");
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Large parts lie on the disk until all have come.
            return Results.Redirect("/add?problem=disk");
        }

        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("entente-add").FullName;
            var files = await KeepAsync(form, folder, context.RequestAborted).ConfigureAwait(false);
            if (files.Count == 0)
            {
                return Results.Redirect("/add?problem=nothing");
            }

            var addition = adder.Begin([.. files], folder);
            // It is the addition's to delete now.
            folder = null;
            return Results.Redirect(Address(addition));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Results.Redirect("/add?problem=disk");
        }
        finally
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // What was sent, as files in a folder.
    private static async Task<List<UploadedFile>> KeepAsync(IFormCollection form, string folder, CancellationToken cancellation)
    {
        var files = new List<UploadedFile>();
        if (form["text"].ToString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            files.Add(Pasted(folder, text, form));
        }

        foreach (var sent in form.Files.Where(f => f.Length > 0).Take(MostFiles))
        {
            string path = Path.Combine(folder, files.Count.ToString(CultureInfo.InvariantCulture));
            await using var file = File.Create(path);
            await sent.CopyToAsync(file, cancellation).ConfigureAwait(false);
            files.Add(new(path, Name(sent.FileName)));
        }

        return files;
    }

    // A pasted text travels as a line of JSON, so that what the reader says of it is kept.
    private static UploadedFile Pasted(string folder, string text, IFormCollection form)
    {
        string? Said(string field) => form[field].ToString().Trim() is { Length: > 0 } value ? value : null;
        text = text.ReplaceLineEndings("\n").Trim('\n');
        string id = "pasted-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
        string path = Path.Combine(folder, "pasted.jsonl");
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>
        {
            ["id"] = id,
            ["text"] = text,
            ["title"] = Said("title"),
            ["outlet"] = Said("outlet"),
            ["published"] = Said("published"),
            ["url"] = Said("url"),
        }.Where(f => f.Value is not null).ToDictionary()));
        return new(path, "pasted text.jsonl");
    }

    // Browsers send a folder's files with their path; parts that lead upwards or are empty say nothing.
    private static string Name(string sent)
    {
        var parts = sent.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("." or "..")).ToImmutableArray();
        return parts.IsEmpty ? "unnamed" : string.Join('/', parts);
    }

    private static string Address(Addition addition) => string.Create(CultureInfo.InvariantCulture, $"/add/{addition.Id}");
}
