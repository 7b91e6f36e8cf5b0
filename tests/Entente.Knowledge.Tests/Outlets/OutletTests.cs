using Entente.Testing;

namespace Entente.Knowledge.Tests.Outlets;

public sealed class OutletTests
{
    [Fact]
    public void The_repositorys_outlets_have_names_of_their_own_countries_and_owners()
    {
        var outlets = KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge")).Outlets;
        Assert.InRange(outlets.Length, 150, int.MaxValue);
        var kcna = outlets.Single(o => o.Aliases.Contains("kcna.kp"));
        Assert.Equal(("KCNA", "PRK", OutletOwnership.State, "ko"), (kcna.Name, kcna.Country, kcna.Ownership, kcna.Language));
        Assert.All(outlets, o => Assert.True(o.Country is not null || o.Ownership == OutletOwnership.Intergovernmental || o.Name == "PANA", o.Name));
        Assert.Equal(5, outlets.Select(o => o.Ownership).Distinct().Count());
    }

    [Theory]
    [InlineData("outlet X\n  ownership royal\n", "a.txt:2: 'royal' is no ownership; write one of state, party")]
    [InlineData("outlet X\n  country PRK\n", "a.txt:1: X has no ownership")]
    [InlineData("outlet X\n  ownership state\n  country Korea\n", "a.txt:3: 'Korea' is no country")]
    [InlineData("outlet X\n  ownership state\n\noutlet Y\n  alias x\n  ownership state\n", "a.txt:4: 'x' is a name of X already, at ")]
    [InlineData("outlet X\n  owner state\n", "a.txt:2: 'owner' is no fact of an outlet")]
    public void A_mistake_is_named_with_its_line(string text, string message)
    {
        using var folder = new KnowledgeFolder(text);
        var problems = KnowledgeBase.Check(folder.Path, []).Select(p => p.ToString());
        Assert.Contains(problems, p => p.Contains(message, StringComparison.Ordinal));
    }
}
