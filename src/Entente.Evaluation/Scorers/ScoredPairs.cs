using System.Globalization;
using Entente.Codes;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>Answers for marked pairs against their labels.</summary>
internal sealed class ScoredPairs
{
    // PLV's fifteen labels: PLOVER's types, with the two ways to yield joined.
    private static readonly string[] Labels = [.. Enum.GetValues<EventType>().Select(Label).Distinct()];

    private readonly ConfusionMatrix _matrix = new(Labels);
    private readonly List<Outcome> _outcomes = [];

    /// <summary>What became of every pair.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Mean F1 of the labels.</summary>
    public double MacroF1 => _matrix.MacroF1;

    /// <summary>The set's name of a type.</summary>
    public static string Label(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : type.Code();

    /// <summary>Adds an answer.</summary>
    /// <param name="gold">The pair.</param>
    /// <param name="type">The answer; null for none.</param>
    /// <param name="note">How it came about.</param>
    public void Add(PairGold gold, EventType? type, string note)
    {
        string label = type is { } t ? Label(t) : ConfusionMatrix.None;
        string text = gold.Article.Text;
        _matrix.Add(gold.Type, label);
        _outcomes.Add(new(gold.Article.Id, 0, gold.Type == label ? Verdict.Right : Verdict.Missed, gold.Type, gold.Type == label ? note : $"{label} {note}")
        {
            Text = $"{gold.Pair.Actor.Slice(text)} => {gold.Pair.Recipient.Slice(text)} | {text}",
        });
    }

    /// <summary>Writes the figures.</summary>
    public void Write(TextWriter output)
    {
        _matrix.WriteScores(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {_matrix.MacroF1:F3}, accuracy {_matrix.Accuracy:F3}"));
        output.WriteLine();
        _matrix.WriteMatrix(output);
    }
}
