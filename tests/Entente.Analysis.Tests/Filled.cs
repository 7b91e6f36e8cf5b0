using Entente.Codes;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Analysis.Tests;

/// <summary>A store in a folder of its own, filled with readings of one event each, gone after the test.</summary>
public sealed class Filled : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-analysis").FullName;
    private readonly List<Reading> _waiting = [];
    private int _articles;

    public Filled() => Store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "store.db"));

    public ReadingStore Store { get; }

    public static ActorReference Korea { get; } = new("PRK", "North Korea", ActorKind.State, "PRK", ["GOV"]);

    public static ActorReference America { get; } = new("USA", "United States", ActorKind.State, "USA", ["GOV"]);

    /// <summary>Adds an article of one sentence with one event whose trigger is its second word.</summary>
    public Filled With(
        string outlet, string day, EventType type, ActorReference actor, ActorReference recipient, string sentence,
        EventStatus status = EventStatus.Occurred, ActorReference? voice = null, string[]? contexts = null, bool mutual = false)
    {
        var published = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var article = new Article($"a{++_articles}", sentence) { Outlet = outlet, Published = published, Title = $"Article {_articles}" };
        TextSpan? At(string words) => sentence.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + words.Length) : null;
        _waiting.Add(new(article, "entente test")
        {
            Header = new() { Outlet = outlet, Published = published, Title = article.Title, Body = new(0, sentence.Length) },
            Sentences = [new(0, new(0, sentence.Length), [], [])],
            Mentions =
            [
                .. new[] { actor, recipient }.Where(a => At(a.Name) is not null).Select(a => new ActorMention(At(a.Name)!.Value, 0, -1, a, ResolutionMethod.Alias)),
            ],
            Events =
            [
                new("e1", 0, type, new(0, 1), status, "test")
                {
                    Score = EventModes.Score(type, null),
                    Contexts = [.. contexts ?? []],
                    Actors = mutual ? [new(actor, At(actor.Name)), new(recipient, At(recipient.Name))] : [new(actor, At(actor.Name))],
                    Recipients = mutual ? [] : [new(recipient, At(recipient.Name))],
                    Voice = voice is null ? [] : [voice],
                },
            ],
        });
        return this;
    }

    /// <summary>Stores what was added.</summary>
    public Analyst Analyst(Knowledge.KnowledgeBase? knowledge = null)
    {
        long run = Store.BeginRun("entente test");
        var outcome = Store.Append(run, _waiting);
        Store.EndRun(run, new(outcome.Added, outcome.Known, outcome.Revised, 0, _waiting.Count, 0), []);
        _waiting.Clear();
        return new(Store, knowledge);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
