using static Entente.Coding.Tests.Acts.Trees;

namespace Entente.Coding.Tests.Acts;

/// <summary>What a party foretells, demands and claims without a verb of threatening, demanding or claiming.</summary>
public sealed class ForetoldHarmTests
{
    private const string Annihilated = """
        Iran Iran NNP 4 nsubj:pass @IRN
        will will MD 4 aux
        be be AUX 4 aux:pass
        annihilated annihilate VBN 0 root
        """;

    private static readonly ActorMention France = Mention("FRA", default, -1);

    [Fact]
    public void Harm_to_come_from_nobody_named_is_the_threat_of_whoever_speaks()
    {
        Assert.Equal("THREATEN/violence FRA > IRN occurred", Line(Assert.Single(ActsOf(Annihilated, _ => France))));
        Assert.Equal("THREATEN/violence FRA > IRN occurred", Line(Assert.Single(ActsOf(Annihilated, author: France))));
    }

    [Fact]
    public void Nobody_threatens_his_own_side_or_what_lies_behind()
    {
        Assert.DoesNotContain(ActsOf(Annihilated, _ => Mention("IRN", default, -1)), a => !a.Actors.IsEmpty);
        Assert.DoesNotContain(ActsOf(Annihilated.Replace("will will MD", "had have VBD", StringComparison.Ordinal), _ => France), a => !a.Actors.IsEmpty);
    }

    [Fact]
    public void To_be_held_responsible_is_a_threat_where_it_lies_ahead_and_blame_where_it_does_not()
    {
        const string Held = """
            Iran Iran NNP 4 nsubj:pass @IRN
            will will MD 4 aux
            be be AUX 4 aux:pass
            held hold VBN 0 root
            responsible responsible JJ 4 xcomp
            """;
        Assert.Equal("THREATEN FRA > IRN occurred", Line(Assert.Single(ActsOf(Held, author: France))));
        Assert.Equal("ACCUSE/allege FRA > IRN occurred", Line(Assert.Single(ActsOf(Held.Replace("will will MD 4 aux", "now now RB 4 advmod", StringComparison.Ordinal), author: France))));
    }

    [Theory]
    [InlineData("has", "VBZ", true)]
    [InlineData("had", "VBD", false)]
    public void What_someone_has_to_do_is_demanded_and_what_he_had_to_do_is_told(string word, string tag, bool isDemand) =>
        Assert.Equal(isDemand, ActsOf($"""
            Iran Iran NNP 2 nsubj @IRN
            {word} have {tag} 0 root
            to to TO 4 mark
            withdraw withdraw VB 2 xcomp
            """, _ => France).Any(a => Line(a) == "REQUEST/yield FRA > IRN occurred"));

    [Theory]
    [InlineData("were", "VBD", false)]
    [InlineData("should", "MD", true)]
    public void Insisting_that_something_is_so_asks_for_nothing(string word, string tag, bool isDemand) =>
        Assert.Equal(isDemand, ActsOf($"""
            France France NNP 2 nsubj @FRA
            insisted insist VBD 0 root
            that that IN 6 mark
            Iran Iran NNP 6 nsubj @IRN
            {word} {(isDemand ? "should" : "be")} {tag} 6 aux
            withdraw withdraw VB 2 ccomp
            """).Any(a => a.Type == Codes.EventType.Request));

    [Fact]
    public void A_massacre_that_they_committed_is_theirs() => Assert.Contains("ASSAULT FRA > - occurred", ActsOf("""
        the the DT 2 det
        massacre massacre NN 0 root
        France France NNP 4 nsubj @FRA
        committed commit VBD 2 acl:relcl
        """).Select(Line));
}
