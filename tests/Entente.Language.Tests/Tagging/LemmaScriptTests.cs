using CsCheck;
using Entente.Language.Entities;
using Entente.Language.Tagging;

namespace Entente.Language.Tests.Tagging;

public sealed class LemmaScriptTests
{
    [Theory]
    [InlineData("Parties", "party", "l3:y")]
    [InlineData("London", "London", "k0:")]
    [InlineData("KIM", "Kim", "t0:")]
    [InlineData("went", "go", "l4:go")]
    public void The_script_between_a_word_and_its_lemma_is_the_shortest(string word, string lemma, string script)
    {
        Assert.Equal(script, LemmaScript.Between(word, lemma).ToString());
        Assert.Equal(lemma, LemmaScript.Parse(script).Apply(word));
    }

    [Fact]
    public void A_script_makes_the_lemma_it_was_made_from() => Gen.Select(Gen.String[Gen.Char["aAbBé1-"], 1, 8], Gen.String[Gen.Char["aAbBé1-"], 1, 8]).Sample((word, lemma) =>
        Assert.Equal(lemma, LemmaScript.Parse(LemmaScript.Between(word, lemma).ToString()).Apply(word)));

    [Theory]
    [InlineData("")]
    [InlineData("x0:")]
    [InlineData("l:")]
    [InlineData("l3")]
    public void What_is_no_script_is_refused(string text) => Assert.Throws<FormatException>(() => LemmaScript.Parse(text));

    [Fact]
    public void A_cut_longer_than_the_word_leaves_the_word() => Assert.Equal("a", new LemmaScript('l', 3, "").Apply("A"));

    [Fact]
    public void Shapes_stay_within_their_number_and_folding_within_its_room() => Gen.String.Sample(word =>
    {
        char[] room = new char[WordForm.LengthLimit];
        int length = WordForm.Fold(word, room);
        Assert.InRange(length, 0, WordForm.LengthLimit);
        Assert.InRange(WordForm.Shape(room.AsSpan(0, length)), 0, WordForm.ShapeCount - 1);
        Assert.InRange(WordForm.AffixKeys(room.AsSpan(0, length), new ulong[WordForm.AffixLimit]), 1, WordForm.AffixLimit);
    });

    [Fact]
    public void Name_tags_spell_names_and_a_stray_inside_tag_begins_one() =>
        // Inside a person without a beginning; a place of two words; a person right after.
        Assert.Equal(
            [new NamedEntity(1, 2, EntityKind.Person), new NamedEntity(2, 4, EntityKind.Place), new NamedEntity(4, 5, EntityKind.Person)],
            NameReader.Read([0, 4, 7, 8, 3, 0]).ToArray());
}
