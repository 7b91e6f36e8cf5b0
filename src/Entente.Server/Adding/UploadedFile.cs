using Entente.Intake.Archives;
using Entente.Intake.Files;

namespace Entente.Server.Adding;

/// <summary>A file that a reader sent: where it lies meanwhile, and what it is called.</summary>
/// <param name="Path">The file on this machine, in a folder of the addition's own.</param>
/// <param name="Name">Its name at the reader's, without folders that lead upwards; the identifier of its article.</param>
internal sealed record UploadedFile(string Path, string Name)
{
    private static readonly string[] LineKinds = [".jsonl", ".ndjson"];

    /// <summary>The articles in it, still to be read.</summary>
    public IEnumerable<PendingArticle> Pieces()
    {
        if (!LineKinds.Contains(System.IO.Path.GetExtension(Name), StringComparer.OrdinalIgnoreCase))
        {
            yield return new(Path, null) { Name = Name };
            yield break;
        }

        using var stream = File.OpenRead(Path);
        foreach (var line in JsonLines.Read(stream, Name))
        {
            yield return new(Path, line);
        }
    }
}
