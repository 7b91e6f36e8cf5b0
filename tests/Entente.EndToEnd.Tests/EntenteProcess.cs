using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace Entente.EndToEnd.Tests;

/// <summary>Runs the real command as a process.</summary>
internal static class EntenteProcess
{
    /// <summary>The program under test, beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");

    /// <summary>A command that can be given input, environment and time.</summary>
    public static Command Command(params string[] args) =>
        CliWrap.Cli.Wrap("dotnet").WithArguments([Program, .. args]).WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(v => v.Set("NO_COLOR", null).Set("TERM", "xterm"));

    /// <summary>A command that heeds an interrupt, even where the shell that started the tests in the background has told its children to ignore it.</summary>
    public static Command InterruptibleCommand(params string[] args) => OperatingSystem.IsLinux()
        ? Command(args).WithTargetFile("env").WithArguments(["--default-signal=INT", "dotnet", Program, .. args])
        : Command(args);

    /// <summary>Runs to the end.</summary>
    public static async Task<BufferedCommandResult> RunAsync(params string[] args) =>
        await Command(args).ExecuteBufferedAsync(Encoding.UTF8, Encoding.UTF8);

    /// <summary>Runs with text on standard input.</summary>
    public static async Task<BufferedCommandResult> PipeAsync(string input, params string[] args) =>
        await Command(args).WithStandardInputPipe(PipeSource.FromString(input, new UTF8Encoding(false))).ExecuteBufferedAsync(Encoding.UTF8, Encoding.UTF8);

    /// <summary>Checks that a user's mistake was answered on one line, without a stack trace.</summary>
    public static void AssertOneLine(BufferedCommandResult result, int code, string part)
    {
        Assert.Equal(code, result.ExitCode);
        string line = Assert.Single(result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("entente: ", line, StringComparison.Ordinal);
        Assert.Contains(part, line, StringComparison.Ordinal);
    }
}
