using Entente.Coding.Coreference;
using Entente.Coding.Lexicons;
using Entente.Testing;

namespace Entente.Coding.Tests.Coreference;

public class CoreferenceFinderTests
{
    private static readonly CoreferenceFinder Finder = CoreferenceFinder.Open(Path.Combine(Shared.Repository, "data", "lexicon"), null);

    // The mentions that were added: "words=ID".
    private static string Added(string words, Header? header = null)
    {
        var parsed = new ParsedText(words);
        var all = Finder.Find(new Article("a", parsed.Text), header ?? new(), parsed.Sentences, parsed.Mentions);
        Assert.All(parsed.Mentions, m => Assert.Contains(m, all));
        return string.Join(' ', all.Where(m => m.How == ResolutionMethod.Coreference).Select(m => $"{m.Span.Slice(parsed.Text)}={m.Actor.Id}"));
    }

    [Fact]
    public void A_pronoun_in_the_next_sentence_means_its_subject() => Assert.Equal("It=JPN", Added("""
        Japan Japan NNP 2 nsubj @JPN
        rearmed rearm VBD 0 root
        . . . 2 punct

        It it PRP 2 nsubj
        met meet VBD 0 root
        NATO NATO NNP 2 obj @NATO:organisation
        . . . 2 punct
        """));

    [Fact]
    public void A_possessive_means_the_subject_of_its_own_clause() => Assert.Equal("its=JPN", Added("""
        Japan Japan NNP 2 nsubj @JPN
        raised raise VBD 0 root
        its its PRP$ 4 nmod:poss
        budget budget NN 2 obj
        """));

    [Fact]
    public void A_pronoun_behind_another_thing_stays_open() => Assert.Equal("", Added("""
        Japan Japan NNP 3 nmod:poss @JPN
        's 's PRT 1 case
        plan plan NN 4 nsubj
        failed fail VBD 0 root

        It it PRP 2 nsubj
        ended end VBD 0 root
        """));

    [Fact]
    public void An_empty_it_means_no_one() => Assert.Equal("", Added("""
        Japan Japan NNP 2 nsubj @JPN
        rearmed rearm VBD 0 root

        It it PRP 3 expl
        is be AUX 3 cop
        known know VBN 0 root
        """));

    [Fact]
    public void They_are_not_those_who_act_on_them() => Assert.Equal("", Added("""
        Japan Japan NNP 4 nsubj @JPN
        and and CC 3 cc
        Korea Korea NNP 1 conj @KOR
        discussed discuss VBD 0 root
        issues issue NNS 4 obj
        and and CC 7 cc
        settled settle VBD 4 conj
        them they PRP 7 obj
        """));

    [Fact]
    public void The_owner_of_an_intention_is_who_would_act() => Assert.Equal("itself=JPN", Added("""
        Countries country NNS 2 nsubj @INTL:collective
        saw see VBD 0 root
        Japan Japan NNP 5 nmod:poss @JPN
        's 's PRT 3 case
        wish wish NN 2 obj
        to to TO 7 mark
        rid rid VB 5 acl
        itself itself PRP 7 obj
        """));

    [Fact]
    public void He_means_the_person_and_not_the_state() => Assert.Equal("he=JPN.hayashi", Added("""
        Hayashi Hayashi NNP 2 nsubj @JPN.hayashi:person
        said say VBD 0 root
        that that IN 6 mark
        he he PRP 6 nsubj
        would would MD 6 aux
        visit visit VB 2 ccomp
        China China NNP 6 obj @CHN
        """));

    [Fact]
    public void Him_is_not_the_one_who_acts_on_him() => Assert.Equal("him=USA.biden", Added("""
        Biden Biden NNP 2 nsubj @USA.biden:person
        spoke speak VBD 0 root

        Kim Kim NNP 2 nsubj @PRK.kim:person
        met meet VBD 0 root
        him he PRP 2 obj
        """));

    [Fact]
    public void They_means_the_parties_joined_as_subject() => Assert.Equal("They=JPN They=NATO", Added("""
        Japan Japan NNP 4 nsubj @JPN
        and and CC 3 cc
        NATO NATO NNP 1 conj @NATO:organisation
        met meet VBD 0 root

        They they PRP 2 nsubj
        agreed agree VBD 0 root
        """));

    [Fact]
    public void The_two_countries_are_those_set_side_by_side() => Assert.Equal("the two countries=JPN the two countries=KOR", Added("""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root
        Korea Korea NNP 2 obj @KOR
        and and CC 8 cc
        the the DT 7 det
        two two CD 7 nummod
        countries country NNS 8 nsubj
        agreed agree VBD 2 conj
        """));

    [Fact]
    public void The_two_countries_of_three_stay_open() => Assert.Equal("", Added("""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root
        Korea Korea NNP 2 obj @KOR
        China China NNP 3 conj @CHN

        The the DT 3 det
        two two CD 3 nummod
        countries country NNS 4 nsubj
        agreed agree VBD 0 root
        """));

    [Theory]
    [InlineData("alliance", "the alliance=NATO")]
    [InlineData("country", "the country=JPN")]
    [InlineData("minister", "")]
    [InlineData("table", "")]
    public void A_nominal_means_the_last_actor_of_its_kind(string noun, string expected) => Assert.Equal(expected, Added($"""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root
        NATO NATO NNP 2 obj @NATO:organisation

        Now now RB 4 advmod
        the the DT 3 det
        {noun} {noun} NN 4 nsubj
        agreed agree VBD 0 root
        """));

    [Theory]
    [InlineData("company", "GM:company", "the company=GM")]
    [InlineData("company", "GM:organisation", "")]
    [InlineData("group", "IRA:armedgroup", "the group=IRA")]
    [InlineData("movement", "IRA:armedgroup", "the movement=IRA")]
    [InlineData("movement", "GM:company", "")]
    [InlineData("board", "GM:company", "the board=GM")]
    public void A_word_for_a_body_means_the_last_of_that_kind_that_did_something(string noun, string actor, string expected) => Assert.Equal(expected, Added($"""
        They They NNP 2 nsubj @{actor}
        met meet VBD 0 root
        Japan Japan NNP 2 obj @JPN

        Now now RB 4 advmod
        the the DT 3 det
        {noun} {noun} NN 4 nsubj
        agreed agree VBD 0 root
        """));

    [Fact]
    public void Directors_are_those_of_the_firm_of_which_the_text_spoke() => Assert.Equal("the directors=GM", Added("""
        GM GM NNP 2 nsubj @GM:company
        fell fall VBD 0 root

        Now now RB 4 advmod
        the the DT 3 det
        directors director NNS 4 nsubj
        left leave VBD 0 root
        """));

    [Fact]
    public void A_firm_that_only_stands_by_is_not_the_company() => Assert.Equal("", Added("""
        Brick Brick NNP 2 nsubj
        owes owe VBZ 0 root
        GM GM NNP 2 obj @GM:company

        Now now RB 4 advmod
        the the DT 3 det
        company company NN 4 nsubj
        paid pay VBD 0 root
        """));

    [Theory]
    [InlineData("Both both DT 2 nsubj", "Both=JPN Both=NATO")]
    [InlineData("They they PRP 2 nsubj", "They=JPN They=NATO")]
    public void Both_without_a_noun_are_the_two_of_before(string words, string expected) => Assert.Equal(expected, Added($"""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root
        NATO NATO NNP 2 obj @NATO

        {words}
        agreed agree VBD 0 root
        """));

    [Fact]
    public void They_are_not_the_states_where_others_were_many() => Assert.Equal("", Added("""
        Japan Japan NNP 2 nsubj @JPN
        sent send VBD 0 root
        envoys envoy NNS 2 obj
        to to IN 5 case
        NATO NATO NNP 2 obl @NATO

        They they PRP 2 nsubj
        agreed agree VBD 0 root
        """));

    [Fact]
    public void The_two_who_did_it_together_stay_two_beside_a_third() => Assert.Equal("the two countries=JPN the two countries=KOR", Added("""
        Japan Japan NNP 4 nsubj @JPN
        and and CC 3 cc
        Korea Korea NNP 1 conj @KOR
        blamed blame VBD 0 root
        China China NNP 4 obj @CHN

        the the DT 3 det
        two two CD 3 nummod
        countries country NNS 4 nsubj
        met meet VBD 0 root
        """));

    [Fact]
    public void It_is_not_whoever_does_something_to_it() => Assert.Equal("the group=IRA", Added("""
        IRA IRA NNP 2 nsubj @IRA:armedgroup
        struck strike VBD 0 root

        the the DT 2 det
        group group NN 3 nsubj
        denied deny VBD 0 root
        it it PRP 3 obj
        """));

    [Fact]
    public void An_island_country_is_an_island() => Assert.Equal("the island country=JPN", Added("""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root
        China China NNP 2 obj @CHN

        Troops troop NNS 2 nsubj
        left leave VBD 0 root
        the the DT 5 det
        island island NN 5 compound
        country country NN 2 obj
        """));

    [Fact]
    public void The_country_of_someone_says_itself_whom_it_means() => Assert.Equal("", Added("""
        Japan Japan NNP 2 nsubj @JPN
        met meet VBD 0 root

        The the DT 2 det
        country country NN 5 nsubj
        of of IN 4 case
        origin origin NN 2 nmod
        changed change VBD 0 root
        """));

    [Fact]
    public void We_in_a_statement_is_the_state_of_its_author()
    {
        const string words = """
            Kim Kim NNP 2 nsubj @PRK.kim:person
            wrote write VBD 0 root
            of of IN 4 case
            Korea Korea NNP 2 obl @PRK

            We we PRP 2 nsubj
            object object VBP 0 root
            """;
        var header = new Header { Genre = Genre.Statement, Byline = new("Kim", null, null, new(0, 3)) };

        Assert.Equal("We=PRK", Added(words, header));
        Assert.Equal("", Added(words));
    }

    [Fact]
    public void A_sentence_longer_than_any_real_one_is_left_alone() => Assert.Equal("", Added(
        "Japan Japan NNP 2 nsubj @JPN\nraised raise VBD 0 root\nits its PRP$ 4 nmod:poss\nbudget budget NN 2 obj\n"
        + string.Concat(Enumerable.Repeat(", , , 2 punct\n", 1000))));

    [Fact]
    public void A_malformed_table_is_named_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => NominalLexicon.Read(LexiconFile.Read("coreference.txt", ["# x", "ghost - it"])));

        Assert.Contains("coreference.txt:2", error.Message, StringComparison.Ordinal);
    }
}
