using Entente.Language.Tagging;
using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>Runs the network over the words of a batch: from spellings to tag scores, heads and relation scores, in a workspace.</summary>
internal sealed class BatchScorer(Network network, WordTypeCache cache)
{
    private readonly int _gates = 8 * network.Card.Hidden;
    private readonly int _tag = network.Card.Tag;
    private readonly int _arc = network.Card.Arc;
    private readonly int _label = network.Card.Label;

    /// <summary>Scores a batch.</summary>
    /// <param name="space">Receives everything.</param>
    /// <param name="batch">The words, arranged.</param>
    public void Run(Workspace space, Batch batch)
    {
        Lockstep steps = space.Steps;
        int words = steps.Words;
        ReadWords(space, batch);
        network.Lower.Run(steps, space.Gates, _gates, space.Low, space.Cells);

        Product(network.UpperInput, space.Low, space.Gates, words);
        network.Upper.Run(steps, space.Gates, _gates, space.High, space.Cells);

        Product(network.Output, space.High, space.Outputs, words);
        int width = network.Output.Width, tagAt = (2 * _arc) + (2 * _label);
        for (int word = 0; word < words; word++)
        {
            ElementWise.Add(space.TagShare.AsSpan(word * _tag, _tag), space.Outputs.AsSpan((word * width) + tagAt, _tag));
        }

        Activation.Rectify(space.Outputs.AsSpan(0, words * width));
        Product(network.Tags, space.Outputs.AsSpan(tagAt), width, space.TagScores, words);
        Product(network.Arcs, space.Outputs, width, space.Arcs, words);
        for (int piece = 0; piece < steps.Sentences; piece++)
        {
            FindHeads(space, piece, batch.Pieces[piece].Count);
        }

        Product(network.Relations, space.RelationInput, 3 * _label, space.RelationScores, words);
    }

    /// <summary>The relation of a word under its head: <c>root</c> for the root and for no other.</summary>
    public int Relation(Workspace space, int row, int word, int head)
    {
        LabelSet labels = network.Labels;
        if (head < 0)
        {
            return labels.Root;
        }

        ReadOnlySpan<float> scores = space.RelationScores.AsSpan(row * network.Relations.Width, labels.Relations.Length);
        ReadOnlySpan<float> distance = network.RelationDistance.AsSpan(ArcDistance.Bucket(word, head) * scores.Length, scores.Length);
        int best = -1;
        float highest = float.NegativeInfinity;
        for (int label = 0; label < scores.Length; label++)
        {
            float score = scores[label] + distance[label];
            if (score > highest && label != labels.Root)
            {
                (best, highest) = (label, score);
            }
        }

        return best;
    }

    private static void Product(Matrix matrix, ReadOnlySpan<float> inputs, int inputStride, Span<float> sums, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            matrix.Bias.CopyTo(sums[(row * matrix.Width)..]);
        }

        MatrixProduct.Add(inputs, inputStride, sums, matrix.Width, rows, matrix);
    }

    private static void Product(QuantisedMatrix matrix, ReadOnlySpan<byte> inputs, Span<float> sums, int rows) =>
        QuantisedProduct.Add(inputs, matrix.Inputs, matrix.Bias, 0, sums, matrix.Width, rows, matrix);

    private void ReadWords(Workspace space, Batch batch)
    {
        int waiting = 0, room = space.TypeInput.Length / network.Words.Width;
        Span<int> rows = stackalloc int[room];
        Span<int> slots = stackalloc int[room];
        for (int slot = 0; slot < batch.Words.Length; slot++)
        {
            ref BatchWord word = ref batch.Words[slot];
            ReadOnlySpan<char> form = word.Span.Slice(batch.Text);
            word.Hash = FeatureHash.Of(form, 0);
            word.Type = cache.Find(form, word.Hash);
            if (word.Type is not null)
            {
                Place(space, word.Row, cache.Projection(word.Type));
                continue;
            }

            network.Words.Read(form, space.TypeInput.AsSpan(waiting * network.Words.Width));
            (rows[waiting], slots[waiting]) = (word.Row, slot);
            if (++waiting == room)
            {
                Project(space, batch, rows, slots);
                waiting = 0;
            }
        }

        Project(space, batch, rows[..waiting], slots[..waiting]);
    }

    private void Project(Workspace space, Batch batch, ReadOnlySpan<int> rows, ReadOnlySpan<int> slots)
    {
        Product(network.Input, space.TypeInput, network.Words.Width, space.TypeProjection, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<float> projection = space.TypeProjection.AsSpan(i * network.Input.Width, network.Input.Width);
            Place(space, rows[i], projection);
            ref BatchWord word = ref batch.Words[slots[i]];
            if (word.Span.Length <= WordForm.LengthLimit)
            {
                word.Type = cache.Add(word.Span.Slice(batch.Text), word.Hash, projection);
            }
        }
    }

    private void Place(Workspace space, int row, ReadOnlySpan<float> projection)
    {
        projection[.._gates].CopyTo(space.Gates.AsSpan(row * _gates));
        projection.Slice(_gates, _tag).CopyTo(space.TagShare.AsSpan(row * _tag));
    }

    private void FindHeads(Workspace space, int piece, int count)
    {
        int width = network.Output.Width;
        Matrix heads = space.Heads;
        int columns = (count + Matrix.PanelWidth) / Matrix.PanelWidth * Matrix.PanelWidth;
        heads.SetColumn(0, network.Root.AsSpan(0, _arc));
        for (int word = 0; word < count; word++)
        {
            int row = space.Steps.Row(piece, word);
            space.Arcs.AsSpan(row * network.Arcs.Width, _arc).CopyTo(space.Dependents.AsSpan(word * _arc));
            heads.SetColumn(word + 1, space.Outputs.AsSpan((row * width) + _arc, _arc));
            ReadOnlySpan<float> distance = space.Arcs.AsSpan((row * network.Arcs.Width) + _arc, ArcDistance.Buckets);
            Span<float> scores = space.ArcScores.AsSpan(word * columns, columns);
            for (int head = -1; head < count; head++)
            {
                scores[head + 1] = distance[ArcDistance.Bucket(word, head)];
            }
        }

        MatrixProduct.Add(space.Dependents, _arc, space.ArcScores, columns, count, heads, columns / Matrix.PanelWidth);
        Span<int> found = space.PieceHeads.AsSpan(0, count);
        TreeDecoder.Decode(space.ArcScores, count, columns, found);
        for (int word = 0; word < count; word++)
        {
            int row = space.Steps.Row(piece, word);
            space.WordHeads[row] = found[word];
            ReadOnlySpan<float> dependent = space.Outputs.AsSpan((row * width) + (2 * _arc), _label);
            ReadOnlySpan<float> head = found[word] < 0
                ? network.Root.AsSpan(_arc)
                : space.Outputs.AsSpan((space.Steps.Row(piece, found[word]) * width) + (2 * _arc) + _label, _label);
            Span<float> input = space.RelationInput.AsSpan(row * 3 * _label, 3 * _label);
            ElementWise.Multiply(dependent, head, input[.._label]);
            dependent.CopyTo(input[_label..]);
            head.CopyTo(input[(2 * _label)..]);
        }
    }
}
