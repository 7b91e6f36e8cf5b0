using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>The share of right ones among events that a person judged, each by itself, and that are still found: what a reader who opens events at random meets.</summary>
/// <remarks>What was found then and is not now is counted apart: a right one lost is a loss, a wrong one a gain. Events found only now are judged by nobody and not counted.</remarks>
internal sealed class JudgedMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "judged";

    /// <inheritdoc/>
    public string Summary => "precision and confidence of events that people judged one by one (eval/judged.jsonl, with the shared corpora beside the repository)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var kept = new List<(string Corpus, Outcome Outcome)>();
        var lost = new Dictionary<Judgement, int>();
        int unjudged = 0;
        foreach (var (article, judged) in JudgedEvent.Read(gold))
        {
            var free = coder.Read(article).Events.ToList();
            foreach (var label in judged)
            {
                if (free.FirstOrDefault(label.Is) is not { } found)
                {
                    lost[label.Judgement] = lost.GetValueOrDefault(label.Judgement) + 1;
                    continue;
                }

                free.Remove(found);
                kept.Add((label.Corpus, new(article.Id, label.Trigger.Start, label.Judgement switch { Judgement.Right => Verdict.Right, Judgement.Parties => Verdict.Parties, _ => Verdict.Invented }, OutcomeReport.Parties(found), OutcomeReport.Describe(found))
                {
                    Confidence = found.Confidence,
                    Rule = found.Rule,
                }));
            }

            unjudged += free.Count;
        }

        foreach (var corpus in kept.GroupBy(k => Path.GetFileNameWithoutExtension(k.Corpus)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Write(corpus.Key, [.. corpus.Select(c => c.Outcome)], output);
        }

        Write("all", [.. kept.Select(k => k.Outcome)], output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"no longer found: {lost.GetValueOrDefault(Judgement.Right)} right, {lost.GetValueOrDefault(Judgement.Parties)} of the right type, {lost.GetValueOrDefault(Judgement.Type) + lost.GetValueOrDefault(Judgement.None)} wrong; found since and judged by nobody: {unjudged}"));
        output.WriteLine();
        CalibrationMeasure.Write([.. kept.Select(k => k.Outcome)], output);
    }

    private static void Write(string name, IReadOnlyList<Outcome> outcomes, TextWriter output)
    {
        int right = outcomes.Count(o => o.Verdict == Verdict.Right), typed = right + outcomes.Count(o => o.Verdict == Verdict.Parties);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14}{outcomes.Count,6} events   type right {typed,4} ({(double)typed / Math.Max(1, outcomes.Count):0.00})   … and parties {right,4} ({(double)right / Math.Max(1, outcomes.Count):0.00})"));
    }
}
