using System.ComponentModel;
using System.Diagnostics;

namespace Entente.Testing;

/// <summary>Programs of the machine that a test needs, such as <c>mount</c>.</summary>
public static class SystemProgram
{
    /// <summary>Runs one to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Whether it is there and succeeded; a test that needs it skips where it is not.</returns>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
