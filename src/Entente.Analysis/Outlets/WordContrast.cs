using System.Collections.Immutable;
using Entente.Analysis.Incidents;
using Entente.Storage.Questions;

namespace Entente.Analysis.Outlets;

/// <summary>Finds the words in which two sets of sentences differ.</summary>
/// <remarks>Log-odds ratios with the two sets together as Dirichlet prior: unlike differences of shares they neither drown in frequent words nor in words seen once.</remarks>
internal static class WordContrast
{
    // Weight of the prior in words: that of a few sentences.
    private const double PriorWords = 50;
    private const double Clear = 1.96;
    private const int LeastTimes = 2;

    /// <summary>The words that <paramref name="here"/> uses clearly more than <paramref name="there"/>, the clearest first.</summary>
    public static ImmutableArray<DistinctiveWord> Find(IReadOnlyList<StoredEvent> here, IReadOnlyList<StoredEvent> there, int count)
    {
        var (own, ownTotal) = Count(here);
        var (others, otherTotal) = Count(there);
        double total = ownTotal + otherTotal;
        if (ownTotal == 0 || otherTotal == 0)
        {
            return [];
        }

        var words = new List<DistinctiveWord>();
        foreach (var (stem, seen) in own)
        {
            int elsewhere = others.GetValueOrDefault(stem)?.Times ?? 0;
            double prior = PriorWords * (seen.Times + elsewhere) / total;
            double distance = (LogOdds(seen.Times, ownTotal, prior) - LogOdds(elsewhere, otherTotal, prior)) / Math.Sqrt(1 / (seen.Times + prior) + 1 / (elsewhere + prior));
            if (distance >= Clear && seen.Times >= LeastTimes)
            {
                words.Add(new(seen.Written(), seen.Times, elsewhere, distance, seen.Example));
            }
        }

        return [.. words.OrderByDescending(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal).Take(count)];
    }

    private static double LogOdds(int times, double total, double prior) => Math.Log((times + prior) / (total + PriorWords - times - prior));

    private static (Dictionary<string, Seen> Words, int Total) Count(IReadOnlyList<StoredEvent> events)
    {
        var words = new Dictionary<string, Seen>(StringComparer.Ordinal);
        int total = 0;
        foreach (var act in events.DistinctBy(e => (e.ArticleId, e.Sentence.Start)))
        {
            foreach (var range in WordStems.Words(act.SentenceText))
            {
                var word = act.SentenceText.AsSpan()[range];
                if (WordStems.Stem(word) is { } stem)
                {
                    total++;
                    if (!words.TryGetValue(stem, out var seen))
                    {
                        words[stem] = seen = new(act.Id);
                    }

                    seen.Add(word);
                }
            }
        }

        return (words, total);
    }

    private sealed class Seen(long example)
    {
        private readonly Dictionary<string, int> _forms = new(StringComparer.OrdinalIgnoreCase);

        public long Example => example;

        public int Times { get; private set; }

        public void Add(ReadOnlySpan<char> form)
        {
            Times++;
            var forms = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
            forms.TryGetValue(form, out int times);
            forms[form] = times + 1;
        }

        public string Written() => _forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
    }
}
