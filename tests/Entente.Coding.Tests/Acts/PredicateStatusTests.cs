using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Acts;

public sealed class PredicateStatusTests
{
    [Theory]
    // "was due to open": what lies ahead of a governor that is no operator.
    [InlineData("Talks talk NNS 3 nsubj\nwere be VBD 3 cop\ndue due JJ 0 root\nto to TO 5 mark\nopen open VB 3 xcomp", 4, EventStatus.Planned)]
    [InlineData("He he PRP 2 nsubj\nrefused refuse VBD 0 root\nto to TO 4 mark\nvisit visit VB 2 xcomp", 3, EventStatus.Denied)]
    [InlineData("He he PRP 2 nsubj\nwanted want VBD 0 root\nto to TO 4 mark\nvisit visit VB 2 xcomp", 3, EventStatus.Hypothetical)]
    [InlineData("He he PRP 2 nsubj\nbegan begin VBD 0 root\nto to TO 4 mark\nvisit visit VB 2 xcomp", 3, EventStatus.Occurred)]
    [InlineData("It it PRP 2 nsubj\nsent send VBD 0 root\ntroops troop NNS 2 obj\nto to TO 5 mark\nfight fight VB 2 advcl", 4, EventStatus.Planned)]
    [InlineData("the the DT 2 det\nvisit visit NN 4 nsubj:pass\nwas be VBD 4 aux:pass\ncancelled cancel VBN 0 root", 1, EventStatus.Denied)]
    [InlineData("the the DT 3 det\nplanned planned JJ 3 amod\nvisit visit NN 4 nsubj\nfailed fail VBD 0 root", 2, EventStatus.Planned)]
    [InlineData("They they PRP 2 nsubj\nrejected reject VBD 0 root\nthe the DT 4 det\ndemand demand NN 2 obj", 3, EventStatus.Occurred)]
    [InlineData("They they PRP 2 nsubj\nare be VBP 4 aux\nto to TO 4 mark\nmeet meet VB 0 root", 3, EventStatus.Planned)]
    [InlineData("He he PRP 2 nsubj\nsaid say VBD 0 root\nit it PRP 5 nsubj\nwould would MD 5 aux\nmeet meet VB 2 ccomp", 4, EventStatus.Planned)]
    [InlineData("It it PRP 3 nsubj\nwould would MD 3 aux\nmeet meet VB 0 root", 2, EventStatus.Hypothetical)]
    [InlineData("He he PRP 3 nsubj\nnever never RB 3 advmod\nleft leave VBD 0 root", 2, EventStatus.Denied)]
    [InlineData("They they PRP 2 nsubj\nrejected reject VBD 0 root\nclaims claim NNS 2 obj\nthat that IN 6 mark\nit it PRP 6 nsubj\nfled flee VBD 3 acl", 5, EventStatus.Denied)]
    // "were to meet but": what was to come and was crossed.
    [InlineData("They they PRP 4 nsubj\nwere be VBD 4 aux\nto to TO 4 mark\nmeet meet VB 0 root\nbut but CC 6 cc\nparted part VBD 4 conj", 3, EventStatus.Hypothetical)]
    [InlineData("They they PRP 2 nsubj\nmet meet VBD 0 root\nto to TO 4 mark\ntalk talk VB 2 advcl", 3, EventStatus.Occurred)]
    [InlineData("It it PRP 4 nsubj\nis be VBZ 4 cop\nis be VBZ 4 cop\ncapable capable JJ 0 root\nof of IN 6 mark\nstriking strike VBG 4 advcl", 5, EventStatus.Hypothetical)]
    [InlineData("test test NN 2 compound\nflight flight NN 3 nsubj\ndelayed delay VBN 0 root", 1, EventStatus.Denied)]
    [InlineData("They they PRP 3 nsubj\nwill will MD 3 aux\nsell sell VB 0 root\nfilms film NNS 3 obj\nfor for IN 6 case\ndownload download NN 3 obl", 5, EventStatus.Planned)]
    [InlineData("It it PRP 3 nsubj\nwill will MD 3 aux\nopen open VB 0 root\ndays day NNS 3 obl\nbefore before IN 7 mark\nit it PRP 7 nsubj\nlaunches launch VBZ 4 acl", 6, EventStatus.Planned)]
    // The future of headlines; what has yet to come; what is said of the subject; stopped short; neither … nor; no longer.
    [InlineData("Russia Russia NNP 3 nsubj\nto to TO 3 mark\nattack attack VB 0 root", 2, EventStatus.Planned)]
    [InlineData("It it PRP 2 nsubj\nhas have VBZ 0 root\nyet yet RB 2 advmod\nto to TO 5 mark\nmeet meet VB 2 xcomp", 4, EventStatus.Denied)]
    [InlineData("An a DT 2 det\nattack attack NN 4 nsubj\nis be VBZ 4 cop\npossible possible JJ 0 root", 1, EventStatus.Hypothetical)]
    [InlineData("Talks talk NNS 3 nsubj\nare be VBP 3 cop\nimminent imminent JJ 0 root", 0, EventStatus.Planned)]
    [InlineData("It it PRP 3 expl\nis be VBZ 3 cop\npossible possible JJ 0 root\nthat that IN 6 mark\nit it PRP 6 nsubj\nfled flee VBD 3 csubj", 5, EventStatus.Hypothetical)]
    [InlineData("It it PRP 3 nsubj\nis be VBZ 3 cop\nunlikely unlikely JJ 0 root\nto to TO 5 mark\nmeet meet VB 3 xcomp", 4, EventStatus.Hypothetical)]
    [InlineData("He he PRP 2 nsubj\nstopped stop VBD 0 root\nshort short JJ 2 xcomp\nof of IN 5 mark\nmeeting meet VBG 3 advcl", 4, EventStatus.Denied)]
    [InlineData("Neither neither CC 2 cc:preconj\nRussia Russia NNP 5 nsubj\nnor nor CC 4 cc\nBelarus Belarus NNP 2 conj\nfled flee VBD 0 root", 4, EventStatus.Denied)]
    [InlineData("He he PRP 4 nsubj\nno no RB 3 advmod\nlonger long RBR 4 advmod\nleads lead VBZ 0 root", 3, EventStatus.Denied)]
    public void The_governor_settles_what_the_clause_leaves_open(string words, int token, EventStatus status) =>
        Assert.Equal(status, new PredicateStatus(Trees.Lexicon.Status, Trees.Tree(words)).Of(token));

    [Theory]
    [InlineData("Russia Russia NNP 2 nsubj\nplans plan VBZ 0 root\nto to TO 4 mark\nattack attack VB 2 xcomp", 3, "planned: lies ahead of “plans”")]
    [InlineData("Russia Russia NNP 3 nsubj\nwill will MD 3 aux\nattack attack VB 0 root", 2, "planned: in the future")]
    [InlineData("Russia Russia NNP 2 nsubj\nattacked attack VBD 0 root", 1, "occurred: told as a fact")]
    public void The_ground_names_what_settles_it(string words, int token, string ground)
    {
        var tree = Trees.Tree(words);
        Assert.Equal(ground, new PredicateStatus(Trees.Lexicon.Status, tree).Why(token).Describe(tree));
    }

    [Fact]
    public void A_cycle_of_heads_still_gives_a_status()
    {
        var tree = Trees.Tree("plan plan VB 2 xcomp\nplan plan VB 1 xcomp");
        Assert.Equal(EventStatus.Planned, new PredicateStatus(Trees.Lexicon.Status, tree).Of(0));
    }

    [Fact]
    public void A_lemma_in_two_classes_is_an_error_that_names_the_line()
    {
        var fault = Assert.Throws<InvalidDataException>(() => StatusLexicon.Read(LexiconFile.Read("status.txt", ["ahead plan", "asked plan"])));
        Assert.Contains("data/lexicon/status.txt:2: 'plan' has a class already", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lemma_has_any_number_of_traits_beside_its_class()
    {
        var lexicon = StatusLexicon.Read(LexiconFile.Read("status.txt", ["ahead plan", "meaning plan intend", "priority plan"]));
        Assert.Equal(Bearing.Ahead, lexicon.Governor("plan"));
        Assert.True(lexicon.Has("plan", StatusTrait.Meaning) && lexicon.Has("plan", StatusTrait.Priority) && lexicon.Has("intend", StatusTrait.Meaning));
        Assert.False(lexicon.Has("plan", StatusTrait.Due) || lexicon.Has("intend", StatusTrait.Priority));
    }

    [Theory]
    [InlineData("meaning")]
    [InlineData("none plan")]
    [InlineData("8 plan")]
    public void A_line_that_is_neither_class_nor_trait_with_lemmas_is_refused_with_its_place(string line)
    {
        var fault = Assert.Throws<InvalidDataException>(() => StatusLexicon.Read(LexiconFile.Read("status.txt", ["# head", line])));
        Assert.Contains("data/lexicon/status.txt:2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("or a trait: mandative", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_with_a_preposition_counts_only_behind_it()
    {
        var lexicon = StatusLexicon.Read(LexiconFile.Read("status.txt", ["asked press_for"]));
        Assert.Equal((Bearing.Asked, Bearing.None), (lexicon.Governor("press", "for"), lexicon.Governor("press")));
    }
}
