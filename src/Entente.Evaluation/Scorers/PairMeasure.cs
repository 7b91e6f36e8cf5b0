using System.Globalization;
using Entente.Codes;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores the type between two given spans, by macro-F1 over the labels of the PLV set.</summary>
internal sealed class PairMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "pairs";

    /// <inheritdoc/>
    public string Summary => "event type of a given pair (PLV sentences as JSON Lines)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var table = new TypeTable();
        foreach (var pair in PairGold.Read(gold))
        {
            var relations = coder.Read(pair.Article).Relations;
            table.Add(pair, relations.IsEmpty ? "none" : TypeTable.Label(relations[0].Type), relations.IsEmpty ? "" : relations[0].Confidence.ToString("F2", CultureInfo.InvariantCulture));
        }

        table.Write(output);
    }
}

/// <summary>Scores the same sentences end to end: an event of ours between the two spans, with the right type.</summary>
internal sealed class FoundPairMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "pairs-found";

    /// <inheritdoc/>
    public string Summary => "event of our own between two spans, and its type (PLV sentences as JSON Lines)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var table = new TypeTable();
        int found = 0, total = 0;
        foreach (var pair in PairGold.Read(gold))
        {
            var spans = pair.Article.Pairs[0];
            var reading = coder.Read(pair.Article with { Pairs = [] });
            var between = reading.Events.Where(e => Touches(e.Actors, spans.Actor) && (Touches(e.Recipients, spans.Recipient) || (e.Recipients.IsEmpty && Touches(e.Actors, spans.Recipient)))).ToList();
            found += between.Count > 0 ? 1 : 0;
            total++;
            var right = between.FirstOrDefault(e => TypeTable.Label(e.Type) == pair.Type) ?? between.FirstOrDefault();
            string all = string.Join(" ; ", reading.Events.Select(e => $"{e.Type.Code()} {string.Join('+', e.Actors.Select(a => a.Actor.Id))}>{string.Join('+', e.Recipients.Select(a => a.Actor.Id))}"));
            table.Add(pair, right is null ? "none" : TypeTable.Label(right.Type), all);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pair found: {(double)found / Math.Max(1, total):F3}"));
        table.Write(output);
    }

    private static bool Touches(IEnumerable<EventParty> parties, TextSpan span) => parties.Any(p => p.Span is { } s && s.Overlaps(span));
}

/// <summary>Counts of gold and answered labels.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<(string Gold, string Found), int> _counts = [];
    private readonly List<string> _misses = [];

    /// <summary>The set's name of a type.</summary>
    public static string Label(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : type.Code();

    /// <summary>Adds an answer.</summary>
    public void Add(PairGold gold, string found, string note)
    {
        _counts[(gold.Type, found)] = _counts.GetValueOrDefault((gold.Type, found)) + 1;
        if (gold.Type != found)
        {
            var pair = gold.Article.Pairs[0];
            _misses.Add($"{gold.Article.Id} {gold.Type} but {found} ({note}): {pair.Actor.Slice(gold.Article.Text)} => {pair.Recipient.Slice(gold.Article.Text)} | {gold.Article.Text}");
        }
    }

    /// <summary>Writes figures by label, confusions and misses.</summary>
    public void Write(TextWriter output)
    {
        string[] labels = [.. _counts.Keys.Select(k => k.Gold).Distinct().Order(StringComparer.Ordinal)];
        double sum = 0;
        foreach (string label in labels)
        {
            var score = new FScore
            {
                Right = _counts.GetValueOrDefault((label, label)),
                Gold = _counts.Where(c => c.Key.Gold == label).Sum(c => c.Value),
                Found = _counts.Where(c => c.Key.Found == label).Sum(c => c.Value),
            };
            sum += score.F1;
            output.WriteLine($"{label,-12}{score}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {sum / Math.Max(1, labels.Length):F3}, accuracy {_counts.Where(c => c.Key.Gold == c.Key.Found).Sum(c => c.Value) / (double)Math.Max(1, _counts.Values.Sum()):F3}"));
        output.WriteLine("confusions: " + string.Join(", ", _counts.Where(c => c.Key.Gold != c.Key.Found).OrderByDescending(c => c.Value).Take(20).Select(c => $"{c.Key.Gold}>{c.Key.Found} {c.Value}")));
        foreach (string miss in _misses)
        {
            output.WriteLine(miss);
        }
    }
}
