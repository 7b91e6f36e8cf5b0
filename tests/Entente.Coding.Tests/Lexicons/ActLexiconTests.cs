using Entente.Coding.Lexicons;
using Entente.Coding.Tests.Acts;
using Entente.Testing;

namespace Entente.Coding.Tests.Lexicons;

/// <summary>The act lexicon is broad, and a mistake in it is named with its place and its likely meaning.</summary>
public sealed class ActLexiconTests
{
    [Fact]
    public void No_entry_of_the_shipped_lexicon_hides_behind_another() => Assert.Empty(ActCheck.Run(Shared.Repository, []));

    [Fact]
    public void The_shipped_lexicon_covers_political_news() => Assert.InRange(Trees.Lexicon.Breadth, 2_500, int.MaxValue);

    [Theory]
    [InlineData("conven", "convene")]
    [InlineData("boycot", "boycott")]
    [InlineData("raide", "raid")]
    [InlineData("vetoed", "veto")]
    public void A_verb_is_found_under_a_lemma_that_its_inflection_misspelt(string guessed, string verb) =>
        Assert.Equal(Trees.Lexicon.Find(verb)!.Verbs, Trees.Lexicon.Find(guessed)!.Verbs);

    [Fact]
    public void A_short_verb_is_not_taken_for_another() => Assert.Empty(Trees.Lexicon.Find("hop")?.Verbs ?? []);

    [Theory]
    [InlineData("[verb: subject > objekt]", "x.txt:1:18: unknown role slot 'objekt'; the nearest known one is 'object'.")]
    [InlineData("[verp: subject > object]", "x.txt:1:2: unknown word class 'verp'; the nearest known one is 'verb'.")]
    [InlineData("[verb: subject object]", "x.txt:1:8: roles need '>'")]
    [InlineData("attack", "x.txt:1:1: an entry stands before the first section")]
    [InlineData("[verb: subject > object]\nattack ; mode=drones", "x.txt:2:15: unknown mode of ASSAULT 'drones'; the nearest known one is 'drone'.")]
    [InlineData("[verb: subject > object]\nattack ; cameo=21", "x.txt:2:16: '21' is no CAMEO code")]
    [InlineData("[verb: subject > object]\nattack ; wek", "x.txt:2:10: unknown setting 'wek'; the nearest known one is 'weak'.")]
    public void A_mistake_is_named_with_file_line_and_column(string file, string message)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "x.txt");
        File.WriteAllText(path, file);
        var error = Assert.Throws<InvalidDataException>(() => ActEntryReader.Read(path, Codes.EventType.Assault, [], LexiconFaults.Fatal).ToList());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operator_names_the_nearest_one()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "operators.txt");
        File.WriteAllText(path, "[promisse verb: subject > to]\nvow");
        var error = Assert.Throws<InvalidDataException>(() => ActEntryReader.Read(path, null, ["promise", "refuse"], LexiconFaults.Fatal).ToList());
        Assert.Contains("operators.txt:1:2: unknown operator 'promisse'; the nearest known one is 'promise'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_users_adds_to_the_shipped_ones_and_wins_among_equals()
    {
        string own = Folder(("aid-mine.txt", "[verb: subject > object]\nattack\nzork"));
        var lexicon = ActLexicon.Open(Shipped, [own]);
        Assert.Equal(Codes.EventType.Aid, lexicon.Find("attack")!.Verbs.First(e => e.Expression.Parts.IsEmpty).Type);
        Assert.Equal(Codes.EventType.Aid, Assert.Single(lexicon.Find("zork")!.Verbs).Type);
        Assert.NotEmpty(lexicon.Find("visit")!.Verbs);
    }

    [Fact]
    public void A_file_of_the_users_replaces_the_shipped_one_of_its_name()
    {
        string own = Folder(("consult.txt", "[verb: subject > object]\nzork"));
        Assert.DoesNotContain(ActLexicon.Open(Shipped, [own]).Entries, e => e.Source.StartsWith("consult.txt:", StringComparison.Ordinal) && e.Words != "zork");
    }

    [Fact]
    public void A_row_of_the_users_takes_the_place_of_the_shipped_one()
    {
        string own = Folder(("composition.txt", "promise AID -> SUPPORT"));
        Assert.Equal(Codes.EventType.Support, ActLexicon.Open(Shipped, [own]).Composition.Find("promise", Codes.EventType.Aid, null)!.Type);
    }

    [Fact]
    public void A_check_lists_every_fault_of_the_users_files_at_once()
    {
        string own = Folder(("assault-mine.txt", "[verb: subject > objekt]\nskipped\n[verb: subject > object]\nbash ; mode=drones\nzork\nzork/zark"), ("asault.txt", "x"), ("composition.txt", "promise AID -> AGRE"));
        var problems = ActCheck.Run(Entente.Testing.Shared.Repository, [own]);
        Assert.Collection(
            problems,
            p => Assert.Contains("composition.txt:1:16: unknown whole 'AGRE'; the nearest known one is 'AGREE'.", p, StringComparison.Ordinal),
            p => Assert.Contains("'asault' is no event type; the nearest file name is 'assault.txt'", p, StringComparison.Ordinal),
            p => Assert.Contains("assault-mine.txt:1:18: unknown role slot 'objekt'", p, StringComparison.Ordinal),
            p => Assert.Contains("assault-mine.txt:4:13: unknown mode of ASSAULT 'drones'", p, StringComparison.Ordinal));
    }

    [Fact]
    public void An_expression_whose_words_another_takes_first_is_unreachable()
    {
        string own = Folder(("assault-mine.txt", "[verb: subject > object]\nzork/zark\nzork\nzark ; needs=with\n[verb: subject > object; needs=object]\nzirk\n[verb: subject > with]\nzirk"));
        var problems = ActCheck.Run(Entente.Testing.Shared.Repository, [own]);
        Assert.Equal(2, problems.Count);
        Assert.Contains("assault-mine.txt:3:1: 'zork' is never reached: assault-mine.txt:2 takes the same words first", problems[0], StringComparison.Ordinal);
        Assert.Contains("assault-mine.txt:4:1: 'zark' is never reached", problems[1], StringComparison.Ordinal);
    }

    private static string Shipped => Path.Combine(Entente.Testing.Shared.Repository, "data", "lexicon");

    private static string Folder(params (string Name, string Text)[] files)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return folder;
    }
}
