using System.Collections.Immutable;
using System.Text.Json;
using Entente.Codes;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>An article's genre and the voice, status and time of its main events, as a person read them (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Genre">The form of the text.</param>
/// <param name="Events">Its main events.</param>
internal sealed record VoiceGold(string Corpus, string Article, Genre Genre, ImmutableArray<GoldVoice> Events)
{
    /// <summary>Reads a file of labels together with the articles it refers to.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or a corpus is not there; the message names it.</exception>
    public static IReadOnlyList<(Article Article, VoiceGold Labels)> Read(string path)
    {
        var labels = File.ReadLines(path).Select((l, i) => (Text: l, Where: $"{path}:{i + 1}")).Where(l => l.Text.Length > 0).Select(l => Parse(l.Text, l.Where)).ToList();
        return
        [
            .. from corpus in labels.GroupBy(l => l.Corpus)
               let wanted = corpus.ToDictionary(l => l.Article)
               from article in SharedCorpus.Read(path, corpus.Key, wanted.Keys.ToHashSet(StringComparer.Ordinal))
               select (article, wanted[article.Id].On(article.Text)),
        ];
    }

    // Sentences from code points to the string's own units.
    private VoiceGold On(string text)
    {
        var index = new CodePointIndex(text);
        return this with { Events = [.. Events.Select(e => e with { Sentence = index.ToUnits(e.Sentence.Start, e.Sentence.End) })] };
    }

    private static VoiceGold Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string genre = root.GetProperty("genre").GetString()!;
            return new(
                root.GetProperty("corpus").GetString()!,
                root.GetProperty("article").GetString()!,
                Enum.TryParse<Genre>(genre.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : throw new InvalidDataException($"{where}: '{genre}' is no genre; news report, commentary, statement or official document is expected."),
                [.. root.GetProperty("events").EnumerateArray().Select(e => Event(e, where))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, genre and events is expected.", fault);
        }
    }

    private static GoldVoice Event(JsonElement item, string where)
    {
        string code = item.GetProperty("type").GetString()!, status = item.GetProperty("status").GetString()!;
        var span = item.GetProperty("sentence");
        return new(
            new(span[0].GetInt32(), span[1].GetInt32()),
            EventTypes.TryParse(code, out var type) ? type : throw new InvalidDataException($"{where}: '{code}' is no PLOVER event type."),
            Ids(item, "actors"),
            Enum.TryParse<EventStatus>(status, ignoreCase: true, out var known) ? known : throw new InvalidDataException($"{where}: '{status}' is no status."),
            Ids(item, "voice"),
            item.GetProperty("when").GetString());
    }

    private static ImmutableArray<string> Ids(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(i => i.GetString()!)];
}

/// <summary>An event as labelled for its reality, voice and time.</summary>
/// <param name="Sentence">The sentence that states it.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Actors">Codes of the actors' countries or organisations.</param>
/// <param name="Status">How it stands to the world.</param>
/// <param name="Voice">Codes of the speakers, outermost first; empty for the article's own voice.</param>
/// <param name="When">A TIMEX3 value, <c>FROM/TO</c> for a span of days; null where the text dates it by nothing.</param>
internal sealed record GoldVoice(TextSpan Sentence, EventType Type, ImmutableArray<string> Actors, EventStatus Status, ImmutableArray<string> Voice, string? When);
