using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Coding.Lexicons;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Tells which types and operators of the lexicon have words that are used like a given one: <c>lambast</c> is near ACCUSE though no entry has it. Thread-safe.</summary>
internal sealed class WordNeighbours
{
    // One near word may be chance; of three, a bad one counts a third.
    private const int Nearest = 3;
    // Unrelated words of these vectors have cosines up to about here.
    private const float Floor = 0.45f;
    // Political news has some twenty thousand lemmas; past that, hostile text would only fill memory.
    private const int MaxCached = 20_000;

    private readonly WordVectors _vectors;
    private readonly ImmutableArray<WordGroup> _groups;
    private readonly ConcurrentDictionary<string, ImmutableArray<(string Name, float Nearness)>> _known = new(StringComparer.Ordinal);

    /// <summary>Takes the vectors of the lexicon's single words, by type and by operator.</summary>
    public WordNeighbours(ActLexicon lexicon, WordVectors vectors)
    {
        _vectors = vectors;
        float[] vector = new float[WordVectors.Width];
        _groups =
        [
            .. lexicon.Entries.Where(e => e.Expression.Parts.IsEmpty)
                .SelectMany(e => e.Expression.Heads.Select(h => (Name: e.Operator ?? PairNetwork.Label(e.Type!.Value), Head: h))).Distinct()
                .GroupBy(p => p.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => WordGroup.Of(g.Key, [.. g.Where(p => vectors.TryGet(p.Head, vector)).Select(_ => (float[])vector.Clone())])),
        ];
    }

    /// <summary>The types (by <see cref="PairNetwork.Labels"/>) and operators that a lemma is near to, with a nearness from 0 to about 1.</summary>
    public ImmutableArray<(string Name, float Nearness)> Of(string lemma)
    {
        if (!_known.TryGetValue(lemma, out var near))
        {
            near = Measure(lemma);
            if (_known.Count < MaxCached)
            {
                _known.TryAdd(lemma, near);
            }
        }

        return near;
    }

    private ImmutableArray<(string Name, float Nearness)> Measure(string lemma)
    {
        float[] vector = new float[WordVectors.Width];
        if (!_vectors.TryGet(lemma, vector))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(string, float)>();
        float[] spread = WordGroup.Spread(vector);
        Span<float> best = stackalloc float[Nearest];
        foreach (var group in _groups)
        {
            group.Nearest(spread, best);
            int used = Math.Min(Nearest, group.Count);
            float mean = 0;
            for (int k = 0; k < used; k++)
            {
                mean += best[k] / used;
            }

            if (mean > Floor)
            {
                found.Add((group.Name, (mean - Floor) * 2));
            }
        }

        return found.ToImmutable();
    }
}
