using System.Globalization;
using CsCheck;
using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>Features known by the hashes of their names: what is spelled in pieces is what is spelled at once.</summary>
public sealed class FeatureBagTests
{
    // No half of a surrogate pair: a lone half is replaced in the whole name, and the two halves of two pieces would make a character.
    private static readonly Gen<string> Piece = Gen.Char.Where(c => !char.IsSurrogate(c)).Array[0, 12].Select(c => new string(c));

    [Fact]
    public void A_name_in_pieces_has_the_hash_of_the_whole() => Gen.Select(Piece, Piece).Sample((a, b) =>
    {
        var bag = new FeatureBag();
        bag.Add($"gov:{a}>{b}");
        Assert.Equal(PairNetwork.Hash($"gov:{a}>{b}".AsSpan()), Assert.Single(bag.Hashes.ToArray()));
    });

    [Fact]
    public void Values_add_up_in_the_order_of_first_mention_however_many_there_are()
    {
        var bag = new FeatureBag(keepsNames: true);
        for (int i = 0; i < 3_000; i++)
        {
            bag.Add($"f{(i % 1_500).ToString(CultureInfo.InvariantCulture)}", i);
        }

        bag.Raise($"f0", 7);
        bag.Raise($"f1", 9_000);
        var named = bag.ByName();
        Assert.Equal(Enumerable.Range(0, 1_500).Select(i => "f" + i.ToString(CultureInfo.InvariantCulture)), named.Keys);
        Assert.Equal((1_500f, 9_000f, 1_504f), (named["f0"], named["f1"], named["f2"]));
    }

    [Fact]
    public void An_emptied_bag_is_as_good_as_a_new_one() => Gen.Int[0, 40].Array.Array.Sample(examples =>
    {
        var used = new FeatureBag(keepsNames: true, capacity: 8);
        foreach (int[] example in examples)
        {
            var fresh = new FeatureBag(keepsNames: true, capacity: 8);
            used.Clear();
            foreach (int feature in example)
            {
                used.Add($"f{feature}", feature);
                fresh.Add($"f{feature}", feature);
            }

            Assert.Equal(fresh.ByName(), used.ByName());
            Assert.Equal(fresh.Values.ToArray(), used.Values.ToArray());
        }
    });
}
