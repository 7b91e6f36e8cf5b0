using System.Threading.RateLimiting;
using Entente.Server.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Access;

/// <summary>Bounds how often a client may ask and how long an answer may take.</summary>
internal static class RateGate
{
    /// <summary>Policy of requests that read texts.</summary>
    public const string Reading = "reading";

    /// <summary>Policy of exports.</summary>
    public const string Export = "export";

    /// <summary>Adds the limits to the services.</summary>
    public static void AddRateGate(this IServiceCollection services, RequestLimits limits)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new()
                {
                    TokenLimit = limits.Burst,
                    TokensPerPeriod = limits.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    AutoReplenishment = true,
                    QueueLimit = 0,
                }));
            limiter.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                await Problems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, $"more than {limits.PerSecond} requests a second; try again in a second").ConfigureAwait(false);
            };
        });
        services.AddRequestTimeouts(timeouts =>
        {
            timeouts.DefaultPolicy = Within(limits.Answer);
            timeouts.AddPolicy(Reading, Within(limits.Reading, "send less at once, or add it on the command line"));
            timeouts.AddPolicy(Export, Within(limits.Export));
        });
    }

    private static RequestTimeoutPolicy Within(TimeSpan limit, string advice = "ask a narrower question") => new()
    {
        Timeout = limit,
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = context => Problems.WriteAsync(context, StatusCodes.Status504GatewayTimeout, $"the answer took longer than {limit.TotalSeconds:0} s; {advice}"),
    };
}
