using System.Diagnostics;
using System.Globalization;

namespace Entente.Testing;

/// <summary>A private PostgreSQL server in a temporary folder, on a socket there and on no port; made when first asked for, gone with the process.</summary>
public sealed class PostgresServer
{
    /// <summary>Why a test that needs it is skipped.</summary>
    public const string Absent = "PostgreSQL is not installed here (Debian: apt-get install postgresql).";

    private static readonly Lazy<PostgresServer> TheOne = new(() => new PostgresServer());

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-pg-").FullName;
    private int _databases;

    private PostgresServer()
    {
        // The server refuses to run as root.
        if (Environment.UserName == "root")
        {
            Run("chown", Owner, _folder);
        }

        AsOwner("initdb", "-D", Data, "-U", "entente", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        // Data of tests may be lost with the machine, not with the process: fsync is for the former.
        AsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses= -c fsync=off", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>Whether the server's programs are installed.</summary>
    public static bool IsInstalled => Programs is not null;

    /// <summary>The one server of this process.</summary>
    public static PostgresServer Instance => TheOne.Value;

    private static string? Programs { get; } = FindPrograms();

    private static string Owner { get; } = File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its address, as <c>--store</c> takes it.</returns>
    public string CreateDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        AsOwner("createdb", "-h", _folder, "-U", "entente", name);
        return $"postgres://entente@/{name}?host={Uri.EscapeDataString(_folder)}";
    }

    /// <summary>Runs SQL in a database and gives what psql prints.</summary>
    public string Query(string address, string sql)
    {
        string name = address[(address.IndexOf("@/", StringComparison.Ordinal) + 2)..address.IndexOf('?', StringComparison.Ordinal)];
        return AsOwner("psql", "-h", _folder, "-U", "entente", "-d", name, "-At", "-v", "ON_ERROR_STOP=1", "-c", sql).Trim();
    }

    private void Stop()
    {
        AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        return Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Order(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")).LastOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
            : null;
    }

    private static string AsOwner(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        return Environment.UserName == "root" ? Run("runuser", ["-u", Owner, "--", path, .. arguments]) : Run(path, arguments);
    }

    private static string Run(string program, params string[] arguments)
    {
        // A daemon keeps the streams it inherits: pg_ctl gets none of ours to keep.
        bool isDaemon = arguments.Contains("start");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = !isDaemon, RedirectStandardError = !isDaemon, WorkingDirectory = "/" };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        string output = isDaemon ? "" : process.StandardOutput.ReadToEnd();
        string error = isDaemon ? "" : process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error}");
    }
}
