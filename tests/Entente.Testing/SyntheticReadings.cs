using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;

namespace Entente.Testing;

/// <summary>Readings made by a seed, for stores of any size: a few states act often and most seldom, a few words are common and most rare, as in news.</summary>
/// <param name="seed">The same seed gives the same readings.</param>
public sealed class SyntheticReadings(int seed)
{
    private const int States = 200;
    private const int BodiesAState = 12;
    private const int Outlets = 60;
    private const int Vocabulary = 20_000;
    private const int SentencesAText = 5;
    private const int WordsASentence = 12;
    private const int Days = 3650;

    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
    private static readonly double[] WordWeights = Harmonic(Vocabulary);
    private static readonly double[] StateWeights = Harmonic(States);
    private static readonly double[] OutletWeights = Harmonic(Outlets);
    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    /// <summary>Code of a state, the most active ones first.</summary>
    public static string State(int rank) => string.Create(CultureInfo.InvariantCulture, $"X{rank:000}");

    /// <summary>A word of the vocabulary, the most common ones first.</summary>
    public static string WordOfRank(int rank) => Words[rank];

    /// <summary>First day of the readings; they run over ten years.</summary>
    public static DateOnly FirstDay => First;

    /// <summary>A state's rank drawn as often as the readings draw it.</summary>
    public static int DrawState(Random random) => Draw(random, StateWeights);

    /// <summary>Makes readings, roughly in the order of their days.</summary>
    /// <param name="from">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="total">How many there are in all: they spread over ten years.</param>
    public IEnumerable<Reading> Take(int from, int count, int total) => Enumerable.Range(from, count).Select(i => Reading(i, total));

    private Reading Reading(int number, int total)
    {
        // Each reading has a seed of its own, so that any part of the series can be made alone.
        var random = new Random(unchecked(seed * 397 ^ number * 486187739));
        int day = Math.Clamp((int)((long)number * Days / Math.Max(1, total)) + random.Next(-3, 4), 0, Days - 1);
        var published = First.AddDays(day);
        string outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {Draw(random, OutletWeights)}");
        var text = new System.Text.StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var mentions = ImmutableArray.CreateBuilder<ActorMention>();
        var events = ImmutableArray.CreateBuilder<Event>();
        for (int s = 0; s < SentencesAText; s++)
        {
            int start = text.Length;
            var actor = Actor(random);
            var recipient = Actor(random);
            mentions.Add(Mention(text, actor, s));
            text.Append(' ');
            int trigger = text.Length;
            text.Append(Words[Draw(random, WordWeights)]);
            int triggerEnd = text.Length;
            text.Append(' ');
            mentions.Add(Mention(text, recipient, s));
            for (int w = 0; w < WordsASentence; w++)
            {
                text.Append(' ').Append(Words[Draw(random, WordWeights)]);
            }

            text.Append('.');
            sentences.Add(new(s, new(start, text.Length), [], []));
            text.Append(' ');
            var type = Types[random.Next(Types.Length)];
            bool mutual = type == EventType.Consult;
            events.Add(new($"e{s + 1}", s, type, new(trigger, triggerEnd), (EventStatus)random.Next(3), "synthetic")
            {
                Cameo = "010",
                Score = random.Next(-10, 11),
                Confidence = random.Next(50, 100) / 100.0,
                Actors = mutual ? [new(actor, null), new(recipient, null)] : [new(actor, mentions[^2].Span)],
                Recipients = mutual ? [] : [new(recipient, mentions[^1].Span)],
                Voice = random.Next(4) == 0 ? [Actor(random)] : [],
                When = new(published.ToString("O", CultureInfo.InvariantCulture), new(published, published), TimeBasis.ReportingDate),
                Derivation = ["synthetic → base act"],
            });
        }

        var article = new Article(string.Create(CultureInfo.InvariantCulture, $"s{seed}-{number}"), text.ToString()) { Outlet = outlet, Published = published, Title = $"{Words[Draw(random, WordWeights)]} {number}" };
        return new(article, "entente synthetic")
        {
            Header = new() { Outlet = outlet, Published = published, Title = article.Title, Body = new(0, article.Text.Length) },
            Sentences = sentences.ToImmutable(),
            Mentions = mentions.ToImmutable(),
            Events = events.ToImmutable(),
            Attributions = [new([mentions[0].Span], [events[0].Trigger], [sentences[0].Span], mentions[0].Actor, QuotationKind.Indirect, 0)],
        };
    }

    private static ActorMention Mention(System.Text.StringBuilder text, ActorReference actor, int sentence)
    {
        int start = text.Length;
        text.Append(actor.Name);
        return new(new(start, text.Length), sentence, -1, actor, ResolutionMethod.Alias);
    }

    private static ActorReference Actor(Random random)
    {
        int rank = Draw(random, StateWeights);
        string state = State(rank);
        int body = random.Next(3 * BodiesAState);
        return body >= BodiesAState
            ? new(state, "Land" + Words[rank + 500], ActorKind.State, state, ["GOV"])
            : new($"{state}.B{body}", $"Ministry {body} of Land{Words[rank + 500]}", ActorKind.Body, state, ["GOV"], body == 0 ? "Minister" : null);
    }

    // Pronounceable, and different in their stems: no two end in what a stemmer takes away.
    private static string Word(int rank)
    {
        const string Consonants = "bdfgklmnprtvz";
        const string Vowels = "aou";
        var word = new System.Text.StringBuilder();
        for (int left = rank + 40; left > 0; left /= Consonants.Length * Vowels.Length)
        {
            word.Append(Consonants[left % Consonants.Length]).Append(Vowels[left / Consonants.Length % Vowels.Length]);
        }

        return word.Append('k').ToString();
    }

    private static double[] Harmonic(int count)
    {
        double sum = 0;
        double[] sums = [.. Enumerable.Range(1, count).Select(i => sum += 1.0 / i)];
        return [.. sums.Select(s => s / sum)];
    }

    private static int Draw(Random random, double[] cumulative)
    {
        int at = Array.BinarySearch(cumulative, random.NextDouble());
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }
}
