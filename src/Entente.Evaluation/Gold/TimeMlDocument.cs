using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A document of TimeBank, AQUAINT or MEANTIME with its TIMEX3 annotations, one JSON object a line.</summary>
/// <param name="Article">The text as the coder receives it, dated by its creation time.</param>
/// <param name="Times">Annotated expressions but the creation time.</param>
/// <param name="Written">Where the text itself gives its creation time, which is not scored; null where it stands apart.</param>
internal sealed record TimeMlDocument(Article Article, ImmutableArray<GoldTime> Times, TextSpan? Written = null)
{
    private const int LastAnnotated = 5;

    /// <summary>Reads a file of documents.</summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static IEnumerable<TimeMlDocument> Read(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{file}:{number}");
            }
        }
    }

    private static TimeMlDocument Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.TryGetProperty("tokens", out var tokens))
            {
                return OfTokens(root, tokens);
            }

            string text = root.GetProperty("text").GetString()!;
            var index = new CodePointIndex(text);
            var article = new Article(root.GetProperty("id").GetString()!, text)
            {
                Title = Text(root, "title"),
                Published = Text(root, "dct") is { Length: >= 10 } dct && DateOnly.TryParseExact(dct[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            };
            var times = root.GetProperty("timex").EnumerateArray()
                .Where(t => Text(t, "functionInDocument") != "CREATION_TIME")
                .Select(t => new GoldTime(index.ToUnits(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32()), Text(t, "type") ?? "", Text(t, "value") ?? ""));
            return new(article, [.. times]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with id, text, dct and timex is expected.", fault);
        }
    }

    // MEANTIME gives tokens and annotates the title, the line of the date and four sentences; what follows them is left away.
    private static TimeMlDocument OfTokens(JsonElement root, JsonElement tokens)
    {
        int[] sentence = [.. root.GetProperty("sent").EnumerateArray().Select(s => s.GetInt32())];
        var (text, spans) = TokenText.Join(tokens.EnumerateArray().Zip(sentence).TakeWhile(t => t.Second <= LastAnnotated).Select(t => t.First.GetString()!));
        var sentences = spans.Zip(sentence).GroupBy(p => p.Second, p => p.First).Select(g => new TextSpan(g.First().Start, g.Last().End));
        var marked = root.GetProperty("markables").EnumerateArray().Where(m => Text(m, "tag") == "TIMEX3")
            .Select(m => (Words: m.GetProperty("tokens").EnumerateArray().Select(t => t.GetInt32()).ToList(), Mark: m))
            .Where(m => m.Words.Count > 0 && m.Words[^1] < spans.Count)
            .Select(m => (Span: new TextSpan(spans[m.Words[0]].Start, spans[m.Words[^1]].End), m.Mark)).ToList();
        var written = marked.Find(m => Text(m.Mark, "functionInDocument") == "CREATION_TIME");
        bool dated = written.Mark.ValueKind == JsonValueKind.Object;
        var article = new Article(root.GetProperty("id").GetString()!, text)
        {
            Sentences = [.. sentences],
            Published = dated && DateOnly.TryParseExact(Text(written.Mark, "value"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
        var times = marked.Where(m => Text(m.Mark, "functionInDocument") != "CREATION_TIME")
            .Select(m => new GoldTime(m.Span, Text(m.Mark, "type") ?? "", Text(m.Mark, "value") ?? ""));
        return new(article, [.. times], dated ? written.Span : null);
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>One TIMEX3 as annotated.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Type">Such as <c>DATE</c>.</param>
/// <param name="Value">Such as <c>1998-02</c>.</param>
internal readonly record struct GoldTime(TextSpan Span, string Type, string Value);
