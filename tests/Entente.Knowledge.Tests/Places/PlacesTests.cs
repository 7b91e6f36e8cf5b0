using Entente.Testing;

namespace Entente.Knowledge.Tests.Places;

public sealed class PlacesTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge"));

    [Theory]
    [InlineData("Tokyo", null, "JPN", 35.69)]
    [InlineData("Washington", null, "USA", 38.90)]
    [InlineData("Kiev", null, "UKR", 50.45)]
    [InlineData("Wonsan", null, "PRK", 39.15)]
    [InlineData("Paris", null, "FRA", 48.85)]
    [InlineData("Madrid", "COL", "COL", 4.73)]
    public void A_city_is_found_by_name_with_the_best_known_first(string name, string? country, string expected, double latitude)
    {
        var place = Knowledge.FindPlace(name, country);
        Assert.Equal(expected, place?.Country);
        Assert.Equal(latitude, place!.Latitude!.Value, 1);
    }

    [Fact]
    public void A_state_is_a_place_without_coordinates_and_a_strange_name_is_none()
    {
        Assert.Equal(new EventPlace("Japan", "JPN", null, null), Knowledge.FindPlace("Japan"));
        Assert.Null(Knowledge.FindPlace("Qwertystan"));
    }
}
