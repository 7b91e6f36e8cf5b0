using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores the status of events against MEANTIME's certainty, polarity and time, over the events whose trigger holds an annotated word.</summary>
/// <remarks>Ongoing counts as occurred, which MEANTIME does not tell apart. The macro average is over the classes that gold has.</remarks>
internal sealed class StatusMeasure : IMeasure
{
    private static readonly EventStatus[] Classes = [EventStatus.Occurred, EventStatus.Planned, EventStatus.Hypothetical, EventStatus.Denied];

    /// <inheritdoc/>
    public string Name => "status";

    /// <inheritdoc/>
    public string Summary => "occurred, planned, hypothetical or denied (MEANTIME as JSON Lines)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var pairs = new List<(EventStatus Gold, EventStatus Found, string Words)>();
        int annotated = 0;
        foreach (var article in MeantimeArticle.Read(gold))
        {
            var events = coder.Read(article.Article).Events;
            annotated += article.Events.Length;
            foreach (var expected in article.Events)
            {
                if (events.FirstOrDefault(e => e.Trigger.Overlaps(expected.Span)) is { } found)
                {
                    var status = found.Status == EventStatus.Ongoing ? EventStatus.Occurred : found.Status;
                    pairs.Add((expected.Status, status, Around(article.Article.Text, expected.Span)));
                }
            }
        }

        Write([.. pairs.Select(p => (p.Gold, p.Found))], annotated, output);
        foreach (var (expected, found, words) in pairs.Where(p => p.Gold != p.Found))
        {
            output.WriteLine($"{expected} found {found}: {words}");
        }
    }

    /// <summary>Writes precision, recall and F1 of each class and their mean.</summary>
    internal static double Write(IReadOnlyList<(EventStatus Gold, EventStatus Found)> pairs, int annotated, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{annotated} annotated events, {pairs.Count} of them coded"));
        output.WriteLine("status       precision  recall     F1    gold   found");
        var scores = new List<double>();
        foreach (var status in Classes)
        {
            var score = new FScore { Gold = pairs.Count(p => p.Gold == status), Found = pairs.Count(p => p.Found == status), Right = pairs.Count(p => p.Gold == status && p.Found == status) };
            output.WriteLine($"{status,-12} {score}");
            if (score.Gold > 0)
            {
                scores.Add(score.F1);
            }
        }

        double macro = scores.Count == 0 ? 0 : scores.Average();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro F1     {macro:0.000}"));
        return macro;
    }

    private static string Around(string text, TextSpan span) => text[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 30)];
}
