using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>
/// Scores status against MEANTIME's certainty, polarity and time: of every annotated word as the predicate's status, and of those words that
/// are the trigger of an event of ours as the event's.
/// </summary>
/// <remarks>
/// Ongoing counts as occurred, which MEANTIME does not tell apart. The macro average is over the classes that gold has. Figures are given
/// by part: see <see cref="DevelopmentPart"/>.
/// </remarks>
internal sealed class StatusMeasure : IMeasure
{
    private static readonly EventStatus[] Classes = [EventStatus.Occurred, EventStatus.Planned, EventStatus.Hypothetical, EventStatus.Denied];

    /// <inheritdoc/>
    public string Name => "status";

    /// <inheritdoc/>
    public string Summary => "occurred, planned, hypothetical or denied (MEANTIME as JSON Lines, or eval/status-fresh.jsonl)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var lexicon = StatusLexicon.Open(Path.Combine(CoderHome.Find(), "data", "lexicon"));
        var coded = new List<StatusPair>();
        if (StatusLabels.Holds(gold))
        {
            var labelled = StatusLabels.Read(gold).SelectMany(l => Pairs(coder, lexicon, l.Article, l.Words, coded)).ToList();
            output.WriteLine("Labelled words");
            Write(labelled, output);
            output.WriteLine();
            Differences(labelled, output);
            return;
        }

        var parts = DevelopmentPart.All.ToDictionary(p => p, _ => new List<StatusPair>());
        foreach (var (index, article) in MeantimeArticle.Read(gold).Index())
        {
            var pairs = Pairs(coder, lexicon, article.Article, article.Events, coded);
            parts[DevelopmentPart.Of(index)].AddRange(pairs);
            parts[DevelopmentPart.Whole].AddRange(pairs);
        }

        foreach (var part in DevelopmentPart.All)
        {
            output.WriteLine($"Annotated words, {part.Name}");
            Write(parts[part], output);
        }

        output.WriteLine("Those that are the trigger of an event of ours");
        Write(coded, output);
        output.WriteLine();
        output.WriteLine("Differences in the parts that may be read:");
        Differences([.. DevelopmentPart.All.Where(p => p.MayBeRead).SelectMany(p => parts[p])], output);
    }

    // Each labelled word with its status as found; those that are the trigger of an event of ours go to "coded" too.
    private static List<StatusPair> Pairs(Coder coder, StatusLexicon lexicon, Article article, ImmutableArray<GoldStatus> words, List<StatusPair> coded)
    {
        var pairs = new List<StatusPair>();
        var reading = coder.Read(article);
        foreach (var sentence in reading.Sentences.Where(s => words.Any(e => s.Span.Contains(e.Span))))
        {
            var tree = new SentenceTree(article.Text, sentence, []);
            var status = new PredicateStatus(lexicon, tree);
            foreach (var expected in words.Where(e => sentence.Span.Contains(e.Span)))
            {
                string around = Around(article.Text, expected.Span);
                int token = Array.FindIndex([.. sentence.Tokens], t => t.Span.Overlaps(expected.Span));
                if (token >= 0)
                {
                    var reality = status.Why(token);
                    pairs.Add(new(expected.Status, Told(reality.Status), around, reality.Describe(tree)));
                }

                if (reading.Events.FirstOrDefault(e => e.Trigger.Overlaps(expected.Span)) is { } found)
                {
                    coded.Add(new(expected.Status, Told(found.Status), around, ""));
                }
            }
        }

        return pairs;
    }

    private static void Differences(List<StatusPair> pairs, TextWriter output)
    {
        foreach (var pair in pairs.Where(p => p.Gold != p.Found))
        {
            output.WriteLine($"{pair.Gold} found {pair.Ground}: {pair.Words}");
        }
    }

    private static EventStatus Told(EventStatus status) => status == EventStatus.Ongoing ? EventStatus.Occurred : status;

    /// <summary>Writes precision, recall and F1 of each class and their mean.</summary>
    internal static double Write(IReadOnlyList<StatusPair> pairs, TextWriter output)
    {
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

    private static string Around(string text, TextSpan span) => $"{text[Math.Max(0, span.Start - 60)..span.Start]}[{span.Slice(text)}]{text[span.End..Math.Min(text.Length, span.End + 40)]}".ReplaceLineEndings(" ");
}

/// <summary>A status as annotated and as found.</summary>
/// <param name="Gold">As annotated.</param>
/// <param name="Found">As found, ongoing told as occurred.</param>
/// <param name="Words">The word with its surroundings.</param>
/// <param name="Ground">The status as found, with what settled it.</param>
internal readonly record struct StatusPair(EventStatus Gold, EventStatus Found, string Words, string Ground);
