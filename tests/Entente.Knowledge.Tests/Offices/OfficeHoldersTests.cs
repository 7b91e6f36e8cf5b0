using Entente.Testing;

namespace Entente.Knowledge.Tests.Offices;

public sealed class OfficeHoldersTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge"));

    [Theory]
    [InlineData("JPN.PM", "2023-05-15", "JPN.kishida-fumio")]
    [InlineData("USA.PRES", "2003-05-15", "USA.bush-george-w")]
    [InlineData("GBR.PM", "1995-01-01", "GBR.major-john")]
    [InlineData("SUN.LEADER", "1987-03-01", "SUN.gorbachev-mikhail")]
    [InlineData("PRK.LEADER", "2011-06-01", "PRK.kim-jong-il")]
    public void An_office_has_the_holder_of_the_day(string office, string date, string holder) =>
        Assert.Equal(holder, Knowledge.HoldersOf(office, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))[0].Id);

    [Fact]
    public void Members_are_those_of_the_day()
    {
        Assert.DoesNotContain("FIN", Knowledge.MembersOf("NATO", new(2022, 1, 1)));
        Assert.Contains("FIN", Knowledge.MembersOf("NATO", new(2024, 1, 1)));
        Assert.Contains(Knowledge.MembershipsOf("FIN", new(2024, 1, 1)), m => m.Organisation.Id == "NATO");
    }

    [Fact]
    public void Every_state_has_a_prime_minister_by_rule_and_no_organisation_out_of_nothing()
    {
        Assert.True(Knowledge.TryGetOffice("FRA.PM", out var office));
        Assert.Equal("FRA", office.Of);
        Assert.False(Knowledge.TryGetOffice("XXX.PM", out _));
    }

    [Fact]
    public void The_foreign_ministry_of_a_state_is_its_own_record_where_a_file_has_one()
    {
        Assert.True(Knowledge.TryGet("PRK", out var dprk));
        Assert.True(Knowledge.TryGet("*.MFA", out var every));
        Assert.True(Knowledge.TryGet(Knowledge.BodyOf(dprk, every).Id, out _));
    }
}
