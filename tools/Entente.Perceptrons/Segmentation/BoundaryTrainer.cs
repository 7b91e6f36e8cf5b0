using Entente.Language.Conllu;
using Entente.Language.Segmentation;

namespace Entente.Perceptrons.Segmentation;

/// <summary>Learns the sentence boundary model by logistic regression with AdaGrad; the same files give the same model.</summary>
internal sealed class BoundaryTrainer
{
    private const float JunctionWeight = 0.2f;
    private const int Rounds = 8;

    // Learning runs whose weights are averaged: they differ in the order of places and in what is dropped.
    private const int Runs = 4;
    private const float Rate = 0.1f;
    private const float Decay = 1e-2f;
    private readonly float[] _weights = new float[BoundaryFeatures.Buckets];
    private readonly float[] _sums = new float[BoundaryFeatures.Buckets];
    private readonly float[] _squares = new float[BoundaryFeatures.Buckets];
    private readonly List<Place> _places = [];
    private const float Dropout = 0.2f;
    private Random _random = new(2);
    private const int BreakEvery = 40;

    /// <summary>Adds every place of a treebank where the model would be asked.</summary>
    public void AddTreebank(string path)
    {
        using var reader = File.OpenText(path);
        var gold = ConlluText.Rebuild(ConlluReader.Read(reader, path));
        var ends = gold.Sentences.Select(s => s.Span.End).ToHashSet();
        var blocks = new List<TextSpan>();
        Layout.FindBlocks(gold.Text, new(0, gold.Text.Length), blocks);
        var registers = BlockRegister.Of(gold.Text, blocks);
        for (var i = 0; i < registers.Length; i++)
        {
            if (i > 0)
            {
                AddJunction(gold.Text, blocks[i - 1], blocks[i], registers[i]);
            }

            AddBlock(gold.Text, blocks[i], registers[i], (_, words, at) => ends.Contains(words[at].End), weight: 1);
        }
    }

    // Where one paragraph ends and the next starts a sentence ends too: told as if only a space stood there, it teaches how
    // sentences end without a closing mark.
    private void AddJunction(string text, TextSpan left, TextSpan right, int register)
    {
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, left, words);
        var at = words.Count - 1;
        Tokenizer.Tokenize(text, right, words);
        var spans = words.ToArray();
        var traits = new TokenTraits[spans.Length];
        BoundaryFinder.Look(text, spans, traits);
        traits[at + 1] = traits[at + 1] with { Gap = WordGap.Space };
        if (!BoundaryFinder.IsPossible(text, spans, traits, at))
        {
            return;
        }

        var state = new BoundaryState { Register = register };
        for (var i = 0; i <= at; i++)
        {
            state.Pass(traits[i], i);
            if (i < at && traits[i].Shape is WordShape.Stop or WordShape.Exclamation)
            {
                state.Start(i + 1);
            }
        }

        var positions = new int[BoundaryFeatures.Count];
        BoundaryFeatures.Extract(traits, at, state, positions);
        _places.Add(new(positions, true, JunctionWeight));
    }

    /// <summary>Adds lines of news text, where a sentence never ends without a closing mark: places that must not be split.</summary>
    public void AddProse(string text, float weight)
    {
        var blocks = new List<TextSpan>();
        Layout.FindBlocks(text, new(0, text.Length), blocks);
        var registers = BlockRegister.Of(text, blocks);
        for (var i = 0; i < registers.Length; i++)
        {
            AddBlock(text, blocks[i], registers[i], ProseLabel, weight);
        }
    }

    private delegate bool? BlockLabel(ReadOnlySpan<TokenTraits> traits, ReadOnlySpan<TextSpan> words, int at);

    // What is certain in edited prose: no end without a mark; an end at a stop of its own between a word and a capital; and at an
    // initialism before a word that starts sentences. The rest is left out.
    private static bool? ProseLabel(ReadOnlySpan<TokenTraits> traits, ReadOnlySpan<TextSpan> words, int at)
    {
        var word = traits[at];
        var next = traits[at + 1];
        if (word.Shape is WordShape.Lower or WordShape.Capitalised or WordShape.Upper or WordShape.Comma or WordShape.SmallNumber
            or WordShape.Number or WordShape.OpeningBracket or WordShape.Initial)
        {
            return false;
        }

        if (word.Shape == WordShape.ClosingQuotation && at > 0 && traits[at - 1].Shape == WordShape.Comma)
        {
            return false;
        }

        if (word.Shape == WordShape.Stop && at > 1 && next.Gap == WordGap.Space)
        {
            return next.Shape is WordShape.Capitalised or WordShape.Upper or WordShape.Initialism or WordShape.InitialStopped or WordShape.CapitalisedStopped
                or WordShape.OpeningQuotation ? true : null;
        }

        return word.Shape == WordShape.Initialism && Starters.Contains(next.Form) && next.Shape == WordShape.Capitalised ? true : null;
    }

    private static readonly HashSet<uint> Starters =
        [.. "He She It They We The This That These But And In On At As If When While However".Split(' ').Select(w => TokenTraits.Of(w, new(0, w.Length)).Form)];

    private void AddBlock(string text, TextSpan block, int register, BlockLabel label, float weight)
    {
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, block, words);
        var spans = words.ToArray();
        var traits = BoundaryFinder.Look(text, spans, new TokenTraits[spans.Length]);
        var state = new BoundaryState { Register = register };
        for (var at = 0; at < spans.Length - 1; at++)
        {
            state.Pass(traits[at], at);
            var isEnd = label(traits, spans, at);
            if (isEnd is { } known && !BoundaryFinder.IsCertain(traits, at, state.First) && BoundaryFinder.IsPossible(text, spans, traits, at))
            {
                var positions = new int[BoundaryFeatures.Count];
                BoundaryFeatures.Extract(traits, at, state, positions);
                _places.Add(new(positions, known, weight));
            }

            if (isEnd == false && traits[at].Shape <= WordShape.Upper && traits[at + 1].Shape == WordShape.Lower && _random.Next(BreakEvery) == 0)
            {
                // A page break in mid-sentence, as scanned and pasted texts have them.
                var broken = traits.ToArray();
                broken[at + 1] = broken[at + 1] with { Gap = WordGap.BlankLine };
                var positions = new int[BoundaryFeatures.Count];
                BoundaryFeatures.Extract(broken, at, state, positions);
                _places.Add(new(positions, false, weight));
            }

            if (isEnd ?? (traits[at].Shape is WordShape.Stop or WordShape.Exclamation))
            {
                state.Start(at + 1);
            }
        }
    }

    /// <summary>Learns from what was added.</summary>
    public void Train(TextWriter log)
    {
        for (var run = 0; run < Runs; run++)
        {
            Array.Clear(_weights);
            Array.Clear(_squares);
            _random = new Random(100 + run);
            Train(new Random(run), log);
        }
    }

    private void Train(Random random, TextWriter log)
    {
        var order = Enumerable.Range(0, _places.Count).ToArray();
        for (var round = 1; round <= Rounds; round++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += Learn(_places[index]);
            }

            for (var i = 0; i < _weights.Length && round > Rounds / 2; i++)
            {
                _sums[i] += _weights[i];
            }

            log.WriteLine($"round {round}: {_places.Count} places, loss {loss / _places.Count:F4}");
        }
    }

    /// <summary>The weights, averaged over the last rounds, in eight bits.</summary>
    /// <param name="threshold">Log-odds above which a place counts as a boundary.</param>
    public BoundaryModel Freeze(float threshold)
    {
        var scale = 127 / _sums.Max(Math.Abs);
        return new(Array.ConvertAll(_sums, w => (sbyte)MathF.Round(w * scale)), (int)MathF.Round(threshold * Runs * (Rounds - (Rounds / 2)) * scale));
    }

    private float Learn(Place place)
    {
        var sum = 0f;
        var count = 0;
        Span<int> kept = stackalloc int[BoundaryFeatures.Count];
        foreach (var position in place.Positions)
        {
            if (_random.NextSingle() >= Dropout)
            {
                kept[count++] = position;
                sum += _weights[position];
            }
        }

        sum /= 1 - Dropout;
        var probability = 1 / (1 + MathF.Exp(-sum));
        var gradient = (probability - (place.IsEnd ? 1 : 0)) * place.Weight;
        foreach (var position in kept[..count])
        {
            var step = gradient + (Decay * _weights[position]);
            _squares[position] += step * step;
            _weights[position] -= Rate * step / (MathF.Sqrt(_squares[position]) + 1e-3f);
        }

        return -MathF.Log(MathF.Max(place.IsEnd ? probability : 1 - probability, 1e-7f)) * place.Weight;
    }

    private sealed record Place(int[] Positions, bool IsEnd, float Weight);
}
