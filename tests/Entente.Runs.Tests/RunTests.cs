using System.Text;
using Entente.Intake;
using Entente.Json;
using Entente.Runs.Local;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Runs.Tests;

public sealed class RunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Annotation_gives_the_same_bytes_on_any_number_of_threads()
    {
        string input = string.Concat(Enumerable.Range(0, 40).Select(i => i % 9 == 8 ? "rubbish\n" : $"{{\"id\":\"{i}\",\"text\":\"Japan met NATO in Tokyo on May {i % 28 + 1}, 2023. Russia denied it.\"}}\n"));
        var outputs = new[] { 1, 2, 8 }.Select(threads =>
        {
            using var source = new MemoryStream(Encoding.UTF8.GetBytes(input));
            using var output = new MemoryStream();
            var report = new AnnotationRun(SharedCoder.Instance, ReadingLayers.All, threads).Run(source, "input", output, CancellationToken.None);
            Assert.Equal((36, 4), (report.Articles, report.BadInputs));
            Assert.Equal("input:9", report.Problems[0].Where);
            return Encoding.UTF8.GetString(output.ToArray());
        }).ToList();
        Assert.Equal(40, outputs[0].Count(c => c == '\n'));
        Assert.All(outputs, o => Assert.Equal(outputs[0], o));
    }

    [Fact]
    public void A_run_into_a_store_counts_what_it_did_and_is_recorded()
    {
        File.WriteAllText(Path.Combine(_folder, "a.jsonl"), """
            {"id":"1","text":"Japan met NATO."}
            {"id":"2","text":"Russia denied it."}
            {"id":"2","text":"Russia denied it."}
            nonsense
            """);
        var rejected = new List<BadInput>();
        string file = Path.Combine(_folder, "store.db");
        using (var store = ReadingStore.OpenOrCreate(file))
        {
            var report = new StoreRun(SharedCoder.Instance, store, 2) { Rejected = rejected.Add }.Run([Path.Combine(_folder, "a.jsonl")], CancellationToken.None);
            Assert.Equal((2, 1, 0, 1), (report.Articles, report.Known, report.Revised, report.BadInputs));
            Assert.EndsWith("a.jsonl:4", Assert.Single(rejected).Where, StringComparison.Ordinal);
            var again = new StoreRun(SharedCoder.Instance, store, 2).Run([Path.Combine(_folder, "a.jsonl")], CancellationToken.None);
            Assert.Equal((0, 3, 1), (again.Articles, again.Known, again.BadInputs));
        }

        using var reopened = ReadingStore.Open(file);
        Assert.True(reopened.Knows(new Article("1", "Japan met NATO.")));
    }

    [Theory]
    [InlineData("1", "Japan\\u0000 met NATO.", "Wire", 1, "the text holds a NUL character (U+0000) at 5")]
    [InlineData("1\\u0000", "Japan met NATO.", "Wire", 1, "\"id\" holds a NUL character")]
    [InlineData("1", "Japan met NATO.", "Wire", 501, "\"outlet\" has 2004 characters, and a store holds 500 of it")]
    public void An_article_that_no_database_can_hold_is_a_bad_input(string id, string text, string outlet, int times, string part)
    {
        string repeated = string.Concat(Enumerable.Repeat(outlet, times));
        File.WriteAllText(Path.Combine(_folder, "a.jsonl"), $$"""{"id":"{{id}}","text":"{{text}}","outlet":"{{repeated}}"}""");
        using var store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "store.db"));
        var report = new StoreRun(SharedCoder.Instance, store, 1).Run([Path.Combine(_folder, "a.jsonl")], CancellationToken.None);
        Assert.Equal((0, 1), (report.Articles, report.BadInputs));
        Assert.Contains(part, report.Problems[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_keeps_what_it_had_read()
    {
        File.WriteAllLines(Path.Combine(_folder, "a.jsonl"), Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Japan met NATO {i} times.\"}}"));
        using var cancel = new CancellationTokenSource();
        using var store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "store.db"));
        long seen = 0;
        var run = new StoreRun(SharedCoder.Instance, store, 2)
        {
            Progress = (_, _) =>
            {
                if (++seen == 5)
                {
                    cancel.Cancel();
                }
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => run.Run([Path.Combine(_folder, "a.jsonl")], cancel.Token));
        Assert.True(store.Knows(new Article("4", "Japan met NATO 4 times.")));
    }

    [Fact]
    public void A_store_that_fails_ends_the_run_with_its_error()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "Japan met NATO.");
        Assert.Throws<StoreException>(() => new StoreRun(SharedCoder.Instance, new FullStore(), 1).Run([Path.Combine(_folder, "a.txt")], CancellationToken.None));
    }

    private sealed class FullStore : IReadingStore
    {
        public bool Knows(Article article) => false;

        public long BeginRun(string coder) => 1;

        public AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings) => throw new StoreException("the disk is full");

        public void EndRun(long run, RunTotals totals, IReadOnlyCollection<(string Where, string Problem)> badInputs) => Assert.Fail("A failed run does not end well.");
    }
}
