using Entente.Knowledge.Aliases;

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

    [Fact]
    public void Codes_without_a_country_make_actors_without_one()
    {
        using var folder = new KnowledgeFolder(States);
        var knowledge = KnowledgeBase.Open(folder.Path, [folder.Write("mine.actors", "WORLD_CHESS_UNION_ [IGOEURXYZ]\nBLACK_HAND_ [IMGMUS]\nMEGACORP_ [MNCMED]\n")]);
        Assert.Equal(ActorKind.Organisation, knowledge.Names.Find("World Chess Union")[0].Actor?.Kind);
        var hand = knowledge.Names.Find("Black Hand")[0].Actor!;
        Assert.Equal((ActorKind.ArmedGroup, null), (hand.Kind, hand.Country));
        Assert.Equal("IMG MUS", string.Join(" ", hand.Roles));
        Assert.Equal(ActorKind.Company, knowledge.Names.Find("Megacorp")[0].Actor?.Kind);
    }

    [Fact]
    public void A_name_that_is_known_gives_its_synonyms_to_the_actor_who_has_it()
    {
        using var folder = new KnowledgeFolder(States + "\nactor USA.obama-barack\n  name Barack Obama\n  kind person\n  family Obama\n");
        var knowledge = KnowledgeBase.Open(folder.Path, [folder.Write("mine.actors", Dictionary)]);
        Assert.All(knowledge.Names.Find("Barry Obama"), n => Assert.Equal("USA.obama-barack", n.Actor!.Id));
    }

    [Fact]
    public void Plurals_in_braces_and_sets_of_words_are_understood()
    {
        using var folder = new KnowledgeFolder(States);
        var knowledge = KnowledgeBase.Open(folder.Path,
            [folder.Write("mine.agents", "# agents\n!PERSON! = MAN, WOMAN\nFISHERMAN {FISHERMEN} [~LAB]\nFAMILY_!PERSON! [~CVL]\n")]);
        Assert.Equal("LAB", Assert.Single(Assert.Single(knowledge.Names.Find("fishermen")).Agent!.Roles));
        Assert.NotEmpty(knowledge.Names.Find("family woman"));
    }

    [Fact]
    public void A_name_that_is_a_common_word_counts_only_where_it_is_used_as_a_name()
    {
        using var folder = new KnowledgeFolder(States + "\nwords common\n  word union\n");
        var knowledge = KnowledgeBase.Open(folder.Path, [folder.Write("mine.actors", "UNION_ [USALAB]\n")]);
        Assert.All(knowledge.Names.Find("Union"), n => Assert.True(n.Marks.HasFlag(NameMarks.Shadow)));
    }
}
