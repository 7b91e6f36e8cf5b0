using System.Globalization;
using Entente.Analysis.Incidents;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores which acts of different articles are taken to report one happening: B³ and pairs, on the labelled acts that the coder finds.</summary>
internal sealed class IncidentMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "incidents";

    /// <inheritdoc/>
    public string Summary => "acts grouped into happenings: B3 and pairs (eval/incidents-dev.jsonl, with the shared corpora beside the repository)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var labels = IncidentLabel.Read(gold);
        var events = new List<StoredEvent>();
        var matched = new Dictionary<long, IncidentLabel>();
        foreach (var corpus in labels.GroupBy(l => l.Corpus))
        {
            var articles = corpus.ToLookup(l => l.Article);
            long number = 0;
            foreach (var article in SharedCorpus.Read(gold, corpus.Key, articles.Select(a => a.Key).ToHashSet(StringComparer.Ordinal)))
            {
                number++;
                var found = Stored(coder.Read(article), number, events.Count).ToList();
                events.AddRange(found);
                var index = new CodePointIndex(article.Text);
                foreach (var label in articles[article.Id])
                {
                    var span = index.ToUnits(label.Trigger.Start, label.Trigger.End);
                    if (found.Find(e => e.Event.Trigger.Overlaps(span) && !matched.ContainsKey(e.Id)) is { } met)
                    {
                        matched[met.Id] = label;
                    }
                }
            }
        }

        var things = new List<(string Given, string Gold, StoredEvent Event)>();
        foreach (var group in IncidentGrouper.Group(events))
        {
            things.AddRange(group.Where(e => matched.ContainsKey(e.Id)).Select(e => (group[0].Id.ToString(CultureInfo.InvariantCulture), matched[e.Id].Incident, e)));
        }

        var pairs = things.ConvertAll(t => (t.Given, t.Gold));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"labels {labels.Count} of {labels.Select(l => l.Incident).Distinct().Count()} happenings; found {matched.Count}; groups {things.Select(t => t.Given).Distinct().Count()}"));
        Write(output, "B3", ClusterScores.BCubed(pairs));
        Write(output, "pairs", ClusterScores.Pairs(pairs));
        Write(output, "each alone, B3", ClusterScores.BCubed([.. pairs.Select((p, i) => (i.ToString(CultureInfo.InvariantCulture), p.Gold))]));
        foreach (var (given, name, act) in things.OrderBy(t => t.Gold, StringComparer.Ordinal).ThenBy(t => t.Event.Id))
        {
            output.WriteLine($"  {name,-22} {given,5}  {act.Event.Type,-10} {act.Day:MM-dd} {act.SentenceText.AsSpan(0, Math.Min(70, act.SentenceText.Length)).ToString().ReplaceLineEndings(" ")}");
        }
    }

    private static void Write(TextWriter output, string name, ClusterScores scores) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: precision {scores.Precision:F3}; recall {scores.Recall:F3}; F1 {scores.F1:F3}"));

    // As a store would hand the events out.
    private static IEnumerable<StoredEvent> Stored(Reading reading, long article, int before) => reading.Events.Select((act, i) =>
    {
        var sentence = act.Sentence >= 0 && act.Sentence < reading.Sentences.Length ? reading.Sentences[act.Sentence].Span : act.Trigger;
        return new StoredEvent(
            before + i + 1, act, act.When?.Interval.From ?? act.When?.Interval.To ?? reading.Header.Anchor, article, reading.Header.Title, reading.Header.Outlet,
            reading.Header.Published ?? reading.Article.Published, reading.Article.Url, sentence, sentence.Slice(reading.Article.Text).ToString());
    });
}
