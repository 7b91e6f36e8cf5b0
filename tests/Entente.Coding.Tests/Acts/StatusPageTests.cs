using Entente.Coding.Acts;
using Entente.Testing;

namespace Entente.Coding.Tests.Acts;

/// <summary>The tables of <c>docs/extending/status.md</c> say what the reading gives.</summary>
public sealed class StatusPageTests
{
    [Fact]
    public void Words_in_brackets_have_the_status_beside_them()
    {
        var wrong = new List<string>();
        int rows = 0;
        foreach (string line in File.ReadLines(Path.Combine(Shared.Repository, "docs", "extending", "status.md")))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not ["", var marked, var status, ""] || !marked.Contains('[', StringComparison.Ordinal))
            {
                continue;
            }

            rows++;
            string found = string.Join(", ", Found(marked));
            if (found != status)
            {
                wrong.Add($"{marked} {found}, expected {status}");
            }
        }

        Assert.True(rows > 100, "the page has its tables");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Of the words in brackets, in order.
    private static IEnumerable<string> Found(string marked)
    {
        var starts = new List<int>();
        var text = new System.Text.StringBuilder();
        foreach (char c in marked)
        {
            if (c == '[')
            {
                starts.Add(text.Length);
            }
            else if (c != ']')
            {
                text.Append(c);
            }
        }

        var reading = SharedCoder.Instance.Read(new Article("page", text.ToString()));
        foreach (int start in starts)
        {
            var sentence = reading.Sentences.Single(s => s.Span.Contains(start));
            var status = new PredicateStatus(Trees.Lexicon.Status, new SentenceTree(reading.Article.Text, sentence, []));
            int token = Enumerable.Range(0, sentence.Tokens.Length).First(i => sentence.Tokens[i].Span.Contains(start));
            yield return status.Of(token).ToString().ToLowerInvariant();
        }
    }
}
