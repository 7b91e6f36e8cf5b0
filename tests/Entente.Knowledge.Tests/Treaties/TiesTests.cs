using Entente.Knowledge.Tests.Tables;
using Entente.Testing;

namespace Entente.Knowledge.Tests.Treaties;

public sealed class TiesTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge"));

    [Theory]
    [InlineData("JPN", "USA", "1970-01-01", TieKind.Defence, "USA-JPN-1960")]
    [InlineData("PRK", "RUS", "2025-01-01", TieKind.Defence, "RUS-PRK-2024")]
    [InlineData("CHN", "PRK", "2024-05-01", TieKind.Defence, "CHN-PRK-1961")]
    [InlineData("AUS", "GBR", "2023-05-01", TieKind.Partnership, "AUKUS")]
    [InlineData("FIN", "TUR", "2023-05-01", TieKind.Defence, "NATO")]
    [InlineData("DDR", "SUN", "1980-01-01", TieKind.Defence, "WARSAW-PACT")]
    [InlineData("JPN", "NATO", "2023-05-15", null, "")]
    [InlineData("FIN", "TUR", "2022-05-01", null, "NATO")]
    [InlineData("PRK", "RUS", "2010-01-01", TieKind.Entente, "RUS-PRK-2000")]
    public void Allies_are_those_of_the_day(string one, string other, string date, TieKind? kind, string basis)
    {
        // Dates of entry into force: the treaties' depositaries; before 2013 COW's formal alliances 4.1.
        var ties = Knowledge.TiesOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), one)
            .Where(t => t.From == other || t.To == other).Where(t => kind is not null || basis.Length == 0 || t.Basis == basis).ToList();
        Assert.Equal(kind is not null, ties.Exists(t => t.Kind == kind && t.Basis == basis && t.IsMutual));
        Assert.True(kind is not null || ties.Count == 0);
    }

    [Fact]
    public void Members_and_holders_of_offices_are_tied_too()
    {
        var ties = Knowledge.TiesOn(new(2023, 5, 15), "JPN");
        Assert.Contains(ties, t => t is { Kind: TieKind.Membership, From: "JPN", To: "QUAD" });
        Assert.Contains(ties, t => t is { Kind: TieKind.Office, From: "JPN.kishida-fumio", Basis: "JPN.PM", IsMutual: false });
    }

    [Fact]
    public void A_tie_holds_while_both_ends_are_bound()
    {
        using var folder = new KnowledgeFolder("""
            actor AAA
              name Ruritania
              kind state

            actor BBB
              name Borduria
              kind state

            treaty AAA-BBB
              kind entente
              member AAA 1990..2000
              member BBB 1995..
            """);
        var tie = Assert.Single(KnowledgeBase.Open(folder.Path).TiesOn(null));
        Assert.Equal(new Tie("AAA", "BBB", TieKind.Entente, new(new(1995, 1, 1), new(2000, 12, 31))) { Basis = "AAA-BBB", BasisName = "AAA-BBB" }, tie);
    }

    [Fact]
    public void A_treaty_of_one_or_of_no_kind_is_a_problem_with_its_line()
    {
        using var folder = new KnowledgeFolder("""
            actor AAA
              name Ruritania
              kind state

            treaty LONELY
              member AAA

            treaty ODD
              kind friendship
              member AAA AAB
            """);
        var problems = KnowledgeBase.Check(folder.Path, []).Select(p => $"{p.Line}: {p.Message}").ToList();
        Assert.Contains(problems, p => p.StartsWith("5: the treaty LONELY has no kind", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("5: the treaty LONELY binds fewer than two", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("9: 'friendship' is no kind of treaty", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("10: 'AAB' is not known", StringComparison.Ordinal));
    }
}
