using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>How sure an event is: a logistic sum of the weights of its traits, read from a table that anyone may edit.</summary>
public sealed class EventConfidenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("confidence").FullName;

    [Fact]
    public void Weights_of_the_traits_it_has_add_up_and_unknown_traits_say_nothing()
    {
        var confidence = Open("0.50 constant\n 1.00 kind entry\n-2.00 weak");
        Assert.Equal(0.82, confidence.Of(Traits("kind entry", "a trait of a later version")));
        Assert.Equal(0.38, confidence.Of(Traits("kind entry", "weak")));
    }

    [Fact]
    public void What_the_model_of_pairs_may_say_at_best_bounds_what_it_will_be()
    {
        var confidence = Open("0.50 constant\n 0.20 pair sure\n-0.40 pair unlikely\n 3.00 weak");
        Assert.Equal(confidence.Of(Traits("pair sure")), confidence.AtMost(Traits()));
        Assert.True(confidence.Of(Traits("pair unlikely")) < confidence.AtMost(Traits()));
    }

    [Fact]
    public void Nothing_is_certain_or_impossible()
    {
        Assert.Equal(0.98, Open("90 constant").Of(Traits()));
        Assert.Equal(0.02, Open("-90 constant").Of(Traits()));
    }

    [Theory]
    [InlineData("1.00 constant\nmuch weak", "confidence.txt:2:1:", "a number, a space and a trait")]
    [InlineData("1.00 weak\n# again\n2.00 weak", "confidence.txt:3:6:", "'weak' has a weight already")]
    public void A_malformed_line_is_named(string text, string where, string what)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Open(text));
        Assert.Contains(where, fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static FeatureBag Traits(params string[] names) => FeatureBag.Of(names.ToDictionary(n => n, _ => 1f));

    private EventConfidence Open(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "confidence.txt"), text);
        return EventConfidence.Open(_folder);
    }
}
