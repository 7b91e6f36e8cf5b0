namespace Entente.Knowledge.Tests.Tables;

public sealed class PetrarchFileTests
{
    private const string States = "actor USA\n  name United States\n  kind state\n\nactor NGA\n  name Nigeria\n  kind state\n";

    private const string Dictionary = """
        ; names of the user
        BARACK_OBAMA_
        +BARRY_OBAMA
        	[USAELI <090120]
        	[USAGOV 090120-170120]
        NAIJA_ [NGA]
        NIGER_DELTA_AVENGERS_ [NGAREB >20160101] # since 2016
        PATROLMAN [~COP]
        """;

    [Fact]
    public void A_dictionary_of_petrarch_adds_its_names_with_codes_and_dates()
    {
        using var folder = new KnowledgeFolder(States);
        var knowledge = KnowledgeBase.Open(folder.Path, [folder.Write("mine.actors", Dictionary)]);
        Assert.Equal("NGA", Assert.Single(knowledge.Names.Find("Naija")).Actor?.Id);
        var avengers = knowledge.Names.Find("Niger Delta Avengers")[0];
        Assert.Equal(("NGA", new DateOnly(2016, 1, 1)), (avengers.Actor?.Country, avengers.Days.From));
        Assert.Equal("REB", Assert.Single(avengers.Actor!.Roles));
        var obama = knowledge.Names.Find("Barry Obama");
        Assert.Equal(["ELI", "GOV"], obama.Select(n => n.Actor!.Roles[0]).Order(StringComparer.Ordinal));
        Assert.Equal("COP", Assert.Single(Assert.Single(knowledge.Names.Find("patrolman")).Agent!.Roles));
    }

    [Fact]
    public void A_code_without_a_country_of_ours_or_with_a_wrong_date_is_told()
    {
        using var folder = new KnowledgeFolder(States);
        var problems = KnowledgeBase.Check(folder.Path, [folder.Write("mine.actors", "SOMEONE_ [USAGOV <0901]\nOTHERS_ [XYZ]\n")]);
        Assert.Equal([1, 2], problems.Select(p => p.Line));
    }
}
