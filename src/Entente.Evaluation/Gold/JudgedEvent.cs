using System.Collections.Immutable;
using System.Text.Json;
using Entente.Codes;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>An event that the coder once found, with what a person who read its sentence made of it (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Trigger">The words that made it known.</param>
/// <param name="Type">The type it had.</param>
/// <param name="Actors">Codes of its acting parties' countries or organisations.</param>
/// <param name="Recipients">The same of those acted upon.</param>
/// <param name="Judgement">What the reader made of it.</param>
internal sealed record JudgedEvent(string Corpus, string Article, TextSpan Trigger, EventType Type, ImmutableArray<string> Actors, ImmutableArray<string> Recipients, Judgement Judgement)
{
    /// <summary>Whether the type is right, and the parties as far as they are still those that were judged.</summary>
    public bool IsTyped => Judgement is Judgement.Right or Judgement.Parties;

    /// <summary>Reads a file of judgements together with the articles it refers to.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or a corpus is not there; the message names it.</exception>
    public static IReadOnlyList<(Article Article, ImmutableArray<JudgedEvent> Judged)> Read(string path)
    {
        var lines = File.ReadLines(path).Select((l, i) => (Text: l, Where: $"{path}:{i + 1}")).Where(l => l.Text.Length > 0).Select(l => Parse(l.Text, l.Where)).ToList();
        return
        [
            .. from corpus in lines.GroupBy(l => l.Corpus)
               let wanted = corpus.ToLookup(l => l.Article)
               from article in SharedCorpus.Read(path, corpus.Key, wanted.Select(w => w.Key).ToHashSet(StringComparer.Ordinal))
               let index = new CodePointIndex(article.Text)
               select (article, wanted[article.Id].Select(j => j with { Trigger = index.ToUnits(j.Trigger.Start, j.Trigger.End) }).ToImmutableArray()),
        ];
    }

    /// <summary>Whether an event is the one that was judged: the same type, read from words that overlap.</summary>
    public bool Is(Event other) => other.Type == Type && other.Trigger.Overlaps(Trigger);

    private static JudgedEvent Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string type = root.GetProperty("type").GetString()!, judgement = root.GetProperty("judgement").GetString()!;
            var span = root.GetProperty("trigger");
            return new(
                root.GetProperty("corpus").GetString()!,
                root.GetProperty("article").GetString()!,
                new(span[0].GetInt32(), span[1].GetInt32()),
                EventTypes.TryParse(type, out var known) ? known : throw new InvalidDataException($"{where}: '{type}' is no PLOVER event type."),
                [.. root.GetProperty("actors").EnumerateArray().Select(i => i.GetString()!)],
                [.. root.GetProperty("recipients").EnumerateArray().Select(i => i.GetString()!)],
                Enum.TryParse<Judgement>(judgement, ignoreCase: true, out var judged) ? judged : throw new InvalidDataException($"{where}: '{judgement}' is no judgement; right, parties, type or none is expected."));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, trigger, type, actors, recipients and judgement is expected.", fault);
        }
    }
}

/// <summary>What a reader made of an event.</summary>
internal enum Judgement
{
    /// <summary>Type and parties are right.</summary>
    Right = 0,
    /// <summary>The type is right, a party is not.</summary>
    Parties = 1,
    /// <summary>The words state an event of another type.</summary>
    Type = 2,
    /// <summary>The words state no event.</summary>
    None = 3,
}
