using Entente.Evaluation.Gold;
using Entente.Testing;

namespace Entente.Evaluation.Tests.Gold;

public sealed class StatusLabelsTests
{
    [SkippableFact]
    public void Labels_lie_on_whole_words_of_their_articles()
    {
        string path = Path.Combine(Shared.Repository, "eval", "status-fresh.jsonl");
        Skip.IfNot(Shared.Has("data/corpora/kcna_2024.jsonl"), Shared.Absent);
        foreach (var (article, words) in StatusLabels.Read(path))
        {
            Assert.NotEmpty(words);
            Assert.All(words, w => Assert.All(w.Span.Slice(article.Text).ToString(), c => Assert.True(char.IsLetter(c) || c == '-')));
        }
    }

    [Fact]
    public void A_status_that_is_none_is_named_with_its_line()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllText(path, """{"corpus":"data/none.jsonl","article":"a","sentence":[0,5],"words":[{"span":[0,5],"status":"maybe"}]}""");
        try
        {
            Assert.True(StatusLabels.Holds(path));
            var fault = Assert.Throws<InvalidDataException>(() => StatusLabels.Read(path));
            Assert.Contains(":1: 'maybe' is no status", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
