using System.Globalization;
using Entente.Codes;

namespace Entente.Evaluation.Outcomes;

/// <summary>Writes what became of single events: misses with their derivations, and a comparison with an earlier run.</summary>
internal static class OutcomeReport
{
    /// <summary>Writes all outcomes that are not right, sentence by sentence; saves and compares where asked to.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="save">File to keep them in; null for none.</param>
    /// <param name="earlier">An earlier run to compare with, which then takes the place of the list of misses; null for none.</param>
    public static void Write(IReadOnlyList<Outcome> outcomes, TextWriter output, string? save, IReadOnlyList<Outcome>? earlier)
    {
        output.WriteLine();
        if (earlier is not null)
        {
            OutcomeFile.Compare(earlier, outcomes, output);
        }
        else
        {
            foreach (var stretch in outcomes.Where(o => o.Verdict != Verdict.Right).GroupBy(o => (o.Article, o.Start, o.Text)))
            {
                output.WriteLine($"{stretch.Key.Article}@{stretch.Key.Start} {stretch.Key.Text.ReplaceLineEndings(" ")}");
                foreach (var outcome in stretch)
                {
                    output.WriteLine(outcome.Verdict switch
                    {
                        Verdict.Missed => $"    missed   {outcome.What}{(outcome.Found.Length == 0 ? "" : "  but " + outcome.Found)}",
                        Verdict.Invented => $"    invented {outcome.Found}",
                        _ => $"    parties  {outcome.What}  but {outcome.Found}",
                    });
                }
            }
        }

        if (save is not null)
        {
            OutcomeFile.Save(save, outcomes);
        }
    }

    /// <summary>Type and parties: <c>SUPPORT PRK &gt; RUS</c>.</summary>
    public static string Parties(Event found) =>
        $"{found.Type.Code()} {string.Join('+', found.Actors.Select(a => a.Actor.Id))} > {string.Join('+', found.Recipients.Select(a => a.Actor.Id))}";

    /// <summary>Type, parties, status, confidence and the steps that made it.</summary>
    public static string Describe(Event found) => string.Create(CultureInfo.InvariantCulture,
        $"{Parties(found)} {found.Status.ToString().ToLowerInvariant()} [{found.Confidence:0.00}] {string.Join(" | ", found.Derivation.TakeWhile(d => !d.StartsWith("  actor", StringComparison.Ordinal)).Select(d => d.Trim()))}");
}
