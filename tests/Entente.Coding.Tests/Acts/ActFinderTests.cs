using CsCheck;
using Entente.Codes;
using static Entente.Coding.Tests.Acts.Trees;

namespace Entente.Coding.Tests.Acts;

/// <summary>Acts compose as the PLOVER codebook says.</summary>
public sealed class ActFinderTests
{
    [Fact]
    public void An_accusation_keeps_the_act_it_alleges_with_its_own_parties()
    {
        var act = Assert.Single(ActsOf("""
            France France NNP 2 nsubj @FRA
            accused accuse VBD 0 root
            Iran Iran NNP 2 obj @IRN
            of of IN 5 mark
            attacking attack VBG 2 advcl
            Iraq Iraq NNP 5 obj @IRQ
            """));
        Assert.Equal("ACCUSE/allege FRA > IRN occurred", Line(act));
        Assert.True(act.KeepsInner);
        Assert.Equal("ASSAULT IRN > IRQ occurred", Line(act.Inner!));
    }

    [Fact]
    public void What_something_is_said_to_be_is_not_what_is_made() => Assert.DoesNotContain(ActsOf("""
        France France NNP 2 nsubj @FRA
        makes make VBZ 0 root
        assertion assertion NN 2 obj
        that that IN 7 mark
        it it PRP 7 nsubj
        was be VBD 7 cop
        test-fire test-fire NN 2 ccomp
        """), a => a.Token == 1);

    [Fact]
    public void A_complaint_blames_whom_it_tells_of_and_not_whom_it_is_made_to() => Assert.Equal("ACCUSE/disapprove JPN > KOR occurred", Line(ActsOf("""
        Japan Japan NNP 2 nsubj @JPN
        complained complain VBD 0 root
        to to IN 4 case
        Geneva Geneva NNP 2 obl @WTO
        that that IN 8 mark
        Seoul Seoul NNP 8 nsubj @KOR
        was be VBD 8 cop
        slow slow JJ 2 ccomp
        """)[0]));

    [Fact]
    public void A_promise_of_aid_is_agreement_and_a_threat_to_suspend_it_is_a_threat()
    {
        Assert.Equal("AGREE FRA > IRQ occurred", Line(Assert.Single(ActsOf("""
            France France NNP 2 nsubj @FRA
            promised promise VBD 0 root
            to to TO 4 mark
            send send VB 2 xcomp
            aid aid NN 4 obj
            to to IN 7 case
            Iraq Iraq NNP 4 obl @IRQ
            """))));
        Assert.Equal("THREATEN/relations FRA > IRQ occurred", Line(Assert.Single(ActsOf("""
            France France NNP 2 nsubj @FRA
            threatened threaten VBD 0 root
            to to TO 4 mark
            suspend suspend VB 2 xcomp
            aid aid NN 4 obj
            to to IN 7 case
            Iraq Iraq NNP 5 nmod @IRQ
            """))));
    }

    [Fact]
    public void A_future_meeting_is_agreement_and_one_ruled_out_is_rejection()
    {
        const string Meeting = """
            France France NNP 3 nsubj @FRA
            will will MD 3 aux
            meet meet VB 0 root
            Iran Iran NNP 3 obj @IRN
            """;
        Assert.Equal("AGREE FRA+IRN > - planned", Line(Assert.Single(ActsOf(Meeting))));
        Assert.Equal("REJECT/meet FRA+IRN > - occurred", Line(Assert.Single(ActsOf(Meeting + "\nnot not RB 3 advmod"))));
    }

    [Fact]
    public void Who_must_act_in_a_speakers_words_is_asked_by_the_speaker()
    {
        const string Must = """
            Iran Iran NNP 3 nsubj @IRN
            must must MD 3 aux
            release release VB 0 root
            prisoners prisoner NNS 3 obj
            """;
        Assert.Equal("REQUEST/yield FRA > IRN occurred", Line(Assert.Single(ActsOf(Must, _ => Mention("FRA", default, 0)))));
        Assert.Equal("RETREAT/release IRN > - hypothetical", Line(Assert.Single(ActsOf(Must))));
    }

    [Fact]
    public void What_must_be_done_to_someone_is_asked_of_whom_it_would_befall() => Assert.Equal("REQUEST FRA > IRN occurred", Line(Assert.Single(ActsOf("""
        Iran Iran NNP 4 nsubj:pass @IRN
        must must MD 4 aux
        be be AUX 4 aux:pass
        punished punish VBN 0 root
        """, _ => Mention("FRA", default, 0)))));

    [Fact]
    public void A_demonstration_whose_crowd_is_not_named_is_of_the_state_it_is_held_in() => Assert.Equal("PROTEST/demo KOR > JPN occurred", Line(Assert.Single(ActsOf("""
        demonstration demonstration NN 3 nsubj:pass
        was be AUX 3 aux:pass
        held hold VBN 0 root
        in in IN 5 case
        Seoul Seoul NNP 3 obl @KOR
        against against IN 7 case
        Japan Japan NNP 3 obl @JPN
        """))));

    [Fact]
    public void An_actor_that_an_expression_asks_for_is_a_party() => Assert.Equal("SUPPORT FRA > IRN occurred", Line(Assert.Single(ActsOf("""
        France France NNP 2 nsubj @FRA
        admitted admit VBD 0 root
        Iran Iran NNP 2 obj @IRN
        """))));

    [Fact]
    public void A_passive_finds_the_doer_behind_by() => Assert.Equal("ASSAULT FRA > IRN occurred", Line(Assert.Single(ActsOf("""
        Iran Iran NNP 3 nsubj:pass @IRN
        was be AUX 3 aux:pass
        attacked attack VBN 0 root
        by by IN 5 case
        France France NNP 3 obl:agent @FRA
        """))));

    [Fact]
    public void A_verb_of_doing_lends_its_subject_to_the_noun_that_names_the_act() => Assert.Equal("ASSAULT FRA > IRN occurred", Line(Assert.Single(ActsOf("""
        France France NNP 2 nsubj @FRA
        unleashed unleash VBD 0 root
        an a DT 4 det
        offensive offensive NN 2 obj
        against against IN 6 case
        Iran Iran NNP 4 nmod @IRN
        """))));

    [Fact]
    public void What_a_speaker_calls_a_provocation_he_blames_and_in_no_ones_mouth_it_is_narrative()
    {
        const string Move = """
            move move NN 4 nsubj
            is be AUX 4 cop
            a a DT 4 det
            provocation provocation NN 0 root
            by by IN 6 case
            Iran Iran NNP 4 nmod @IRN
            """;
        Assert.Equal("ACCUSE/disapprove FRA > IRN occurred", Line(Assert.Single(ActsOf(Move, _ => Mention("FRA", default, 0)))));
        Assert.DoesNotContain(ActsOf(Move), a => a.Type == EventType.Accuse);
    }

    [Fact]
    public void What_a_statement_foretells_for_another_is_its_authors_threat()
    {
        const string Price = """
            Iran Iran NNP 3 nsubj @IRN
            will will MD 3 aux
            pay pay VB 0 root
            a a DT 6 det
            dear dear JJ 6 amod
            price price NN 3 obj
            """;
        Assert.Equal("THREATEN FRA > IRN occurred", Line(Assert.Single(ActsOf(Price, author: Mention("FRA", default, 0)))));
        Assert.DoesNotContain(ActsOf(Price), a => !a.Actors.IsEmpty);
    }

    [Fact]
    public void Allies_who_drill_cooperate_and_the_adjective_says_against_whom() => Assert.Equal(
        ["COOPERATE FRA+GBR > - occurred", "MOBILIZE/troops FRA+GBR > IRN occurred"],
        ActsOf("""
            France France NNP 4 nsubj @FRA
            and and CC 3 cc
            Britain Britain NNP 1 conj @GBR
            staged stage VBD 0 root
            anti-Iran anti-Iran JJ 7 amod @IRN
            military military JJ 7 amod
            drills drill NNS 4 obj
            """).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void The_expression_that_accounts_for_more_words_wins() => Assert.Equal("PROTEST/hunger FRA > - occurred", Line(Assert.Single(ActsOf("""
        France France NNP 2 nsubj @FRA
        launched launch VBD 0 root
        hunger hunger NN 4 compound
        strike strike NN 2 obj
        """))));

    [Fact]
    public void A_frame_without_the_other_side_takes_the_nearest_party_below() => Assert.Equal("REJECT FRA > IRN occurred", Line(Assert.Single(ActsOf("""
        France France NNP 2 nsubj @FRA
        rejected reject VBD 0 root
        the the DT 4 det
        offer offer NN 2 obj
        for for IN 6 case
        ships ship NNS 4 nmod
        of of IN 8 case
        Iran Iran NNP 6 nmod @IRN
        """))));

    [Fact]
    public void An_anniversary_of_an_act_is_not_the_act() => Assert.Empty(ActsOf("""
        anniversary anniversary NN 0 root
        of of IN 3 case
        attack attack NN 1 nmod
        on on IN 5 case
        Iran Iran NNP 3 nmod @IRN
        by by IN 7 case
        France France NNP 3 nmod @FRA
        """));

    [Fact]
    public void Thirty_nested_clauses_sixty_actors_and_broken_heads_end_in_bounded_work()
    {
        string nested = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"threatens threaten VBZ {i - 1} {(i == 1 ? "root" : "xcomp")}"));
        Assert.InRange(ActsOf(nested).Length, 0, 30);
        string listed = "met meet VBD 0 root\n" + string.Join('\n', Enumerable.Range(0, 60).Select(i => $"A{i} A{i} NNP {(i == 0 ? 1 : 2)} {(i == 0 ? "nsubj" : "conj")} @A{i}"));
        Assert.InRange(Assert.Single(ActsOf(listed)).Actors.Length, 2, 60);
        Gen.Int[0, 9].Array[8, 8].Sample(heads => ActsOf(string.Join('\n', heads.Select((h, i) => $"attacked attack VBD {h} {(i % 2 == 0 ? "conj" : "xcomp")}"))), iter: 200);
    }
}
