using System.Security.Cryptography;
using Entente.Intake.Archives;

namespace Entente.Intake.Files;

/// <summary>Walks files and folders and turns them into articles, in the order given; folders are read in ordinal order of their paths.</summary>
public static class ArticleFiles
{
    private static readonly string[] LineKinds = [".jsonl", ".ndjson"];
    private static readonly string[] TextKinds = [".txt", ".text", ".htm", ".html", ".xhtml"];

    /// <summary>The files that <paramref name="paths"/> name, folders opened out.</summary>
    /// <param name="paths">Files and folders; in a folder only the kinds that hold articles are taken, and hidden files are passed over.
    /// A folder that holds none, and one that may not be looked into, stand for themselves, so that <see cref="Read(IEnumerable{ListedFile})"/> says so.</param>
    /// <param name="skipped">Files in folders that are of no kind Entente reads.</param>
    public static IReadOnlyList<ListedFile> Expand(IEnumerable<string> paths, out IReadOnlyList<string> skipped)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var found = new List<ListedFile>();
        var others = new List<string>();
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                found.Add(new(path));
                continue;
            }

            var files = Walk(path);
            var articles = files.Where(f => IsKind(f, LineKinds) || IsKind(f, TextKinds) || Directory.Exists(f)).ToList();
            others.AddRange(files.Except(articles));
            // A folder without articles stays, so that it is named among the problems.
            found.AddRange(articles.Count > 0 ? articles.Select(f => new ListedFile(f, OpenEnd.Problem(f))) : [new(path)]);
        }

        skipped = others;
        return found;
    }

    /// <summary>Reads files that were named one by one, never holding more than one article.</summary>
    /// <param name="files">Paths of files, not of folders.</param>
    /// <returns>For each article file or line an article still to be parsed; see <see cref="PendingArticle.Take"/>.</returns>
    public static IEnumerable<PendingArticle> Read(IEnumerable<string> files) => Read(files.Select(f => new ListedFile(f)));

    /// <summary>Reads files one after another, never holding more than one article.</summary>
    /// <param name="files">What <see cref="Expand"/> gave.</param>
    /// <returns>For each article file or line an article still to be parsed; see <see cref="PendingArticle.Take"/>.</returns>
    public static IEnumerable<PendingArticle> Read(IEnumerable<ListedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (file, unopened) in files)
        {
            if (unopened is not null)
            {
                yield return new(file, new RawLine(file, 0, default, unopened));
                continue;
            }

            if (!IsKind(file, LineKinds) || Directory.Exists(file))
            {
                yield return new(file, null);
                continue;
            }

            FileStream? stream = null;
            string? problem = null;
            try
            {
                stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem = Describe(e);
            }

            if (stream is null)
            {
                yield return new(file, new RawLine(file, 0, default, problem));
                continue;
            }

            using (stream)
            {
                bool any = false;
                foreach (var line in JsonLines.Read(stream, file))
                {
                    any = true;
                    yield return new(file, line);
                }

                if (!any)
                {
                    yield return new(file, new RawLine(file, 0, default, "the file is empty; each line is one article as a JSON object"));
                }
            }
        }
    }

    /// <summary>Reads one file as one article.</summary>
    /// <param name="file">Path; its full form becomes the article's identifier. A pipe, whose path may stand for another text the next time, is identified by its text.</param>
    /// <returns>The article, or what is wrong with the file.</returns>
    public static IntakeResult ReadOne(string file)
    {
        try
        {
            if (Directory.Exists(file))
            {
                return IntakeResult.Bad(file, Directory.EnumerateFileSystemEntries(file).Any()
                    ? "is a folder without a file of a kind that is read (.txt, .html, .jsonl); name a file to have it read all the same"
                    : "is an empty folder");
            }

            if (new FileInfo(file) is { Exists: true } about && about.Length > IntakeLimits.ArticleFile)
            {
                return IntakeResult.Bad(file, TooLarge(about.Length));
            }

            // What a file is said to hold and what it gives can differ: a pipe or a device has no length and may never end.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            return ReadOne(stream, file, stream.CanSeek ? Path.GetFullPath(file) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IntakeResult.Bad(file, Describe(e));
        }
    }

    /// <summary>Reads a whole stream, such as standard input, as one article.</summary>
    /// <param name="stream">The bytes of a text or page.</param>
    /// <param name="name">Name for messages and identifier of the article.</param>
    public static IntakeResult ReadOne(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadOne(stream, name, name);
    }

    private static IntakeResult ReadOne(Stream stream, string name, string? id)
    {
        using var held = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        int got;
        while ((got = stream.Read(chunk)) > 0)
        {
            held.Write(chunk, 0, got);
            if (held.Length > IntakeLimits.ArticleFile)
            {
                return IntakeResult.Bad(name, TooLarge(held.Length));
            }
        }

        var bytes = held.GetBuffer().AsSpan(0, (int)held.Length);
        return FromBytes(name, id ?? string.Concat("piped-", Convert.ToHexStringLower(SHA256.HashData(bytes)).AsSpan(0, 16)), bytes);
    }

    private static IntakeResult FromBytes(string where, string id, ReadOnlySpan<byte> bytes)
    {
        if (PlainText.Decode(bytes, out string? problem) is not { } text)
        {
            return IntakeResult.Bad(where, problem!);
        }

        if (!IsKind(where, [".htm", ".html", ".xhtml"]) && !HtmlPage.IsLikely(text))
        {
            return bytes[0] == (byte)'{' && JsonLines.IsArticle(bytes)
                ? IntakeResult.Bad(where, "is JSON Lines, not a text; only files that end in .jsonl or .ndjson are read line by line")
                : IntakeResult.Of(where, new Article(id, text));
        }

        try
        {
            return HtmlPage.Read(id, text) is { } article
                ? IntakeResult.Of(where, article)
                : IntakeResult.Bad(where, "the page holds no text; save the page after it has loaded");
        }
        catch (InvalidDataException e)
        {
            return IntakeResult.Bad(where, e.Message);
        }
    }

    // Everything below a folder. Links to folders are not followed: they can lead in circles, and two that do make more paths than can ever be read.
    private static List<string> Walk(string root)
    {
        var found = new List<string>();
        var open = new Stack<string>([root]);
        while (open.TryPop(out string? folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false }))
                {
                    string path = Path.Combine(folder, entry.Name);
                    if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                    {
                        found.Add(path);
                    }
                    else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    {
                        open.Push(path);
                    }
                }
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                found.Add(folder);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string TooLarge(long bytes) =>
        $"the file has {(bytes + 1024 * 1024 - 1) / (1024 * 1024)} MB, and one article may have {IntakeLimits.ArticleFile / (1024 * 1024)} MB; put many articles into JSON Lines, one a line";

    private static string Describe(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "the file may not be read by this user",
        _ => "the file cannot be read: " + e.Message,
    };

    private static bool IsKind(string file, string[] kinds) => kinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
