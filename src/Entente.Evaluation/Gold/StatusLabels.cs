using System.Collections.Immutable;
using System.Text.Json;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A sentence of a corpus with the status of the words in it that tell of an event, as a person read them (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Words">The words, in code points until the article is there.</param>
internal sealed record StatusLabels(string Corpus, string Article, ImmutableArray<GoldStatus> Words)
{
    /// <summary>Whether a file holds such labels rather than MEANTIME's articles, which bring their words along.</summary>
    public static bool Holds(string path) =>
        File.ReadLines(path).FirstOrDefault(l => l.Length > 0) is { } first && first.Contains("\"words\"", StringComparison.Ordinal) && !first.Contains("\"tokens\"", StringComparison.Ordinal);

    /// <summary>Reads a file of labels together with the articles it refers to.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or a corpus is not there; the message names it.</exception>
    public static IReadOnlyList<(Article Article, ImmutableArray<GoldStatus> Words)> Read(string path)
    {
        var labels = File.ReadLines(path).Select((l, i) => (Text: l, Where: $"{path}:{i + 1}")).Where(l => l.Text.Length > 0).Select(l => Parse(l.Text, l.Where)).ToList();
        return
        [
            .. from corpus in labels.GroupBy(l => l.Corpus)
               let wanted = corpus.ToLookup(l => l.Article, StringComparer.Ordinal)
               from article in SharedCorpus.Read(path, corpus.Key, wanted.Select(w => w.Key).ToHashSet(StringComparer.Ordinal))
               select (article, On(article.Text, wanted[article.Id])),
        ];
    }

    private static ImmutableArray<GoldStatus> On(string text, IEnumerable<StatusLabels> labels)
    {
        var index = new CodePointIndex(text);
        return [.. labels.SelectMany(l => l.Words).Select(w => w with { Span = index.ToUnits(w.Span.Start, w.Span.End) })];
    }

    private static StatusLabels Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new(root.GetProperty("corpus").GetString()!, root.GetProperty("article").GetString()!, [.. root.GetProperty("words").EnumerateArray().Select(w => Word(w, where))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article and words is expected.", fault);
        }
    }

    private static GoldStatus Word(JsonElement item, string where)
    {
        var span = item.GetProperty("span");
        string status = item.GetProperty("status").GetString()!;
        return new(new(span[0].GetInt32(), span[1].GetInt32()), Enum.TryParse<EventStatus>(status, ignoreCase: true, out var known) ? known : throw new InvalidDataException($"{where}: '{status}' is no status."));
    }
}
