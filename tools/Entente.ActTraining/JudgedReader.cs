using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Scorers;

namespace Entente.ActTraining;

/// <summary>Gathers acts with their traits from labelled sentences.</summary>
internal sealed class JudgedReader
{
    private readonly Coder _coder;
    private readonly Dictionary<SentenceTypes, EventFinder> _finders;
    private readonly IReadOnlyDictionary<string, SentenceTypes> _models;

    /// <summary>Opens the coder whose events are asked about.</summary>
    /// <param name="home">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <param name="models">For each article a model of sentences that has not seen it.</param>
    public JudgedReader(string home, IReadOnlyDictionary<string, SentenceTypes> models)
    {
        _coder = Coder.Open(home);
        string lexicon = Path.Combine(home, "data", "lexicon");
        var acts = ActLexicon.Open(lexicon);
        var pairs = PairClassifier.Open(Path.Combine(home, "models"), acts, _coder.Parser.Vectors);
        _models = models;
        _finders = models.Values.Distinct().ToDictionary(m => m, m => EventFinder.Open(lexicon, acts, _coder.Knowledge, pairs, m));
    }

    /// <summary>How many events people saw in the sentences read so far.</summary>
    public int Gold { get; private set; }

    /// <summary>Reads labelled sentences: what gold does not hold is wrong; of several acts of a type those nearest to gold's parties are right.</summary>
    public IEnumerable<JudgedTraits> Read(string path)
    {
        foreach (var (article, stretches) in EventGold.Read(path))
        {
            var events = Events(article).ToList();
            foreach (var stretch in stretches)
            {
                Gold += stretch.Events.Length;
                var here = events.Where(e => stretch.Span.Contains(e.Event.Trigger.Start)).ToList();
                foreach (var (found, traits) in here)
                {
                    yield return new(article.Id, traits, stretch.Events.Any(g => g.Type == found.Type && EventMatch.CountShared(g, found) == here.Where(h => h.Event.Type == g.Type).Max(h => EventMatch.CountShared(g, h.Event))));
                }
            }
        }
    }

    private IEnumerable<(Event Event, string[] Traits)> Events(Article article)
    {
        var reading = _coder.Read(article);
        var traits = new List<string[]>();
        var events = _finders[_models[article.Id]].Find(article, reading.Header, reading.Sentences, reading.Times, reading.Mentions, reading.Attributions, traits);
        return events.Zip(traits);
    }
}
