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

    /// <summary>The articles of a file, of a folder, or of standard input as one text.</summary>
    public static IEnumerable<IntakeResult> Articles(string file) => IsStandardInput(file)
        ? [ArticleFiles.ReadOne(Console.OpenStandardInput(), Name(file))]
        : ArticleFiles.Expand([file], out _) is { Count: > 0 } files ? ArticleFiles.Read(files).Select(p => p.Take())
        : [IntakeResult.Bad(file, "the folder holds no file of a kind that is read: .txt, .html, .jsonl")];

    /// <summary>The articles of a file or folder; words that name none are themselves the text.</summary>
    public static IEnumerable<IntakeResult> ArticlesOrSentence(string argument) =>
        argument.Contains(' ', StringComparison.Ordinal) && !File.Exists(argument) && !Directory.Exists(argument)
            ? [ArticleFiles.ReadOne(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(argument)), "the sentence")]
            : Articles(argument);

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
