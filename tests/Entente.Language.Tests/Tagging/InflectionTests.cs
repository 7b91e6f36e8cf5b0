using Entente.Language.Tagging;

namespace Entente.Language.Tests.Tagging;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("raided", WordCategory.Verb, "raid")]
    [InlineData("conceded", WordCategory.Verb, "concede")]
    [InlineData("boycotted", WordCategory.Verb, "boycott")]
    [InlineData("planned", WordCategory.Verb, "plan")]
    [InlineData("denied", WordCategory.Verb, "deny")]
    [InlineData("dying", WordCategory.Verb, "die")]
    [InlineData("withdrew", WordCategory.Verb, "withdraw")]
    [InlineData("undergone", WordCategory.Verb, "undergo")]
    [InlineData("accuses", WordCategory.Verb, "accuse")]
    [InlineData("parties", WordCategory.Noun, "party")]
    [InlineData("housewives", WordCategory.Noun, "housewife")]
    [InlineData("crises", WordCategory.Noun, "crisis")]
    [InlineData("hottest", WordCategory.Adjective, "hot")]
    public void The_base_form_is_among_those_that_the_rules_offer(string form, WordCategory category, string lemma) =>
        Assert.Contains(lemma, Inflection.Bases(form, category));

    [Theory]
    [InlineData("preoccupie", "preoccupied", WordCategory.Verb, "preoccupy")]
    [InlineData("assembl", "assembled", WordCategory.Verb, "assemble")]
    [InlineData("overfulfill", "overfulfilled", WordCategory.Verb, "overfulfill")]
    [InlineData("pillboxe", "pillboxes", WordCategory.Noun, "pillbox")]
    [InlineData("schoolchildre", "schoolchildren", WordCategory.Noun, "schoolchild")]
    public void What_spelling_forbids_is_mended(string lemma, string form, WordCategory category, string mended) =>
        Assert.Equal(mended, Inflection.Spelled(lemma, form, category));

    [Theory]
    [InlineData("froze", "freeze")]
    [InlineData("overran", "overrun")]
    [InlineData("underwent", "undergo")]
    [InlineData("panicked", "panic")]
    [InlineData("seized", null)]
    public void An_irregular_past_form_has_its_base_alone_and_behind_a_prefix(string form, string? lemma) => Assert.Equal(lemma, Inflection.Irregularly(form));

    [Theory]
    [InlineData("shelled", "shell")]
    [InlineData("quelled", "quell")]
    [InlineData("expelled", "expel")]
    [InlineData("patrolled", "patrol")]
    public void Only_longer_verbs_double_their_l(string form, string lemma) => Assert.Contains(lemma, Inflection.Bases(form, WordCategory.Verb));

    [Theory]
    [InlineData("ed", WordCategory.Verb)]
    [InlineData("s", WordCategory.Noun)]
    [InlineData("", WordCategory.Verb)]
    [InlineData("😀ed", WordCategory.Verb)]
    [InlineData("ing", WordCategory.Adverb)]
    public void Words_too_short_or_strange_are_no_trouble(string form, WordCategory category) => Assert.DoesNotContain("", Inflection.Bases(form, category));
}
