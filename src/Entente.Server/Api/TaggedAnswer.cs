using System.Security.Cryptography;
using System.Text.Json;
using Entente.Exports.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Entente.Server.Api;

/// <summary>An answer as JSON with a tag of its content, so that who has it already is told so in a few bytes.</summary>
internal sealed class TaggedAnswer(byte[] json) : IResult
{
    // A question answered from a store that is being added to may have another answer at once: it may be kept, and must be asked about.
    private const string Keep = "private, no-cache";

    /// <summary>Spells an answer.</summary>
    public static TaggedAnswer Of(object answer) => new(JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), AnswerJson.Compact));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 12))}\"");
        var response = httpContext.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = Keep;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } held && held.Any(h => h.Equals(EntityTagHeaderValue.Any) || h.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(json, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
