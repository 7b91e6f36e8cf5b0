using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Tests.Gold;

/// <summary>PETRARCH's codes are read as the codes that our actors have.</summary>
public sealed class PetrarchActorTests
{
    [Theory]
    [InlineData("ISRMIL", "ISR")]
    [InlineData("PALREB", "PSE")]
    [InlineData("YUGGOV", "YUG SCG SRB")]
    [InlineData("IGOARL", "LAS")]
    [InlineData("IGOUNO", "UN")]
    [InlineData("IGOOAU", "OAU AU")]
    [InlineData("REB", "")]
    [InlineData("---", "")]
    public void A_code_names_a_state_or_organisation_by_each_code_that_it_had(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', PetrarchActor.Codes(code)));
}
