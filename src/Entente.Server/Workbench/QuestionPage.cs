using System.Globalization;
using Entente.Storage;
using Entente.Storage.Filters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Entente.Server.Workbench;

/// <summary>A page that answers a question put by its address. A question that cannot be answered becomes a message on the page, never a stack trace.</summary>
public abstract class QuestionPage : ComponentBase
{
    /// <summary>The store that is asked.</summary>
    [Inject] public ReadingStore Store { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter] public HttpContext Request { get; set; } = null!;

    /// <summary>Why the question could not be answered; null when it was.</summary>
    protected string? Problem { get; private set; }

    /// <summary>Names and values in the address, the paging cursor left out.</summary>
    protected IEnumerable<KeyValuePair<string, string?>> Asked => Request.Request.Query
        .Where(p => p.Key is not ("cursor" or "view"))
        .Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value.ToString()));

    /// <summary>Where a list goes on; null for its beginning.</summary>
    protected string? Cursor => Request.Request.Query["cursor"] is { Count: > 0 } cursor ? cursor.ToString() : null;

    /// <summary>A whole number from 0 to <paramref name="most"/> in the address; null when the name is not there.</summary>
    /// <exception cref="QuestionException">The value is no such number.</exception>
    protected int? Number(string name, int most) => Request.Request.Query[name].ToString() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most ? number
        : throw new QuestionException($"{name} \"{text}\" is no number from 0 to {most}", name);

    /// <summary>Asks the store.</summary>
    protected abstract Task AnswerAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        try
        {
            await AnswerAsync(Request.RequestAborted).ConfigureAwait(false);
        }
        catch (QuestionException question)
        {
            Problem = question.Message;
            Answer(StatusCodes.Status400BadRequest);
        }
        catch (StoreException store)
        {
            Problem = store.Message;
            Answer(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Names and values as a query string without question mark; names without value are left out.</summary>
    protected static string QueryOf(params IEnumerable<(string Name, string? Value)> pairs) =>
        string.Join('&', pairs.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!.Trim())}"));

    /// <summary>A filter as a query string without question mark.</summary>
    protected static string QueryOf(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return QueryOf(filter.ToPairs().Select(p => (p.Key, (string?)p.Value)));
    }

    /// <summary>Gives the response a status; the page itself says what is wrong, so no other page takes its place.</summary>
    protected void Answer(int status)
    {
        if (status == StatusCodes.Status404NotFound)
        {
            // Set at once, it would make the renderer leave out this page for the one of addresses that lead nowhere.
            Request.Response.OnStarting(() =>
            {
                Request.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
        else
        {
            Request.Response.StatusCode = status;
        }

        if (Request.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
    }

    /// <summary>This page's address with other values for some names; a null value leaves the name out.</summary>
    protected string AddressWith(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = Request.Request.Query.ToDictionary(p => p.Key, p => (string?)p.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        string text = string.Join('&', query.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value!)}"));
        return Request.Request.Path + (text.Length == 0 ? "" : "?" + text);
    }
}
