using System.Data.Common;
using Npgsql;

namespace Entente.Storage.Postgres;

/// <summary>PostgreSQL's errors in a user's words.</summary>
internal static class PostgresErrors
{
    /// <summary>Explains an error; null when it is none of PostgreSQL's.</summary>
    /// <param name="store">The store's name.</param>
    /// <param name="busy">How long a writer waited, in seconds.</param>
    /// <param name="error">The error.</param>
    public static StoreException? Explain(string store, int busy, DbException error) => error switch
    {
        PostgresException refusal => new(Refusal(store, busy, refusal), error),
        NpgsqlException { InnerException: System.Net.Sockets.SocketException or TimeoutException } => new(
            $"{store} cannot be reached ({error.InnerException!.Message}); check that the server runs and accepts connections. What was added before is safe", error),
        NpgsqlException => new($"the connection to the {store} broke ({error.Message}); what was added before this batch is safe: run the command again", error),
        _ => null,
    };

    private static string Refusal(string store, int busy, PostgresException e) => e.SqlState switch
    {
        "28P01" or "28000" => $"{store} refuses this user ({e.MessageText}); give user and password in the address, or the password as PGPASSWORD",
        "3D000" => $"{store}: there is no such database; make it with createdb",
        "42501" => $"{store} does not let this user do that ({e.MessageText}); ask its owner for the right to create a schema there",
        "25006" => $"{store} is read-only; name a server that may be written",
        "53100" => $"the disk of the {store} is full; what was added before this batch is safe",
        "53300" => $"{store} has no connection left; end some, or raise its max_connections",
        "55P03" => $"{store} is being written by another process for more than {busy} s; wait for it or stop it",
        "57P01" or "57P02" or "57P03" => $"{store} is shutting down or starting ({e.MessageText}); what was added before this batch is safe: run the command again",
        "XX001" or "XX002" => $"{store} is damaged ({e.MessageText}); restore a copy, or add the articles to a new store",
        _ => $"{store}: {e.MessageText} ({e.SqlState})",
    };
}
