using Npgsql;

namespace Entente.Storage.Postgres;

/// <summary>Reads how users name a PostgreSQL store: <c>postgres://user@host:5432/database?sslmode=require</c>, or a connection string such as <c>Host=…;Database=…</c>.</summary>
internal static class PostgresAddress
{
    /// <summary>Whether an address means PostgreSQL, and not a file.</summary>
    public static bool Is(string address) => IsUri(address)
        || (address.Contains("Host=", StringComparison.OrdinalIgnoreCase) && address.Contains('=', StringComparison.Ordinal) && !File.Exists(address));

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is malformed; the message shows no password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address)
    {
        try
        {
            return IsUri(address) ? FromUri(address) : new(address);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StoreException("the address of the PostgreSQL store cannot be read; write it as postgres://USER@HOST/DATABASE, or as Host=…;Database=…;Username=…", e);
        }
    }

    /// <summary>The address without secrets, for messages.</summary>
    public static string Show(NpgsqlConnectionStringBuilder address) =>
        $"PostgreSQL database {address.Database ?? address.Username ?? "of this user"} on {address.Host ?? "this machine"}";

    private static bool IsUri(string address) =>
        address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder FromUri(string address)
    {
        // By hand: the class of URIs refuses an empty host, which here stands for a socket of this machine.
        string rest = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string query = question < 0 ? "" : rest[(question + 1)..];
        rest = question < 0 ? rest : rest[..question];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string database = slash < 0 ? "" : rest[(slash + 1)..];
        string authority = slash < 0 ? rest : rest[..slash];
        int at = authority.LastIndexOf('@');
        string host = authority[(at + 1)..];
        var parsed = new NpgsqlConnectionStringBuilder { Host = "/var/run/postgresql" };
        if (at >= 0)
        {
            string[] user = authority[..at].Split(':', 2);
            parsed.Username = Uri.UnescapeDataString(user[0]);
            parsed.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        }

        if (host.Length > 0)
        {
            int colon = host.LastIndexOf(':');
            bool hasPort = colon > host.LastIndexOf(']');
            parsed.Host = Uri.UnescapeDataString((hasPort ? host[..colon] : host).Trim('[', ']'));
            parsed.Port = hasPort ? int.Parse(host.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) : parsed.Port;
        }

        if (database.Length > 0)
        {
            parsed.Database = Uri.UnescapeDataString(database);
        }

        foreach (string setting in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = setting.Split('=', 2);
            string name = Uri.UnescapeDataString(pair[0]);
            parsed[name switch { "user" => "Username", "dbname" => "Database", "sslmode" => "SSL Mode", _ => name }] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }

        return parsed;
    }
}
