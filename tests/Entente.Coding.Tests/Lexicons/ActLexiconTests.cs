using Entente.Coding.Lexicons;
using Entente.Coding.Tests.Acts;

namespace Entente.Coding.Tests.Lexicons;

/// <summary>The act lexicon is broad, and a mistake in it is named with its place and its likely meaning.</summary>
public sealed class ActLexiconTests
{
    [Fact]
    public void The_shipped_lexicon_covers_political_news() => Assert.InRange(Trees.Lexicon.Breadth, 2_500, int.MaxValue);

    [Theory]
    [InlineData("conven", "convene")]
    [InlineData("boycot", "boycott")]
    [InlineData("raide", "raid")]
    [InlineData("vetoed", "veto")]
    public void A_verb_is_found_under_a_lemma_that_its_inflection_misspelt(string guessed, string verb) =>
        Assert.Equal(Trees.Lexicon.Find(HeadCategory.Verb, verb), Trees.Lexicon.Find(HeadCategory.Verb, guessed));

    [Fact]
    public void A_short_verb_is_not_taken_for_another() => Assert.Empty(Trees.Lexicon.Find(HeadCategory.Verb, "hop"));

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
        var error = Assert.Throws<InvalidDataException>(() => ActEntryReader.Read(path, Codes.EventType.Assault, []).ToList());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operator_names_the_nearest_one()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "operators.txt");
        File.WriteAllText(path, "[promisse verb: subject > to]\nvow");
        var error = Assert.Throws<InvalidDataException>(() => ActEntryReader.Read(path, null, ["promise", "refuse"]).ToList());
        Assert.Contains("operators.txt:1:2: unknown operator 'promisse'; the nearest known one is 'promise'.", error.Message, StringComparison.Ordinal);
    }
}
