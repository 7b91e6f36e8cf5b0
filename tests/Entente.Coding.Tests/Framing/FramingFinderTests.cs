using Entente.Coding.Framing;
using Entente.Coding.Lexicons;
using Entente.Testing;

namespace Entente.Coding.Tests.Framing;

public class FramingFinderTests
{
    private static readonly string Lexicon = Path.Combine(Shared.Repository, "data", "lexicon");
    private static readonly FramingFinder Finder = FramingFinder.Open(Lexicon);

    private static string Framed(string words)
    {
        var parsed = new ParsedText(words);
        var found = Finder.Find(new Article("a", parsed.Text), parsed.Sentences, parsed.Mentions, []);
        return string.Join("; ", found.Select(f => $"{f.Span.Slice(parsed.Text)} {f.Technique} {f.Target}"));
    }

    [Fact]
    public void Loaded_words_on_a_noun_are_about_its_owner() => Assert.Equal("sinister loaded_language USA", Framed("""
        the the DT 3 det
        sinister sinister JJ 3 amod
        aim aim NN 0 root
        of of IN 5 case
        Washington Washington NNP 3 nmod @USA
        """));

    [Fact]
    public void Hyphens_do_not_matter_and_inflection_does_not_either() => Assert.Equal("black-hearted loaded_language JPN; stooges name_calling ", Framed("""
        Japan Japan NNP 3 nsubj @JPN
        black-hearted black-hearted JJ 3 amod
        paid pay VBD 0 root
        stooges stooge NNS 3 obj
        """));

    [Fact]
    public void A_predicate_is_about_its_subject() => Assert.Equal("hell-bent on loaded_language USA", Framed("""
        Washington Washington NNP 4 nsubj @USA
        is be VBZ 4 cop
        hell- hell- NN 4 compound
        bent bent JJ 0 root
        on on IN 6 case
        war war NN 4 obl
        """.Replace("hell- hell- NN", "hell hell NN", StringComparison.Ordinal)).Replace("hell bent", "hell-bent", StringComparison.Ordinal));

    [Fact]
    public void Who_condemns_a_thing_is_not_what_the_words_judge() => Assert.Equal("reckless loaded_language ", Framed("""
        Berlin Berlin NNP 2 nsubj @DEU
        condemned condemn VBD 0 root
        the the DT 5 det
        reckless reckless JJ 5 amod
        raid raid NN 2 obj
        """));

    [Fact]
    public void Loaded_words_on_an_act_are_about_its_doer() => Assert.Equal("atrocities loaded_language RUS", Framed("""
        Berlin Berlin NNP 2 nsubj @DEU
        listed list VBD 0 root
        atrocities atrocity NNS 2 obj
        committed commit VBN 3 acl
        by by IN 6 case
        Russia Russia NNP 4 obl @RUS
        """));

    [Fact]
    public void A_party_without_a_name_is_no_target() => Assert.Equal("ruthless loaded_language ", Framed("""
        The the DT 2 det
        troops troops NNS 4 nsubj @---.MIL
        were be VBD 4 cop
        ruthless ruthless JJ 0 root
        """));

    [Fact]
    public void Words_at_arms_length_are_scare_quotes() => Assert.Equal("invasion scare_quotes RUS", Framed("""
        Russia Russia NNP 5 nmod:poss @RUS
        's 's POS 1 case
        " " `` 5 punct
        invasion invasion NN 0 root
        " " '' 4 punct
        """.Replace("Russia Russia NNP 5", "Russia Russia NNP 4", StringComparison.Ordinal)));

    [Fact]
    public void What_someone_said_is_no_scare_quote() => Assert.Equal("", Framed("""
        He he PRP 2 nsubj
        called call VBD 0 root
        it it PRP 2 obj
        a a DT 6 det
        " " `` 6 punct
        success success NN 2 xcomp
        " " '' 6 punct
        """));

    [Fact]
    public void A_capital_makes_a_name_of_the_word() => Assert.Equal("", Framed("""
        They they PRP 2 nsubj
        sent send VBD 0 root
        Patriot Patriot NNP 4 compound
        missiles missile NNS 2 obj
        """));

    [Fact]
    public void The_tables_hold_many_expressions_of_several_techniques() =>
        Assert.InRange(FramingLexicon.Open(Lexicon).Count, 600, 5000);

    [Fact]
    public void A_malformed_table_is_named_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => FramingLexicon.Read(LexiconFile.Read("framing.txt", ["loaded_language evil", "evil"])).ToList());

        Assert.Contains("framing.txt:2", error.Message, StringComparison.Ordinal);
    }
}
