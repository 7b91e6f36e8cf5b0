namespace Entente.Cli.Terminal;

/// <summary>Recognises the reader of our output going away (<c>entente annotate … | head</c>), which is no error.</summary>
internal static class BrokenPipe
{
    private const int EPipe = 32;
    private const int WindowsNoData = unchecked((int)0x800700E8);
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);

    /// <summary>Whether <paramref name="e"/> means that no one reads any more.</summary>
    public static bool Is(Exception e) => e is IOException && e.HResult is EPipe or WindowsNoData or WindowsBrokenPipe;
}
