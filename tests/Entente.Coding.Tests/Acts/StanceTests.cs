using static Entente.Coding.Tests.Acts.Trees;

namespace Entente.Coding.Tests.Acts;

/// <summary>A preposition may say by itself what a side has done or rejects.</summary>
public sealed class StanceTests
{
    [Fact]
    public void Who_is_behind_an_attack_has_made_it() => Assert.Equal("ASSAULT/aerial IRN > KWT occurred", Line(Assert.Single(ActsOf("""
        Iran Iran NNP 5 nsubj @IRN
        was be VBD 5 cop
        behind behind IN 5 case
        the the DT 5 det
        bombings bombing NNS 0 root
        of of IN 7 case
        Kuwait Kuwait NNP 5 nmod @KWT
        """))));

    [Fact]
    public void Who_is_against_a_thing_rejects_whose_it_is() => Assert.Equal("REJECT ESP > DEU occurred", Line(Assert.Single(ActsOf("""
        Spain Spain NNP 5 nsubj @ESP
        was be VBD 5 cop
        against against IN 5 case
        Germany Germany NNP 5 compound @DEU
        plan plan NN 0 root
        """))));

    [Fact]
    public void A_thing_that_is_against_another_rejects_nothing() => Assert.Empty(ActsOf("""
        odds odds NNS 5 nsubj
        were be VBD 5 cop
        against against IN 5 case
        Germany Germany NNP 5 compound @DEU
        plan plan NN 0 root
        """));

    [Fact]
    public void Walking_out_of_talks_refuses_them_wherever_a_parse_hangs_the_particle() => Assert.Equal("REJECT/meet USA > LBY occurred", Line(Assert.Single(ActsOf("""
        America America NNP 2 nsubj @USA
        walked walk VBD 0 root
        out out IN 5 case
        of of IN 5 case
        talks talk NNS 2 obl
        with with IN 7 case
        Libya Libya NNP 5 nmod @LBY
        """))));
}
