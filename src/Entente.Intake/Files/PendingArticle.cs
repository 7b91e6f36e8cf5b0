using Entente.Intake.Archives;

namespace Entente.Intake.Files;

/// <summary>An article file or line whose parsing is still to be done, on whatever thread has time.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line of a JSON Lines file; null when the whole file is one article.</param>
public sealed record PendingArticle(string File, RawLine? Line)
{
    /// <summary>What the file is called where it comes from, when that is not its path: the identifier of its article, and its name in messages.</summary>
    public string? Name { get; init; }

    /// <summary>Size of the file or line in bytes, for progress; 0 when it cannot be told.</summary>
    public long Bytes => Line is not null ? Line.Bytes.Length + 1 : new FileInfo(File) is { Exists: true } about ? about.Length : 0;

    /// <summary>Reads and parses it.</summary>
    public IntakeResult Take()
    {
        if (Line is null)
        {
            if (Name is null)
            {
                return ArticleFiles.ReadOne(File);
            }

            using var stream = System.IO.File.OpenRead(File);
            return ArticleFiles.ReadOne(stream, Name);
        }

        return Line.Number == 0 ? IntakeResult.Bad(File, Line.Problem ?? "cannot be read") : JsonLines.Parse(Line);
    }
}
