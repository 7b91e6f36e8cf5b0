using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>An event's derivation tells a reader which words and steps made it, who was found, and what lost.</summary>
public sealed class DerivationTests
{
    [Fact]
    public void A_derivation_goes_from_the_outermost_step_to_the_words_and_names_what_lost()
    {
        var refusal = Assert.Single(SharedCoder.Instance.Read(new Article("a", "Iran refused to hold talks with the United States.")).Events);
        Assert.Collection(
            refusal.Derivation.Take(5),
            s => Assert.StartsWith("REJECT/meet = refuse 'refuse' (operators.txt:", s, StringComparison.Ordinal),
            s => Assert.StartsWith("  CONSULT 'hold talk'", s, StringComparison.Ordinal),
            s => Assert.Equal("  actor: Iran [IRN]", s),
            s => Assert.Equal("  recipient: United States [USA]", s),
            s => Assert.Equal("  status: occurred", s));
        Assert.Contains(refusal.Derivation, s => s.StartsWith("  not do 'hold'", StringComparison.Ordinal) && s.EndsWith("it has fewer words", StringComparison.Ordinal));
    }
}
