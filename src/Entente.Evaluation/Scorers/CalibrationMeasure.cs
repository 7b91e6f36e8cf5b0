using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>Compares the confidence of events with how often they are right: of those said to be .8 sure, four in five should be.</summary>
internal sealed class CalibrationMeasure : IMeasure
{
    private static readonly double[] Bounds = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

    /// <inheritdoc/>
    public string Name => "calibration";

    /// <inheritdoc/>
    public string Summary => "how often events are right at each confidence, and by kind of rule (gold files as for events)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        Write([.. EventMeasure.Score(coder, EventGold.Read(gold)).Outcomes.Where(o => o.Confidence is not null)], output);
    }

    /// <summary>Writes the tables for the events that were found.</summary>
    internal static void Write(IReadOnlyList<Outcome> found, TextWriter output)
    {
        output.WriteLine("confidence       n    said   type right   … and parties");
        for (int i = 0; i + 1 < Bounds.Length; i++)
        {
            Row(string.Create(CultureInfo.InvariantCulture, $"{Bounds[i]:0.0} – {Math.Min(1, Bounds[i + 1]):0.0}"), [.. found.Where(o => o.Confidence >= Bounds[i] && o.Confidence < Bounds[i + 1])], output);
        }

        output.WriteLine();
        foreach (var kind in found.GroupBy(o => Kind(o.Rule)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(kind.Key, [.. kind], output);
        }

        Row("all", found, output);
        double brier = found.Count == 0 ? 0 : found.Average(o => Math.Pow(o.Confidence!.Value - (IsTyped(o) ? 1 : 0), 2));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Brier score {brier:0.000}"));
    }

    private static void Row(string name, IReadOnlyList<Outcome> outcomes, TextWriter output)
    {
        if (outcomes.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-12}{outcomes.Count,6}{outcomes.Average(o => o.Confidence!.Value),8:0.00}{outcomes.Average(o => IsTyped(o) ? 1.0 : 0),13:0.00}{outcomes.Average(o => o.Verdict == Verdict.Right ? 1.0 : 0),16:0.00}"));
        }
    }

    private static bool IsTyped(Outcome outcome) => outcome.Verdict is Verdict.Right or Verdict.Parties;

    private static string Kind(string rule) =>
        rule.StartsWith("model", StringComparison.Ordinal) ? "model"
        : rule.Contains(" = ", StringComparison.Ordinal) ? "operator"
        : rule.Contains(" leaves ", StringComparison.Ordinal) ? "modified"
        : "entry";
}
