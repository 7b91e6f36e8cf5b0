using System.Text.Json;
using CsCheck;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Snapshots;
using Entente.Knowledge.Tables;
using Entente.Testing;

namespace Entente.Knowledge.Tests.Snapshots;

public sealed class SnapshotTests
{
    private const string Facts = """
        actor ARL
          name Arland
          kind state
          adjective Arlish
          capital Arlport | Old Arlport ..1990
          code cow 999

        actor LEAGUE
          name League of Towns
          kind organisation
          member ARL 1999..

        actor ARL.doe-jane
          name Jane Doe
          kind person
          family Doe
          office ARL.PM 2020-05..

        office *.PM
          title prime minister

        agent lawmaker
          role LEG

        treaty ARL-LEAGUE
          kind defence
          member ARL LEAGUE 1999..

        outlet Arl News
          ownership state
          country ARL
          alias arl.example

        ignore New Arland
        """;

    [Fact]
    public void The_compiled_form_of_the_shipped_files_is_the_same_knowledge_base_as_their_text()
    {
        var folder = Path.Combine(Shared.Repository, "data", "knowledge");
        using var kept = new KnowledgeFolder("");
        var snapshots = new SnapshotFolders(kept.Path);
        KnowledgeBase.OpenCompiled(folder, snapshots);

        // Another look at the folder would do if the first had left nothing there.
        Assert.Single(Directory.GetFiles(kept.Path, "*.bin"));
        AssertSame(KnowledgeBase.Open(folder), KnowledgeBase.OpenCompiled(folder, snapshots));
    }

    [Fact]
    public void The_second_open_reads_what_the_first_left()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var files = SourceFiles.Read(folder.Path);
        Assert.Null(new SnapshotFolders(kept.Path).TryRead(files.Fingerprint()));
        var first = KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path));
        Assert.NotNull(new SnapshotFolders(kept.Path).TryRead(files.Fingerprint()));
        AssertSame(first, KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path)));
    }

    [Fact]
    public void A_file_that_changed_or_came_or_went_is_read_at_once()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var snapshots = new SnapshotFolders(kept.Path);
        Assert.Empty(KnowledgeBase.OpenCompiled(folder.Path, snapshots).Names.Find("Arlandia"));
        folder.Write("a.txt", Facts.Replace("Arland\n", "Arlandia\n", StringComparison.Ordinal));
        Assert.Single(KnowledgeBase.OpenCompiled(folder.Path, snapshots).Names.Find("Arlandia"));
        var more = folder.Write("b.txt", "actor BEE\n  kind state\n  name Beeland\n");
        Assert.Single(KnowledgeBase.OpenCompiled(folder.Path, snapshots).Names.Find("Beeland"));
        File.Delete(more);
        Assert.Empty(KnowledgeBase.OpenCompiled(folder.Path, snapshots).Names.Find("Beeland"));
    }

    [Fact]
    public void A_file_with_a_fault_is_refused_and_leaves_nothing_behind()
    {
        using var folder = new KnowledgeFolder("actor ARL\n  kind planet\n");
        using var kept = new KnowledgeFolder("");
        Assert.Throws<InvalidKnowledgeException>(() => KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path)));
        Assert.Empty(Directory.GetFiles(kept.Path, "*.bin"));
    }

    [Fact]
    public void A_damaged_snapshot_is_passed_over_and_written_again()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var snapshots = new SnapshotFolders(kept.Path);
        var fingerprint = SourceFiles.Read(folder.Path).Fingerprint();
        KnowledgeBase.OpenCompiled(folder.Path, snapshots);
        var path = Assert.Single(Directory.GetFiles(kept.Path, "*.bin"));
        var whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, whole.Length], Gen.Byte[1, 255]).Sample(
            (at, length, difference) =>
            {
                var damaged = whole.ToArray();
                damaged[at] ^= difference;
                File.WriteAllBytes(path, length % 2 == 0 ? damaged : whole[..(length - 1)]);
                Assert.Null(snapshots.TryRead(fingerprint));
            },
            iter: 200,
            threads: 1);
        AssertSame(KnowledgeBase.Open(folder.Path), KnowledgeBase.OpenCompiled(folder.Path, snapshots));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void Bytes_that_no_writer_wrote_are_refused_or_give_some_knowledge_base_that_can_be_asked()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var fingerprint = SourceFiles.Read(folder.Path).Fingerprint();
        KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path));
        Assert.True(SnapshotFile.TryUnwrap(File.ReadAllBytes(Directory.GetFiles(kept.Path, "*.bin")[0]), fingerprint, out var good));
        Gen.Select(Gen.Int[0, (good.Length / 4) - 1], Gen.OneOf(Gen.Int, Gen.Int[-2, 40])).Array[1, 4].Sample(
            changes =>
            {
                var bytes = good.ToArray();
                foreach (var (at, value) in changes)
                {
                    BitConverter.TryWriteBytes(bytes.AsSpan(at * 4), value);
                }

                try
                {
                    var contents = KnowledgeSnapshot.Read(bytes);
                    contents.Names.Find("Old Arlport");
                    contents.Names.FindLongest([new(0, 3, 0, WordShape.Capital, false), new(4, 7, 1, WordShape.Capital, false)], 0, false, []);
                }
                catch (InvalidDataException)
                {
                    // Refused, as it should be.
                }
            },
            iter: 3000);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_gives_way_to_the_next_and_none_is_needed()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var file = kept.Write("taken", "no folder");
        KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(file, Path.Combine(kept.Path, "next")));
        Assert.Single(Directory.GetFiles(Path.Combine(kept.Path, "next")));
        AssertSame(KnowledgeBase.Open(folder.Path), KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(file)));
        AssertSame(KnowledgeBase.Open(folder.Path), KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders()));
    }

    [Fact]
    public async Task Several_openers_at_once_all_get_it_and_leave_one_file()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        var opened = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path)))));
        Assert.All(opened, one => Assert.Equal(3, one.Actors.Count));
        Assert.Equal(["a.txt"], Directory.GetFiles(kept.Path).Select(Path.GetFileName).Where(f => !f!.EndsWith(".bin", StringComparison.Ordinal)));
        Assert.Single(Directory.GetFiles(kept.Path, "*.bin"));
    }

    [Fact]
    public void Old_snapshots_are_dropped()
    {
        using var folder = new KnowledgeFolder(Facts);
        using var kept = new KnowledgeFolder("");
        for (var i = 0; i < 8; i++)
        {
            folder.Write("b.txt", $"# version {i}\n");
            KnowledgeBase.OpenCompiled(folder.Path, new SnapshotFolders(kept.Path));
        }

        Assert.Equal(4, Directory.GetFiles(kept.Path, "*.bin").Length);
    }

    // Not by the writer of snapshots, which might forget a fact on both sides: by every public property of everything that either gives out.
    private static void AssertSame(KnowledgeBase text, KnowledgeBase compiled)
    {
        Assert.Equal(Everything(text), Everything(compiled));
        foreach (var actor in text.Actors)
        {
            foreach (var office in actor.Offices)
            {
                Assert.Equal(text.HoldersOf(office.Office, null).Select(h => h.Id), compiled.HoldersOf(office.Office, null).Select(h => h.Id));
            }

            Assert.Equal(Meanings(text, actor.Name), Meanings(compiled, actor.Name));
        }
    }

    private static IEnumerable<string> Everything(KnowledgeBase knowledge)
    {
        var names = knowledge.Names.All().ToList();
        return
        [
            .. knowledge.Actors.Select(a => JsonSerializer.Serialize(a)),
            .. knowledge.Outlets.Select(o => JsonSerializer.Serialize(o)),
            .. knowledge.Treaties.Select(t => JsonSerializer.Serialize(t)),
            .. knowledge.Actors.Where(a => a.Kind == ActorKind.State && knowledge.TryGetOffice(a.Id + ".PM", out _)).Select(a => knowledge.TryGetOffice(a.Id + ".PM", out var pm) ? pm.ToString() : ""),
            .. names.Select(n => JsonSerializer.Serialize(n) + n.Shapes),
            .. names.Select(n => n.Text).Distinct().Select(form => Meanings(knowledge, form)),
        ];
    }

    private static string Meanings(KnowledgeBase knowledge, string form) =>
        string.Join(" | ", knowledge.Names.Find(form).Select(n => $"{n.Text} {n.Use} {n.Marks} {n.Actor?.Id}{n.Office?.Id}{n.Agent?.Lemma}"));
}
