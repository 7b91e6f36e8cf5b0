using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Json;
using Entente.Knowledge;
using Entente.Knowledge.Aliases;

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
        int sentences = 0;
        var counts = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        void Count(string kind, Counts one)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + one;
            counts[All] = counts.GetValueOrDefault(All) + one;
        }

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
                        Count(Kind(coder.Knowledge, Utf16(span).Slice(article.Text), code), new(1, found ? 1 : 0, 0, 0));
                        if (!found)
                        {
                            misses.Add($"  missed {code} [{Utf16(span).Slice(article.Text)}] in {article.Id}");
                        }
                    }

                    foreach (var mention in here.Where(m => m.Actor.Kind == ActorKind.State))
                    {
                        var right = labels.States.Any(s => mention.Span.Overlaps(Utf16(s.Span)) && s.Code == Code(mention.Actor));
                        Count(Kind(coder.Knowledge, mention.Span.Slice(article.Text), Code(mention.Actor)), new(0, 0, 1, right ? 1 : 0));
                        if (!right)
                        {
                            misses.Add($"  wrong {mention.Actor.Id} [{mention.Span.Slice(article.Text)}] in {article.Id}");
                        }
                    }
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences {sentences}"));
        foreach (var (kind, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-10} labels {count.Wanted,4}; precision {count.Precision:F3}; recall {count.Recall:F3}; F1 {count.F1:F3}"));
        }

        misses.ForEach(output.WriteLine);
    }

    private const string All = "all";

    // How the words stand for the state: by name, as adjective or people, by capital or by seat; a name with other words about it (the south side) apart.
    private static string Kind(KnowledgeBase knowledge, ReadOnlySpan<char> words, string? code)
    {
        foreach (var name in knowledge.Names.Find(words.ToString()))
        {
            if (name.Actor is { Kind: ActorKind.State } state && (state.Country ?? state.Id) == code)
            {
                return name.Marks.HasFlag(NameMarks.Slant) ? "slanted" : name.Use.ToString().ToLowerInvariant();
            }
        }

        return "other";
    }

    private readonly record struct Counts(int Wanted, int Met, int Given, int Good)
    {
        public double Precision => Given == 0 ? double.NaN : (double)Good / Given;

        public double Recall => Wanted == 0 ? double.NaN : (double)Met / Wanted;

        public double F1 => 2 * Precision * Recall / Math.Max(Precision + Recall, 1e-9);

        public static Counts operator +(Counts a, Counts b) => new(a.Wanted + b.Wanted, a.Met + b.Met, a.Given + b.Given, a.Good + b.Good);
    }

    private static string? Code(ActorReference actor) => actor.Country ?? actor.Id;
}
