using Entente.Intake;
using Entente.Intake.Files;

namespace Entente.Cli.Commands;

/// <summary>Opens what a file argument names; <c>-</c> is standard input.</summary>
internal static class Inputs
{
    /// <summary>What <c>-</c> becomes inside: no file can have this name, since no argument can hold a zero.</summary>
    public const string StandardInput = "\0-";

    /// <summary>Whether the argument means standard input.</summary>
    public static bool IsStandardInput(string file) => file == StandardInput;

    /// <summary>The name to show in messages.</summary>
    public static string Name(string file) => IsStandardInput(file) ? "standard input" : file;

    /// <summary>Sees to it that there is something to read, before a coder is loaded or a store made for nothing.</summary>
    /// <exception cref="UsageException">None of the files and folders is there.</exception>
    public static void RequireAny(IReadOnlyCollection<string> paths)
    {
        if (!paths.Any(p => IsStandardInput(p) || Path.Exists(p)))
        {
            throw new UsageException($"there is no file {string.Join(", ", paths)}");
        }
    }

    /// <summary>The articles of a file, of a folder, or of standard input as one text.</summary>
    public static IEnumerable<IntakeResult> Articles(string file) => IsStandardInput(file)
        ? [ArticleFiles.ReadOne(Console.OpenStandardInput(), Name(file))]
        : ArticleFiles.Read(ArticleFiles.Expand([file], out _)).Select(p => p.Take());

    /// <summary>The articles of a file or folder; words that name none are themselves the text.</summary>
    /// <exception cref="UsageException">It is one word, and no such file is there.</exception>
    public static IEnumerable<IntakeResult> ArticlesOrSentence(string argument) =>
        argument.Contains(' ', StringComparison.Ordinal) && !File.Exists(argument) && !Directory.Exists(argument)
            ? [ArticleFiles.ReadOne(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(argument)), "the sentence")]
            : Existing(argument);

    private static IEnumerable<IntakeResult> Existing(string file)
    {
        RequireAny([file]);
        return Articles(file);
    }

    /// <summary>Opens the file for one pass from start to end.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static Stream Open(string file)
    {
        if (IsStandardInput(file))
        {
            return Console.OpenStandardInput();
        }

        if (Directory.Exists(file))
        {
            throw new UsageException($"{file} is a folder; give a file");
        }

        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no file {file}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"{file} may not be read by this user");
        }
    }
}
