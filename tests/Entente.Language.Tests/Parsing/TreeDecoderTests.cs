using CsCheck;
using Entente.Language.Parsing;

namespace Entente.Language.Tests.Parsing;

public sealed class TreeDecoderTests
{
    private static readonly Gen<(int Count, float[] Scores)> Problems =
        from count in Gen.Int[1, 5]
        from scores in Gen.Float[-3, 3].Array[count * (count + 1)]
        select (count, scores);

    [Fact]
    public void The_tree_found_is_the_best_of_all_with_one_root() => Problems.Sample(problem =>
    {
        int[] heads = new int[problem.Count];
        TreeDecoder.Decode(problem.Scores, problem.Count, problem.Count + 1, heads);
        Assert.True(TreeDecoder.IsTree(heads));
        double best = Trees(problem.Count).Max(tree => Score(problem, tree));
        Assert.Equal(best, Score(problem, heads), 4);
    });

    [Fact]
    public void Long_sentences_of_noise_become_trees_too() => Gen.Int[0, 10_000].Sample(
        seed =>
        {
            Random random = new(seed);
            int count = random.Next(1, Piece.LengthLimit + 1);
            float[] scores = [.. Enumerable.Range(0, count * (count + 1)).Select(_ => random.NextSingle())];
            int[] heads = new int[count];
            TreeDecoder.Decode(scores, count, count + 1, heads);
            Assert.True(TreeDecoder.IsTree(heads));
        },
        iter: 10);

    private static double Score((int Count, float[] Scores) problem, int[] heads) =>
        heads.Select((head, word) => (double)problem.Scores[(word * (problem.Count + 1)) + head + 1]).Sum();

    private static IEnumerable<int[]> Trees(int count)
    {
        int all = (int)Math.Pow(count + 1, count);
        for (int code = 0; code < all; code++)
        {
            int[] heads = new int[count];
            for (int word = 0, rest = code; word < count; word++, rest /= count + 1)
            {
                heads[word] = (rest % (count + 1)) - 1;
            }

            if (!heads.Where((head, word) => head == word).Any() && TreeDecoder.IsTree(heads))
            {
                yield return heads;
            }
        }
    }
}
