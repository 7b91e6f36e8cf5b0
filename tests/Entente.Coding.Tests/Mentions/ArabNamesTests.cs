using Entente.Coding.Lexicons;
using Entente.Coding.Mentions;
using Entente.Knowledge;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

public sealed class ArabNamesTests
{
    private static readonly Lazy<MentionFinder> Finder = new(() => new(KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge")), SpeechWords.Open(Path.Combine(Shared.Repository, "data", "lexicon"))));

    [Theory]
    [InlineData("Syrian Foreign Minister Faisal al-Mekdad said so.", "Syrian Foreign Minister Faisal al-Mekdad=SYR.mekdad-faisal")]
    [InlineData("Saudi Foreign Minister Prince Faisal bin Farhan Al Saud said so.", "Saudi Foreign Minister Prince Faisal bin Farhan Al Saud=SAU.bin-farhan-faisal")]
    [InlineData("Envoy Rashid bin Ali al-Khoury said so.", "Envoy Rashid bin Ali al-Khoury=name:al-khoury-rashid-bin-ali")]
    [InlineData("Minister Ahmed Abu al-Atta said so.", "Minister Ahmed Abu al-Atta=name:abu-al-atta-ahmed")]
    [InlineData("Envoy Piet van der Merwe said so.", "Envoy Piet van der Merwe=name:van-der-merwe-piet")]
    public void A_name_goes_on_over_its_particles(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("Envoy Faisal al-Khoury left. Khoury said so.", "Khoury=name:al-khoury-faisal")]
    [InlineData("Envoy Faisal al-Khoury left. Al-Khoury said so.", "Al-Khoury=name:al-khoury-faisal")]
    [InlineData("Envoy Ahmed Abu al-Atta left. Abu al-Atta said so.", "Abu al-Atta=name:abu-al-atta-ahmed")]
    [InlineData("Saudi Foreign Minister Prince Faisal bin Farhan left. Prince Faisal said so.", "Prince Faisal=SAU.bin-farhan-faisal")]
    [InlineData("Iraqi Prime Minister Nouri al-Maliki left. Critics of al-Maliki said so.", "al-Maliki=IRQ.al-maliki-nouri")]
    public void A_short_form_with_or_without_the_article_is_who_was_named_in_full(string text, string expected) =>
        Assert.Equal(expected, Describe(text).Split("; ")[^1]);

    [Theory]
    [InlineData("Sheikh Hamad bin Jassim bin Jaber al-Thani said so.", "QAT.al-thani-hamad-bin-jassim")]
    [InlineData("Abdul Hamid al-Dbeibah said so.", "LBY.dbeibah-abdul-hamid")]
    public void In_a_chain_of_fathers_the_first_is_the_person(string text, string id) =>
        Assert.Equal(id, Describe(text).Split('=')[^1]);

    private static string Describe(string text)
    {
        var article = new Article("a", text) { Outlet = "Reuters", Published = new(2023, 5, 15) };
        var header = new Header { Outlet = "Reuters", Published = article.Published, Body = new(0, text.Length) };
        return string.Join("; ", Finder.Value.Find(article, header, PlainTokens.Of(text)).Select(m => $"{m.Span.Slice(text)}={m.Actor.Id}"));
    }
}
