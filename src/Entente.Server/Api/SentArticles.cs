using Entente.Coding;
using Entente.Intake;
using Entente.Intake.Archives;
using Entente.Intake.Files;
using Entente.Server.Adding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Entente.Server.Api;

/// <summary>Takes articles out of requests and has them read, a few at once.</summary>
internal sealed class SentArticles(ServerOptions options, CoderOnDemand coder) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(options.Limits.ReadingAtOnce);

    /// <summary>Whether texts can be read at all.</summary>
    public bool CanRead => coder.IsGiven;

    /// <summary>The coder; it is loaded on first use.</summary>
    /// <exception cref="CoderException">It cannot be.</exception>
    public Coder Coder => coder.Get();

    /// <summary>The articles of a body: one as JSON, several as JSON Lines, or one as plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="named">Whether each article must bring its identifier, as it must to be stored: a second text without one would be taken for a new version of the first.</param>
    /// <exception cref="BadHttpRequestException">The body is too large, or of another kind.</exception>
    public async Task<List<IntakeResult>> TakeAsync(HttpRequest request, bool named)
    {
        string media = (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (media is not ("application/json" or "application/x-ndjson" or "application/jsonl") && (named || media != "text/plain"))
        {
            throw new BadHttpRequestException(
                $"a body of type \"{media}\" is not read; send application/json (one article) or application/x-ndjson (one a line){(named ? "" : ", or text/plain")}", StatusCodes.Status415UnsupportedMediaType);
        }

        long limit = options.Limits.ArticleBytes;
        if (request.ContentLength > limit)
        {
            throw new BadHttpRequestException(Problems.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        if (media == "text/plain")
        {
            return [ArticleFiles.ReadOne(body, "text")];
        }

        return media == "application/json"
            ? [JsonLines.Parse(new RawLine("body", 1, body.ToArray(), null))]
            : [.. JsonLines.Read(body, "body").Select(JsonLines.Parse)];
    }

    /// <summary>Does work that reads texts, when it is its turn, on a thread of its own: on the pool's threads it would keep the clock of the limits, and all other answers, waiting.</summary>
    public async Task<T> TakeTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation).ConfigureAwait(false);
        // The turn ends when the work does, even if nobody waits for it any more.
        var done = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    return work();
                }
                finally
                {
                    _reading.Release();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return await done.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();
}
