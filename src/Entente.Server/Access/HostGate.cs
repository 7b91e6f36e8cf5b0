using System.Net;
using Entente.Server.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Server.Access;

/// <summary>On the loopback address, answers to names of this machine only: another site could point its own name here and read along (DNS rebinding).</summary>
internal static class HostGate
{
    /// <summary>Adds the gate.</summary>
    /// <param name="app">The application.</param>
    /// <param name="isLoopback">Whether only this machine is served; behind a token any name will do.</param>
    public static void UseHostGate(this IApplicationBuilder app, bool isLoopback)
    {
        if (isLoopback)
        {
            app.Use((context, next) => IsThisMachine(context.Request.Host.Host)
                ? next(context)
                : Problems.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "this service answers to localhost and 127.0.0.1 only"));
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
