using Entente.Language.Parsing;
using Entente.Language.Weights;
using Entente.Testing;

namespace Entente.Language.Tests.Weights;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private static string Model => Path.Combine(Shared.Repository, "models", "english.bin");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_shipped_model_opens_and_says_its_version()
    {
        using NeuralSyntaxModel model = NeuralSyntaxModel.Open(Model);
        Assert.StartsWith("english ", model.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "not a model file")]
    [InlineData(8, "format")]
    [InlineData(40, "checksum")]
    [InlineData(100_000, "checksum")]
    public void A_file_with_one_wrong_byte_is_refused_with_its_reason(int at, string reason)
    {
        byte[] bytes = File.ReadAllBytes(Model);
        bytes[at] ^= 0x5a;
        File.WriteAllBytes(_path, bytes);
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => ModelFile.Open(_path));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_or_empty_is_refused()
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(Model)[..5000]);
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(_path));
        File.WriteAllBytes(_path, []);
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(_path));
        Assert.Throws<FileNotFoundException>(() => ModelFile.Open(_path + ".absent"));
    }
}
