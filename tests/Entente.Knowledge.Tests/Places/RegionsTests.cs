using Entente.Knowledge.Aliases;
using Entente.Knowledge.Places;
using Entente.Testing;

namespace Entente.Knowledge.Tests.Places;

/// <summary>First-level regions of states, by the table that the repository ships.</summary>
public sealed class RegionsTests
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "data", "knowledge");
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Open(Folder);
    private static readonly RegionTable Regions = RegionTable.Read(Path.Combine(Folder, "regions.tsv"));

    [Theory]
    [InlineData("Gunma", "JPN")]
    [InlineData("Kyonggi", "KOR")]
    [InlineData("North Phyongan", "PRK")]
    [InlineData("Kursk", "RUS")]
    [InlineData("California", "USA")]
    [InlineData("Guangdong", "CHN")]
    [InlineData("Donbas", "UKR")]
    [InlineData("Hyogo", "JPN")]
    public void A_region_is_found_with_its_state(string name, string country) => Assert.Equal(country, Knowledge.FindPlace(name)?.Country);

    [Fact]
    public void A_name_of_two_states_is_of_the_one_asked_for()
    {
        Assert.Equal("PAK", Knowledge.FindPlace("Punjab", "PAK")?.Country);
        Assert.Equal("KOR", Knowledge.FindPlace("Kangwon", "KOR")?.Country);
    }

    [Fact]
    public void No_region_shadows_a_state_or_an_organisation() => Assert.DoesNotContain(
        Regions.All,
        region => Knowledge.Names.Find(region.Name).Any(n => n.Use is NameUse.Name or NameUse.Adjective or NameUse.Capital && n.Actor is { Kind: ActorKind.State or ActorKind.Organisation }));

    [Fact]
    public void Every_region_belongs_to_a_known_state_and_no_name_stands_twice_for_one()
    {
        Assert.True(Regions.All.Count() > 2_000);
        Assert.All(Regions.All, r => Assert.True(Knowledge.TryGet(r.Country!, out _), $"{r.Name} is of {r.Country}, which no file knows"));
        Assert.Empty(Regions.All.GroupBy(r => (Letters.Key(r.Name), r.Country)).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_malformed_line_is_named()
    {
        using var folder = new KnowledgeFolder("");
        var path = folder.Write("regions.tsv", "# Region\nGunma\tJPN\tnorth\t\n");
        Assert.Contains("regions.tsv:2", Assert.Throws<InvalidDataException>(() => RegionTable.Read(path)).Message, StringComparison.Ordinal);
    }
}
