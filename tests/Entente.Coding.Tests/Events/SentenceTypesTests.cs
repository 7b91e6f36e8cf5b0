using Entente.Codes;
using Entente.Coding.Events;
using Entente.Coding.Tests.Acts;

namespace Entente.Coding.Tests.Events;

/// <summary>How likely a sentence states each type by its words alone.</summary>
public sealed class SentenceTypesTests : IDisposable
{
    private const string Greeting = "Japan Japan NNP 2 nsubj\nsends send VBZ 0 root\nhearty hearty JJ 4 amod\ngreetings greeting NNS 2 obj";

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("types").FullName, "sentence-types.bin");

    [Fact]
    public void Names_are_no_words_of_the_model_so_that_anyone_may_act()
    {
        var one = SentenceTypes.Features(Trees.Tree(Greeting), Trees.Lexicon);
        var other = SentenceTypes.Features(Trees.Tree(Greeting.Replace("Japan", "Cuba", StringComparison.Ordinal)), Trees.Lexicon);
        Assert.Equal(one.Hashes.ToArray(), other.Hashes.ToArray());
    }

    [Fact]
    public void What_was_saved_says_the_same_when_it_is_opened()
    {
        var model = Model();
        model.Save(_path);
        var features = SentenceTypes.Features(Trees.Tree(Greeting), Trees.Lexicon);
        float[] said = model.Predict(features);
        Assert.Equal(said, SentenceTypes.Open(_path).Predict(features));
        Assert.InRange(said[SentenceTypes.Types.IndexOf(EventType.Support)], 0.6f, 1);
        Assert.InRange(said[SentenceTypes.Types.IndexOf(EventType.Assault)], 0, 0.4f);
        Assert.True(float.IsNaN(said[SentenceTypes.Types.IndexOf(EventType.Retreat)]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    public void A_file_cut_short_is_refused(int length)
    {
        Model().Save(_path);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        Assert.Contains("sentence-types.bin", Assert.Throws<InvalidDataException>(() => SentenceTypes.Open(_path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private static SentenceTypes Model()
    {
        float[] constants = new float[SentenceTypes.Types.Length], weights = new float[SentenceTypes.Types.Length];
        constants[SentenceTypes.Types.IndexOf(EventType.Retreat)] = float.NaN;
        weights[SentenceTypes.Types.IndexOf(EventType.Support)] = 9;
        weights[SentenceTypes.Types.IndexOf(EventType.Assault)] = -9;
        return SentenceTypes.FromTrained(new Dictionary<uint, float[]> { [PairNetwork.Hash("word greeting")] = weights }, constants);
    }
}
