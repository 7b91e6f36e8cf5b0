using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>The learned model of pairs: what is written is read back, and a damaged file is refused.</summary>
public sealed class PairNetworkTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_model_that_was_written_answers_alike_when_read()
    {
        var network = Some();
        network.Save(_file);
        var features = FeatureBag.Of(new Dictionary<string, float> { ["a"] = 0.7f, ["b"] = -1, ["unknown"] = 5 });
        Assert.Equal(network.Predict(features), PairNetwork.Open(_file).Predict(features));
    }

    [Fact]
    public void An_answer_is_a_distribution_and_follows_the_features()
    {
        float[] a = Some().Predict(FeatureBag.Of(new Dictionary<string, float> { ["a"] = 1 })), b = Some().Predict(FeatureBag.Of(new Dictionary<string, float> { ["b"] = 1 }));
        Assert.Equal(1, a.Sum(), 3);
        Assert.All(a, p => Assert.InRange(p, 0, 1));
        Assert.Equal((0, 3), (Array.IndexOf(a, a.Max()), Array.IndexOf(b, b.Max())));
    }

    [Fact]
    public void A_shortened_file_is_refused_by_name()
    {
        Some().Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.Contains(_file, Assert.Throws<InvalidDataException>(() => PairNetwork.Open(_file)).Message, StringComparison.Ordinal);
        File.WriteAllText(_file, "this is no model of acts at all");
        Assert.Contains(_file, Assert.Throws<InvalidDataException>(() => PairNetwork.Open(_file)).Message, StringComparison.Ordinal);
    }

    // Two networks of two units: feature a wakes the first unit of each and label 0, feature b the second and label 3.
    private static PairNetwork Some()
    {
        float[] output = new float[4 * PairNetwork.Labels.Count];
        foreach (int network in new[] { 0, 1 })
        {
            output[(network * 2 * PairNetwork.Labels.Count) + 0] = 4;
            output[(((network * 2) + 1) * PairNetwork.Labels.Count) + 3] = 4;
        }

        var layers = new PairLayers(2, 2, new float[4], output, new float[2 * PairNetwork.Labels.Count], 1);
        return PairNetwork.FromTrained(new Dictionary<uint, float[]> { [PairNetwork.Hash("a")] = [1, -1, 1, -1], [PairNetwork.Hash("b")] = [-1, 1, -1, 1] }, layers);
    }
}
