using System.Collections.Immutable;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores time expressions like TempEval-3 (UzZaman et al. 2013): exact spans, overlapping spans, and overlapping spans with the right value.</summary>
/// <remarks>
/// Figures are given by part: see <see cref="DevelopmentPart"/>.
/// A gold expression is matched with the found one of the same span, else with the first that overlaps it, each at most once.
/// </remarks>
internal sealed class TimesMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public string Summary => "TIMEX3 spans, types and values (TimeBank, AQUAINT or MEANTIME as JSON Lines)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var parts = DevelopmentPart.All.ToDictionary(p => p, _ => new TimeScores());
        var misses = new List<string>();
        foreach (var (index, document) in TimeMlDocument.Read(gold).Index())
        {
            var part = DevelopmentPart.Of(index);
            var found = coder.Read(document.Article).Times.RemoveAll(t => document.Written?.Overlaps(t.Span) == true);
            parts[part].Add(document, found, part.MayBeRead ? misses : null);
            parts[DevelopmentPart.Whole].Add(document, found, null);
        }

        output.WriteLine("part      measure   precision recall     F1    gold   found");
        foreach (var part in DevelopmentPart.All)
        {
            parts[part].Write(output, part.Name);
        }

        output.WriteLine();
        output.WriteLine("Differences in the parts that may be read:");
        foreach (string miss in misses)
        {
            output.WriteLine(miss);
        }
    }
}

/// <summary>Running counts of <see cref="TimesMeasure"/>.</summary>
internal sealed class TimeScores
{
    private FScore _strict;
    private FScore _relaxed;
    private FScore _type;
    private FScore _value;

    /// <summary>Exact spans.</summary>
    public FScore Strict => _strict;

    /// <summary>Overlapping spans.</summary>
    public FScore Relaxed => _relaxed;

    /// <summary>Overlapping spans with the right value.</summary>
    public FScore Value => _value;

    /// <summary>Adds a document.</summary>
    /// <param name="document">Gold.</param>
    /// <param name="found">What was found.</param>
    /// <param name="misses">Receives a line for each difference; null for no list.</param>
    public void Add(TimeMlDocument document, ImmutableArray<TimeExpression> found, List<string>? misses)
    {
        var free = found.ToList();
        var (strict, overlap, type, value) = (0, 0, 0, 0);
        foreach (var gold in document.Times)
        {
            var match = free.Find(f => f.Span == gold.Span) ?? free.Find(f => f.Span.Overlaps(gold.Span));
            string words = document.Article.Text[gold.Span.Start..gold.Span.End].ReplaceLineEndings(" ");
            if (match is null)
            {
                misses?.Add($"missed   {document.Article.Id} '{words}' {gold.Value}");
                continue;
            }

            free.Remove(match);
            overlap++;
            strict += match.Span == gold.Span ? 1 : 0;
            type += match.Type.ToString().Equals(gold.Type, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            value += match.Value == gold.Value ? 1 : 0;
            if (match.Value != gold.Value || match.Span != gold.Span)
            {
                misses?.Add($"differs  {document.Article.Id} '{words}' {gold.Value}, found '{match.Span.Slice(document.Article.Text)}' {match.Value}");
            }
        }

        misses?.AddRange(free.Select(f => $"invented {document.Article.Id} '{f.Span.Slice(document.Article.Text)}' {f.Value}"));
        Count(ref _strict, strict, document, found);
        Count(ref _relaxed, overlap, document, found);
        Count(ref _type, type, document, found);
        Count(ref _value, value, document, found);
    }

    /// <summary>Writes four rows.</summary>
    public void Write(TextWriter output, string part)
    {
        output.WriteLine($"{part,-9} strict   {_strict}");
        output.WriteLine($"{part,-9} relaxed  {_relaxed}");
        output.WriteLine($"{part,-9} type     {_type}");
        output.WriteLine($"{part,-9} value    {_value}");
    }

    private static void Count(ref FScore score, int right, TimeMlDocument document, ImmutableArray<TimeExpression> found)
    {
        score.Right += right;
        score.Gold += document.Times.Length;
        score.Found += found.Length;
    }
}
