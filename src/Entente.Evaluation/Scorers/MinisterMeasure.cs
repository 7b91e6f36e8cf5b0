using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Json;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores foreign and defence ministers as articles name them, or by bare title and name: the knowledge base must have the person in that state's office on the article's date.</summary>
internal sealed class MinisterMeasure : IMeasure
{
    /// <summary>The years for which the files mean to be complete begin here.</summary>
    private const int Recent = 2011;

    /// <inheritdoc/>
    public string Name => "ministers";

    /// <inheritdoc/>
    public string Summary => "foreign and defence ministers by person, state and office, as articles name them (eval/ministers-dev.jsonl, with the shared corpora beside the repository) or by bare title and name (eval/ministers-blind.jsonl)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var scores = new SortedDictionary<string, (int All, int Known, int InState)>(StringComparer.Ordinal);
        var misses = new List<string>();
        foreach (var corpus in MinisterLabel.Read(gold).GroupBy(l => l.Corpus))
        {
            var labels = corpus.ToLookup(l => l.Article);
            var articles = corpus.Key.Length == 0
                ? corpus.Select(l => new Article(l.Article, l.Sentence!))
                : SharedCorpus.Read(gold, corpus.Key, labels.Select(l => l.Key).ToHashSet(StringComparer.Ordinal));
            foreach (var article in articles)
            {
                var index = new CodePointIndex(article.Text);
                var mentions = coder.Read(article with { Published = labels[article.Id].First().Date }).Mentions;
                foreach (var label in labels[article.Id])
                {
                    var name = index.ToUnits(label.Name.Start, label.Name.End);
                    var found = mentions.Where(m => m.Span.Overlaps(name) && m.How != ResolutionMethod.Coreference).Select(m => m.Actor).FirstOrDefault(a => a.Kind == ActorKind.Person);
                    bool known = found is not null && coder.Knowledge.HoldersOf($"{label.State}.{label.Office}", label.Date).Any(h => h.Id == found.Id);
                    foreach (string group in new[] { label.Office, label.Date.Year < Recent ? "before 2011" : "2011 on", label.IsListed ? "listed states" : "other states", "all" })
                    {
                        var (all, right, inState) = scores.GetValueOrDefault(group);
                        scores[group] = (all + 1, right + (known ? 1 : 0), inState + (found?.Country == label.State ? 1 : 0));
                    }

                    if (!known)
                    {
                        misses.Add($"  {label.State}.{label.Office} {label.Date:yyyy-MM-dd} [{name.Slice(article.Text)}]: {found?.Id ?? "nothing"}");
                    }
                }
            }
        }

        foreach (var (group, (all, known, inState)) in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-14} names {all}; person known in that office {(double)known / all:F3}; state right {(double)inState / all:F3}"));
        }

        misses.ForEach(output.WriteLine);
    }
}
