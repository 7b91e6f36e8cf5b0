using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace Entente.Server.Telemetry;

/// <summary>Metrics and logs of the service, in OpenTelemetry's form.</summary>
/// <remarks>They leave the machine only when the environment names a collector (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, as the specification has it).</remarks>
internal static class ServiceTelemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds logs on standard error and, where a collector is named, metrics and logs to it.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, bool jsonLogs)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        // Why the service could not start, as when its port is taken, is thrown to who starts it, and said there in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (jsonLogs)
        {
            builder.Logging.AddFilter("Entente", LogLevel.Information);
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole();
        }

        builder.Services.AddSingleton<RequestMeter>();
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Collector)))
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
            metrics.AddMeter(RequestMeter.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}
