using Entente.Testing;

namespace Entente.House.Tests;

/// <summary>Names are the field's words, and files stay readable.</summary>
public sealed class NameTests
{
    private static readonly string[] Forbidden = ["Utils", "Helper", "Manager", "Common", "Misc", "Special", "V2", "Impl"];

    private static IEnumerable<string> Sources() =>
        from room in new[] { "src", "tools", "tests", "benchmarks", "fuzz" }
        let folder = Path.Combine(Shared.Repository, room)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Shared.Repository, file).Replace('\\', '/')
        where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
        select relative;

    [Fact]
    public void No_file_is_named_after_a_room_for_strangers()
    {
        var strangers = Sources().Where(path => Forbidden.Any(word =>
            Path.GetFileNameWithoutExtension(path).Split('.')[0] is var name
            && (name.EndsWith(word, StringComparison.Ordinal) || name.EndsWith(word + "s", StringComparison.Ordinal))));
        Assert.Empty(strangers);
    }

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once()
    {
        // 500 lines is the house's bound; tables belong in data/.
        var long_ = Sources().Where(path => File.ReadLines(Path.Combine(Shared.Repository, path)).Skip(500).Any());
        Assert.Empty(long_);
    }

    [Fact]
    public void No_source_is_left_unfinished()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "Thread." + "Sleep("];
        var unfinished = from path in Sources()
                         from line in File.ReadLines(Path.Combine(Shared.Repository, path)).Select((text, i) => (text, i))
                         where marks.Any(m => line.text.Contains(m, StringComparison.Ordinal))
                         select $"{path}:{line.i + 1}";
        Assert.Empty(unfinished);
    }

    [Fact]
    public void A_namespace_is_the_folder_that_holds_the_file()
    {
        var strays = from path in Sources()
                     where path.StartsWith("src/", StringComparison.Ordinal) && !path.EndsWith("/Program.cs", StringComparison.Ordinal)
                     let expected = Path.GetDirectoryName(path[4..])!.Replace('\\', '/').Replace('/', '.')
                     let declared = File.ReadLines(Path.Combine(Shared.Repository, path))
                         .FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
                     where declared is not null && declared["namespace ".Length..].TrimEnd(';', ' ') != expected
                     select $"{path}: {declared}";
        Assert.Empty(strays);
    }
}
