using System.Collections.Immutable;
using Entente.Coding;
using Entente.Coding.Attributions;
using Entente.Coding.Headers;
using Entente.Evaluation.Gold;
using Entente.Language;

namespace Entente.AttributionTraining;

/// <summary>An annotated article, parsed as the coder would parse it.</summary>
/// <param name="Gold">Text and annotation.</param>
/// <param name="Header">Its header.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="View">The sentences laid out for features.</param>
/// <param name="Aligned">The annotation laid onto the words.</param>
internal sealed record TrainingArticle(
    PolnearArticle Gold, Header Header, ImmutableArray<Sentence> Sentences, ArticleView View, List<GoldAlignment> Aligned);

/// <summary>Parses annotated articles.</summary>
internal sealed class TrainingSet(SentenceParser parser, HeaderFinder headers, CueLexicon lexicon, string? keep)
{
    /// <summary>Reads and parses a file.</summary>
    public List<TrainingArticle> Read(string file) => [.. PolnearArticle.Read(file).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Parse)];

    private TrainingArticle Parse(PolnearArticle gold)
    {
        var header = headers.Find(gold.Article);
        var sentences = ParsedText.Get(
            keep is null ? null : Path.Combine(keep, gold.Article.Id),
            () => parser.Parse(gold.Article.Text, Coder.Segments(gold.Article, header), gold.Article.Sentences));
        var view = new ArticleView(gold.Article, header, sentences, lexicon);
        return new(gold, header, sentences, view, GoldAlignment.Align(view, gold.Attributions));
    }
}
