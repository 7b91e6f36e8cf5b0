using System.Globalization;

namespace Entente.Evaluation.Scorers;

/// <summary>Counts of gold labels against given ones, with precision, recall and F1 of each label.</summary>
/// <param name="labels">The labels in the order of the report.</param>
internal sealed class ConfusionMatrix(IReadOnlyList<string> labels)
{
    /// <summary>What stands for no label: missed, or invented.</summary>
    public const string None = "none";

    private readonly Dictionary<(string Gold, string Found), int> _counts = [];

    /// <summary>Mean F1 of the labels that gold has.</summary>
    public double MacroF1 => Present.Select(l => Score(l).F1).DefaultIfEmpty().Average();

    /// <summary>Share of the gold items, missed ones included, that got their own label.</summary>
    public double Accuracy => (double)_counts.Where(c => c.Key.Gold == c.Key.Found).Sum(c => c.Value) / Math.Max(1, _counts.Where(c => c.Key.Gold != None).Sum(c => c.Value));

    private IEnumerable<string> Present => labels.Where(l => _counts.Keys.Any(k => k.Gold == l));

    /// <summary>Counts one item.</summary>
    public void Add(string gold, string found) => _counts[(gold, found)] = _counts.GetValueOrDefault((gold, found)) + 1;

    /// <summary>Precision, recall and F1 of a label.</summary>
    public FScore Score(string label) => new()
    {
        Right = _counts.GetValueOrDefault((label, label)),
        Gold = _counts.Where(c => c.Key.Gold == label).Sum(c => c.Value),
        Found = _counts.Where(c => c.Key.Found == label).Sum(c => c.Value),
    };

    /// <summary>Writes a line of figures for each label that occurs.</summary>
    public void WriteScores(TextWriter output)
    {
        foreach (string label in labels.Where(l => _counts.Keys.Any(k => k.Gold == l || k.Found == l)))
        {
            output.WriteLine($"{label,-12}{Score(label)}");
        }
    }

    /// <summary>Writes the matrix: a row for each gold label, a column for each given one; a dot is no case.</summary>
    public void WriteMatrix(TextWriter output)
    {
        string[] used = [.. labels.Append(None).Where(l => _counts.Keys.Any(k => k.Gold == l || k.Found == l))];
        output.WriteLine("gold \\ found" + string.Concat(used.Select(l => $"{Short(l),6}")));
        foreach (string gold in used)
        {
            output.WriteLine($"{gold,-12}" + string.Concat(used.Select(found => $"{(_counts.TryGetValue((gold, found), out int n) ? n.ToString(CultureInfo.InvariantCulture) : "·"),6}")));
        }
    }

    private static string Short(string label) => label.Length <= 5 ? label : label[..5];
}
