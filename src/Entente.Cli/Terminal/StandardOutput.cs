using System.Text;
using Entente.Exports.Tables;
using Microsoft.Win32.SafeHandles;

namespace Entente.Cli.Terminal;

/// <summary>Opens standard output so that a reader who went away is noticed.</summary>
/// <remarks>
/// The console's own stream swallows a broken pipe, and <c>entente annotate … | head</c> would code the rest of the corpus for no one.
/// A file is left to the console's stream: a second position in it would overwrite what a shell writes before and after us.
/// </remarks>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>Opens it for bytes; unbuffered.</summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // What stands in its place cannot be written: the console's stream says so. (The launcher opens /dev/null where the caller closed it.)
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Refuses a format that a terminal cannot show.</summary>
    /// <exception cref="UsageException">It is Parquet, and the output is a terminal.</exception>
    public static void Expect(TableFormat format)
    {
        if (format == TableFormat.Parquet && !Console.IsOutputRedirected)
        {
            throw new UsageException("a terminal shows no Parquet; send it to a file: > table.parquet");
        }
    }

    /// <summary>Opens it for text in UTF-8, buffered, with line feeds.</summary>
    public static StreamWriter OpenText() => new(Open(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>Opens it for bytes, buffered.</summary>
    public static Stream OpenBuffered() => new BufferedStream(Open(), 1 << 16);
}
