using Entente.Analysis.Wording;
using Entente.Codes;
using Entente.Storage;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Wording;

public sealed class WordingTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task What_an_outlet_began_and_ceased_to_say_is_found_with_days_and_examples()
    {
        for (int i = 0; i < 12; i++)
        {
            _filled.With("Agency", $"2023-0{1 + i / 3}-1{i % 3}", EventType.Accuse, Filled.Korea, Japan, "North Korea blamed Japan, the friendly neighbour, for balloons.");
            _filled.With("Agency", $"2023-0{5 + i / 3}-1{i % 3}", EventType.Accuse, Filled.Korea, Japan, "North Korea blamed Japan, the sworn enemy, for balloons.");
        }

        var answer = await _filled.Analyst().Wordings.ChangesAsync(new() { Outlet = "agency", Actor = "JPN", Turn = new(2023, 5, 1) });
        Assert.Equal((12, 12), (answer.ArticlesBefore, answer.ArticlesSince));
        var began = Assert.Single(answer.Began);
        Assert.Equal(("sworn enemy", WordingTurn.Began, 12), (began.Phrase, began.Change, began.Articles));
        Assert.Equal((new DateOnly(2023, 5, 10), new DateOnly(2023, 8, 12)), (began.First, began.Last));
        Assert.Equal(3, began.Examples.Length);
        Assert.Equal(Math.Pow(0.5, 12), began.Chance, 12);
        Assert.Equal("friendly neighbour", Assert.Single(answer.Ceased).Phrase);
    }

    [Fact]
    public async Task A_type_of_act_can_be_asked_of_and_nothing_cannot()
    {
        var analyst = _filled.With("Agency", "2023-01-10", EventType.Accuse, Filled.Korea, Japan, "North Korea blamed Japan.").Analyst();
        Assert.Equal(1, (await analyst.Wordings.ChangesAsync(new() { Act = EventType.Accuse })).ArticlesSince);
        Assert.Contains("give actor or act", (await Assert.ThrowsAsync<QuestionException>(() => analyst.Wordings.ChangesAsync(new()))).Message, StringComparison.Ordinal);
        Assert.Equal("turn", (await Assert.ThrowsAsync<QuestionException>(() => analyst.Wordings.ChangesAsync(new() { Actor = "JPN", Turn = new(2024, 1, 1) }))).Field);
    }

    [Fact]
    public async Task An_answer_is_kept_while_the_store_stays_as_it_is()
    {
        var analyst = _filled.With("Agency", "2023-01-10", EventType.Accuse, Filled.Korea, Japan, "North Korea blamed Japan.").Analyst();
        var first = await analyst.Wordings.ChangesAsync(new() { Actor = "JPN" });
        Assert.Same(first, await analyst.Wordings.ChangesAsync(new() { Actor = "JPN" }));
        _filled.With("Agency", "2023-01-11", EventType.Accuse, Filled.Korea, Japan, "North Korea blamed Japan again.").Analyst();
        Assert.Equal(first.ArticlesSince + 1, (await analyst.Wordings.ChangesAsync(new() { Actor = "JPN" })).ArticlesSince);
    }

    [Fact]
    public async Task Of_more_articles_than_are_looked_at_both_sides_of_the_turn_are_seen_from_end_to_end()
    {
        for (int i = 0; i < 1300; i++)
        {
            var day = new DateOnly(2019, 1, 1).AddDays(i);
            _filled.With("Agency", day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), EventType.Accuse, Filled.Korea, Japan, $"Japan fired {(i < 1000 ? "old rockets" : "new missiles")}.");
        }

        var answer = await _filled.Analyst().Wordings.ChangesAsync(new() { Actor = "JPN", Turn = new DateOnly(2019, 1, 1).AddDays(1000) });
        Assert.Equal((1300, 900, 300), (answer.Articles, answer.ArticlesBefore, answer.ArticlesSince));
        Assert.Equal("fired new missiles", Assert.Single(answer.Began).Phrase[^"fired new missiles".Length..]);
        Assert.InRange(Assert.Single(answer.Ceased).First.DayNumber, new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2019, 1, 2).DayNumber);
    }

    [Fact]
    public async Task A_long_name_counts_however_it_is_broken_into_lines()
    {
        var agency = new ActorReference("NATO", "Organization for the Treaty of\nthe North, as it calls itself", ActorKind.Organisation, null, []);
        for (int i = 0; i < 16; i++)
        {
            string name = i >= 8 ? "NATO" : i % 2 == 0 ? agency.Name : agency.Name.Replace('\n', ' ');
            _filled.With("Agency", $"2023-{(i < 8 ? 1 : 6):00}-{i + 1:00}", EventType.Accuse, Filled.Korea, agency with { Name = name }, $"{name} met.");
        }

        var ceased = (await _filled.Analyst().Wordings.ChangesAsync(new() { Actor = "NATO", Turn = new(2023, 6, 1) })).Ceased;
        Assert.Contains(ceased, c => c is { IsName: true, Articles: 8 } && c.Phrase == "Organization for the Treaty of the North, as it calls itself");
    }

    [Fact]
    public void A_phrase_neither_crosses_a_break_nor_ends_in_a_function_word()
    {
        const string Text = "Before. The liaison office of it, Tokyo. After this.";
        var finder = new PhraseFinder(new());
        finder.Read(Text, new(8, 40));
        Assert.Equal(["liaison office"], finder.Phrases().ToArray().Select(p => p.Span.Slice(Text).ToString()));
    }

    [Fact]
    public void A_phrase_is_the_same_whatever_its_capitals_and_hyphens()
    {
        var finder = new PhraseFinder(new());
        Phrase Only(string text)
        {
            finder.Read(text, new(0, text.Length));
            return Assert.Single(finder.Phrases().ToArray()).Phrase;
        }

        Assert.Equal(Only("sworn enemy"), Only("Sworn-Enemy"));
        Assert.NotEqual(Only("sworn enemy"), Only("sworn enemies"));
    }
}
