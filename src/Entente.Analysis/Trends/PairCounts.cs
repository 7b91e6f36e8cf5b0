using Entente.Storage.Questions;

namespace Entente.Analysis.Trends;

/// <summary>Acts of pairs, either way, cut into stretches of equal length that end on one day.</summary>
internal sealed class PairCounts(DateOnly to, int days, int past, string? actor)
{
    private readonly Dictionary<(string Low, string High), (int[] Past, List<CodedAct> Now)> _pairs = [];

    // Acts of each stretch, the present one last: a week in which more was added is no week in which more happened.
    private readonly int[] _all = new int[past + 1];

    /// <summary>Earlier stretches with any report.</summary>
    public int Stretches => _all[..^1].Count(n => n > 0);

    public void Add(CodedAct act)
    {
        int back = (to.DayNumber - act.Day.DayNumber) / days;
        if (act.Day > to || back > past)
        {
            return;
        }

        int at = past - back;
        _all[at]++;
        foreach (var (one, other) in act.Pairs())
        {
            bool isListedTwice = act.Recipients.IsEmpty && string.CompareOrdinal(one, other) > 0;
            if (isListedTwice || (actor is not null && one != actor && other != actor))
            {
                continue;
            }

            var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
            if (!_pairs.TryGetValue(pair, out var counts))
            {
                _pairs[pair] = counts = (new int[past], []);
            }

            if (at < past)
            {
                counts.Past[at]++;
            }
            else
            {
                counts.Now.Add(act);
            }
        }
    }

    /// <summary>The pairs of the present stretch with what their past predicted, the least probable first.</summary>
    public List<(Pair Pair, int[] Past, List<CodedAct> Now, double Expected, double Probability)> Test()
    {
        double now = Math.Max(1, _all[^1]);
        double[] exposure = [.. _all[..^1].Select(n => n / now)];
        return
        [
            .. from pair in _pairs
               where pair.Value.Now.Count > 0
               let predicted = Surprise.Predict(pair.Value.Past, exposure)
               let probability = Surprise.Tail(pair.Value.Now.Count, predicted.Expected, predicted.Weight)
               orderby probability, pair.Key.Low, pair.Key.High
               select (new Pair(pair.Key.Low, pair.Key.High), pair.Value.Past, pair.Value.Now, predicted.Expected, probability),
        ];
    }

    /// <summary>Two parties without direction, the first by code first.</summary>
    internal readonly record struct Pair(string Low, string High);
}
