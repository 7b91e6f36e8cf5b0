using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Json;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores mentions of states in sentences labelled by hand: precision, recall and F1 of span and code.</summary>
internal sealed class StateMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "states";

    /// <inheritdoc/>
    public string Summary => "mentions of states by span and code (eval/states-dev.jsonl, with the shared corpora beside the repository)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        int wanted = 0, met = 0, given = 0, good = 0, sentences = 0;
        var misses = new List<string>();
        foreach (var corpus in StateLabels.Read(gold).GroupBy(l => l.Corpus))
        {
            var articles = corpus.GroupBy(l => l.Article).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var article in SharedCorpus.Read(gold, corpus.Key, articles.Keys.ToHashSet(StringComparer.Ordinal)))
            {
                var index = new CodePointIndex(article.Text);
                var mentions = coder.Read(article).Mentions;
                foreach (var labels in articles[article.Id])
                {
                    sentences++;
                    TextSpan Utf16(TextSpan span) => index.ToUnits(span.Start, span.End);
                    var here = mentions.Where(m => Utf16(labels.Sentence).Contains(m.Span) && m.How != ResolutionMethod.Coreference).ToList();
                    foreach (var (span, code) in labels.States)
                    {
                        var found = here.Any(m => m.Span.Overlaps(Utf16(span)) && Code(m.Actor) == code);
                        wanted++;
                        met += found ? 1 : 0;
                        if (!found)
                        {
                            misses.Add($"  missed {code} [{Utf16(span).Slice(article.Text)}] in {article.Id}");
                        }
                    }

                    foreach (var mention in here.Where(m => m.Actor.Kind == ActorKind.State))
                    {
                        var right = labels.States.Any(s => mention.Span.Overlaps(Utf16(s.Span)) && s.Code == Code(mention.Actor));
                        given++;
                        good += right ? 1 : 0;
                        if (!right)
                        {
                            misses.Add($"  wrong {mention.Actor.Id} [{mention.Span.Slice(article.Text)}] in {article.Id}");
                        }
                    }
                }
            }
        }

        double precision = given == 0 ? 0 : (double)good / given, recall = wanted == 0 ? 0 : (double)met / wanted;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences {sentences}; labels {wanted}; precision {precision:F3}; recall {recall:F3}; F1 {2 * precision * recall / Math.Max(precision + recall, 1e-9):F3}"));
        misses.ForEach(output.WriteLine);
    }

    private static string? Code(ActorReference actor) => actor.Country ?? actor.Id;
}
