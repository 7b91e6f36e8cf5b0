using System.Collections.Frozen;
using System.Globalization;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>
/// Probability that an event is one, and of its type: a logistic sum of the weights of its traits (<c>data/lexicon/confidence.txt</c>), learned from events that
/// people judged. Immutable and thread-safe.
/// </summary>
internal sealed class EventConfidence
{
    private const string Table = "confidence.txt";
    // No evidence of this kind makes an event certain or impossible.
    private const double Least = 0.02;
    private const double Most = 0.98;

    // By the hash of the trait's name.
    private readonly FrozenDictionary<uint, double> _weights;
    private readonly double _constant;
    private readonly double _mostOfPair;

    private EventConfidence(Dictionary<string, double> weights)
    {
        _constant = weights.GetValueOrDefault(Constant);
        _weights = weights.ToFrozenDictionary(w => PairNetwork.Hash(w.Key), w => w.Value);
        _mostOfPair = weights.Where(w => w.Key.StartsWith(EventTraits.PairKind, StringComparison.Ordinal)).Select(w => w.Value).Append(0).Max();
    }

    /// <summary>The trait that every event has.</summary>
    public const string Constant = "constant";

    /// <summary>Reads the table.</summary>
    /// <param name="folder">The folder laid out like <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed or names a trait twice; the message names it.</exception>
    public static EventConfidence Open(string folder)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in SourceLine.Read(Path.Combine(folder, Table)))
        {
            string text = line.Text.TrimStart();
            int space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0 || !double.TryParse(text.AsSpan(0, space), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight))
            {
                throw line.Error(text, $"'{text}' is no weight; a number, a space and a trait are expected, such as '-0.42 kind noun'.");
            }

            string trait = text[(space + 1)..].Trim();
            if (!weights.TryAdd(trait, weight))
            {
                throw line.Error(trait, $"the trait '{trait}' has a weight already; remove one of the two.");
            }
        }

        return new(weights);
    }

    /// <summary>The probability, from .02 to .98, to two digits.</summary>
    /// <param name="traits">All traits of the event.</param>
    public double Of(FeatureBag traits) => Of(Sum(traits));

    /// <summary>The highest probability that the traits allow, whatever the model of pairs will say of the event.</summary>
    /// <param name="traits">All its traits but that one.</param>
    public double AtMost(FeatureBag traits) => Of(Sum(traits) + _mostOfPair);

    private double Sum(FeatureBag traits)
    {
        double sum = _constant;
        foreach (uint trait in traits.Hashes)
        {
            sum += _weights.GetValueOrDefault(trait);
        }

        return sum;
    }

    private static double Of(double sum) => Math.Round(Math.Clamp(1 / (1 + Math.Exp(-sum)), Least, Most), 2);
}
