using System.Text;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;
using Entente.Json;

namespace Entente.ActTraining;

/// <summary>
/// Lets the coder label what nobody has labelled: sentences of which it is sure, for a model of their words alone to learn more words from. The two look at
/// different things (who does what to whom; which words stand together), so that each can teach the other (co-training).
/// </summary>
internal static class UnlabelledSentences
{
    // Sentences with an event that is less sure than this teach nothing, for or against.
    private const double Sure = 0.8;
    // Many, and not as sure as what people say.
    private const float Weight = 0.25f;
    // More articles of one outlet add little.
    private const int MostArticles = 1500;
    private const int LongestArticle = 6000;

    /// <summary>Sentences of articles at equal steps of a corpus, without those that a file of <c>eval</c> refers to.</summary>
    /// <param name="home">The repository.</param>
    /// <param name="file">Articles in the input format of <c>annotate</c>.</param>
    /// <param name="coder">The coder.</param>
    /// <param name="lexicon">The lexicon of acts.</param>
    public static ParallelQuery<TypedSentence> Read(string home, string file, Coder coder, ActLexicon lexicon)
    {
        var referred = Directory.EnumerateFiles(Path.Combine(home, "eval"), "*.jsonl").SelectMany(File.ReadLines).Where(l => l.Contains("\"article\"", StringComparison.Ordinal)).Select(Referred).ToHashSet(StringComparer.Ordinal);
        var articles = File.ReadLines(file).Select(l => ArticleJson.Parse(Encoding.UTF8.GetBytes(l)).Article).OfType<Article>().Where(a => a.Text.Length <= LongestArticle && !referred.Contains(a.Id)).ToList();
        int step = Math.Max(1, articles.Count / MostArticles);
        return articles.Where((_, i) => i % step == 0).Take(MostArticles).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(a => Read(a, coder, lexicon));
    }

    private static List<TypedSentence> Read(Article article, Coder coder, ActLexicon lexicon)
    {
        var reading = coder.Read(article);
        var sure = new List<TypedSentence>();
        foreach (var sentence in reading.Sentences.Where(s => !s.Tokens.IsEmpty))
        {
            var events = reading.Events.Where(e => e.Sentence == sentence.Index).ToList();
            if (events.TrueForAll(e => e.Confidence >= Sure && !e.Rule.StartsWith("model", StringComparison.Ordinal)))
            {
                sure.Add(new(article.Id, TypeTrainer.Features(new SentenceTree(article.Text, sentence, []), lexicon), [.. events.Select(e => e.Type)], null, Weight));
            }
        }

        return sure;
    }

    private static string Referred(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("article").GetString()!;
    }
}
