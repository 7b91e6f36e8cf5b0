using System.Collections.Immutable;
using Entente.Coding.Attributions;
using Entente.Coding.Lexicons;
using Entente.Coding.Tests.Acts;

namespace Entente.Coding.Tests.Attributions;

public sealed class SpeechThreadTests
{
    private static readonly ActorReference Putin = new("RUS.putin-vladimir", "Vladimir Putin", ActorKind.Person, "RUS", ["GOV"]);

    private static readonly ActorReference Japan = new("JPN", "Japan", ActorKind.State, "JPN", []);

    [Fact]
    public void A_message_speaks_for_whom_it_came_from()
    {
        var (thread, sentence) = Thread("He he PRP 2 nsubj\nreceived receive VBD 0 root\na a DT 4 det\nmessage message NN 2 obj\nfrom from IN 6 case\nPutin Putin NNP 4 nmod @RUS", 3);
        Assert.Equal("RUS", thread.Issuer(0, sentence)?.Id);
    }

    [Fact]
    public void A_letter_speaks_for_whoever_sent_it()
    {
        var (thread, sentence) = Thread("Japan Japan NNP 2 nsubj @JPN\nsent send VBD 0 root\na a DT 4 det\nletter letter NN 2 obj", 3);
        Assert.Equal("JPN", thread.Issuer(0, sentence)?.Id);
    }

    [Fact]
    public void A_statement_speaks_for_whoever_accused_or_denied_in_it()
    {
        var (thread, sentence) = Thread("Japan Japan NNP 2 nsubj @JPN\naccused accuse VBD 0 root\nRussia Russia NNP 2 obj @RUS\nin in IN 6 case\na a DT 6 det\nstatement statement NN 2 obl", 5);
        Assert.Equal("JPN", thread.Issuer(0, sentence)?.Id);
    }

    [Fact]
    public void A_letter_adopted_at_a_meeting_speaks_for_people_of_its_place()
    {
        var (thread, letter) = Thread("A a DT 2 det\nletter letter NN 4 nsubj:pass\nwas be VBD 4 aux:pass\nadopted adopt VBN 0 root\nat at IN 7 case\na a DT 7 det\nseminar seminar NN 4 obl\nin in IN 9 case\nJapan Japan NNP 7 nmod @JPN", 1);
        Assert.Equal("JPN.CVL", thread.Issuer(0, letter)?.Id);
    }

    [Fact]
    public void The_vice_chairman_is_the_one_just_named_with_that_title()
    {
        var (thread, title) = Thread("Putin Putin NNP 5 nsubj @RUS\n, , , 3 punct\nchairman chairman NN 1 appos\n, , , 1 punct\nspoke speak VBD 0 root\nthe the DT 7 det\nchairman chairman NN 5 obl", 6);
        Assert.Null(thread.Titled(0, title));
        thread.Name(Putin, 0, 0, 3);
        Assert.Equal(Putin, thread.Titled(0, title));
    }

    [Fact]
    public void A_word_for_no_document_has_no_issuer()
    {
        var (thread, sentence) = Thread("Japan Japan NNP 2 nsubj @JPN\nsent send VBD 0 root\nships ship NNS 2 obj", 2);
        Assert.Null(thread.Issuer(0, sentence));
    }

    [Fact]
    public void He_goes_on_speaking_a_few_sentences_and_no_longer()
    {
        var (thread, _) = Thread("He he PRP 2 nsubj\nspoke speak VBD 0 root\nthey they PRP 2 obj", 0);
        var (he, they) = (new Token(default, "he", WordCategory.Pronoun, "PRP", "", 1, "nsubj"), new Token(default, "they", WordCategory.Pronoun, "PRP", "", 1, "nsubj"));
        thread.Follow([Putin], 0, 0);
        thread.Follow([], 0, 0);
        Assert.Same(Putin, Assert.Single(thread.Continued(2, he)));
        Assert.Empty(thread.Continued(7, he));
        Assert.Empty(thread.Continued(2, they));
    }

    [Fact]
    public void A_statement_that_spoke_is_it_and_no_he()
    {
        var (thread, statement) = Thread("He he PRP 2 nsubj\nspoke speak VBD 0 root\nstatement statement NN 2 nsubj", 2);
        var (he, it) = (new Token(default, "he", WordCategory.Pronoun, "PRP", "", 1, "nsubj"), new Token(default, "it", WordCategory.Pronoun, "PRP", "", 1, "nsubj"));
        thread.Follow([Putin], 0, 0);
        thread.Follow([Japan], 0, statement);
        Assert.Same(Putin, Assert.Single(thread.Continued(1, he)));
        Assert.Same(Japan, Assert.Single(thread.Continued(1, it)));
    }

    private static (SpeechThread Thread, int Token) Thread(string words, int token)
    {
        var tree = Trees.Tree(words);
        string lexicon = Path.Combine(Entente.Testing.Shared.Repository, "data", "lexicon");
        ImmutableArray<SentenceView> views = [new(tree.Sentence, tree.Text, [], CueLexicon.Open(lexicon))];
        return (new(tree.Text, views, tree.Mentions.ToLookup(m => m.Sentence), SpeechWords.Open(lexicon)), token);
    }
}
