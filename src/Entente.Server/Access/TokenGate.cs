using System.Security.Cryptography;
using System.Text;
using Entente.Server.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Server.Access;

/// <summary>Lets only requests through that show the token: as bearer token, or as the password that a browser asks for.</summary>
internal static class TokenGate
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>Adds the gate; without a token every request passes.</summary>
    public static void UseTokenGate(this IApplicationBuilder app, string? token)
    {
        if (token is null)
        {
            return;
        }

        byte[] expected = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        app.Use((context, next) =>
        {
            string shown = Shown(context.Request.Headers.Authorization.ToString());
            if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), expected))
            {
                return next(context);
            }

            context.Response.Headers.WWWAuthenticate = "Basic realm=\"entente\", charset=\"UTF-8\"";
            return Problems.WriteAsync(context, StatusCodes.Status401Unauthorized, "the request shows no valid token; send \"Authorization: Bearer TOKEN\", or give the token as password in a browser");
        });
    }

    // The password of basic authentication; the name before it does not matter.
    private static string Shown(string header)
    {
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        byte[] decoded = new byte[header.Length];
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[Basic.Length..].Trim(), decoded, out int written)
            && Encoding.UTF8.GetString(decoded, 0, written) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? pair[(colon + 1)..]
            : "";
    }
}
