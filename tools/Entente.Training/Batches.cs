using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Cuts an epoch into steps of one or more groups; the sentences of a group have one length, so that nothing is padded.</summary>
internal sealed class Batches(IReadOnlyList<GoldSentence> sentences, int groupWords, int groupsPerStep)
{
    /// <summary>The steps of an epoch; the same for the same random numbers.</summary>
    public List<List<GoldSentence[]>> Epoch(Random random)
    {
        GoldSentence[] order = [.. sentences.Select(sentence => Augmentation.Apply(sentence, random))];
        random.Shuffle(order);
        List<GoldSentence[]> groups = [];
        foreach (IGrouping<int, GoldSentence> length in order.GroupBy(sentence => sentence.Forms.Length).OrderBy(group => group.Key))
        {
            groups.AddRange(length.Chunk(Math.Max(1, groupWords / length.Key)));
        }

        GoldSentence[][] shuffled = [.. groups];
        random.Shuffle(shuffled);

        // Rare lengths make small groups: a step takes groups until it has its words.
        List<List<GoldSentence[]>> steps = [];
        List<GoldSentence[]> step = [];
        int words = 0;
        foreach (GoldSentence[] group in shuffled)
        {
            step.Add(group);
            words += group.Length * group[0].Forms.Length;
            if (words >= groupWords * groupsPerStep * 0.8)
            {
                steps.Add(step);
                (step, words) = ([], 0);
            }
        }

        if (step.Count > 0)
        {
            steps.Add(step);
        }

        return steps;
    }
}
