using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Telemetry;

/// <summary>Counts and times what the API answers, by question and status, and logs one line a request.</summary>
internal sealed partial class RequestMeter(ILogger<RequestMeter> log, IMeterFactory meters) : IEndpointFilter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Entente.Server";

    private readonly Histogram<double> _seconds = meters.Create(Name).CreateHistogram<double>("entente.api.answer.duration", "s", "Time until the answer to a request of the API stood.");

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string question = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName ?? "";
        long began = Stopwatch.GetTimestamp();
        string outcome = "failed";
        try
        {
            object? answer = await next(context).ConfigureAwait(false);
            outcome = "answered";
            return answer;
        }
        finally
        {
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            _seconds.Record(seconds, new KeyValuePair<string, object?>("question", question), new KeyValuePair<string, object?>("outcome", outcome));
            LogRequest(question, outcome, seconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Question} {Outcome} in {Seconds} s")]
    private partial void LogRequest(string question, string outcome, double seconds);
}
