using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Entente.Json;

/// <summary>Reads the input record of <c>entente annotate</c>: one article as one JSON object.</summary>
public static class ArticleJson
{
    private const int MaxDepth = 16;

    // Deeper nesting has no place in the contract; the bound keeps hostile lines cheap.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    private static readonly string[] Fields = ["id", "text", "published", "url", "outlet", "title", "language", "sentences", "pairs"];

    /// <summary>Reads one line.</summary>
    /// <param name="line">A JSON object in UTF-8 with <c>id</c> and <c>text</c>, and optionally <c>published</c>, <c>url</c>, <c>outlet</c>,
    /// <c>title</c>, <c>language</c>, <c>sentences</c> and <c>pairs</c>; other fields are ignored.</param>
    /// <returns>The article, or what is wrong with the line; never both.</returns>
    public static ParsedArticle Parse(ReadOnlyMemory<byte> line)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return new(null, null, $"the line is a JSON {Name(root.ValueKind)}, not an object with \"id\" and \"text\"");
            }

            CheckOnce(root);
            id = RequiredText(root, "id");
            return new(Read(root, id), id, null);
        }
        catch (JsonException e)
        {
            return new(null, id, Describe(e));
        }
        catch (InvalidDataException e)
        {
            return new(null, id, e.Message);
        }
        catch (InvalidOperationException)
        {
            // Names of fields are unescaped to be compared, and may be no valid Unicode either.
            return new(null, id, "the name of a field holds half a surrogate pair or invalid UTF-8; send whole characters");
        }
    }

    /// <summary>Reads a day in ISO form, with or without a time after it.</summary>
    /// <returns>Whether <paramref name="text"/> starts with a date that exists.</returns>
    public static bool TryParseDay(string text, out DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        day = default;
        bool hasTail = text.Length > 10;
        return text.Length >= 10 && (!hasTail || text[10] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    // JSON leaves open which of two fields of one name counts, so programs would disagree about what was read.
    private static void CheckOnce(JsonElement root)
    {
        int seen = 0;
        foreach (var field in root.EnumerateObject())
        {
            for (int i = 0; i < Fields.Length; i++)
            {
                if (field.NameEquals(Fields[i]))
                {
                    seen = (seen & (1 << i)) == 0 ? seen | (1 << i) : throw new InvalidDataException($"the field \"{Fields[i]}\" is there twice; give it once");
                }
            }
        }
    }

    private static Article Read(JsonElement root, string id)
    {
        if (id.Length == 0)
        {
            throw new InvalidDataException("\"id\" is empty; give each article an identifier");
        }

        string text = RequiredText(root, "text");
        var index = new CodePointIndex(text);
        DateOnly? published = null;
        if (OptionalText(root, "published") is { Length: > 0 } written)
        {
            published = TryParseDay(written, out var day)
                ? day
                : throw new InvalidDataException($"\"published\" is \"{Shorten(written)}\", which is no date; write it as 2023-05-15");
        }

        return new Article(id, text)
        {
            Published = published,
            Url = OptionalText(root, "url"),
            Outlet = OptionalText(root, "outlet"),
            Title = OptionalText(root, "title"),
            Language = OptionalText(root, "language"),
            Sentences = Sentences(root, index),
            Pairs = Pairs(root, index),
        };
    }

    private static ImmutableArray<TextSpan> Sentences(JsonElement root, CodePointIndex index)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var element in OptionalList(root, "sentences"))
        {
            var span = Span(element, index, $"\"sentences\"[{found.Count}]");
            if (found.Count > 0 && span.Start < found[^1].End)
            {
                throw new InvalidDataException($"\"sentences\"[{found.Count}] starts before the one ahead of it ends; sentences come in text order and do not overlap");
            }

            found.Add(span);
        }

        return found.DrainToImmutable();
    }

    private static ImmutableArray<SpanPair> Pairs(JsonElement root, CodePointIndex index)
    {
        var found = ImmutableArray.CreateBuilder<SpanPair>();
        foreach (var element in OptionalList(root, "pairs"))
        {
            string where = $"\"pairs\"[{found.Count}]";
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty("actor", out var actor) || !element.TryGetProperty("recipient", out var recipient))
            {
                throw new InvalidDataException($"{where} is not an object with \"actor\" and \"recipient\", each [start,end]");
            }

            found.Add(new(Span(actor, index, where + ".actor"), Span(recipient, index, where + ".recipient")));
        }

        return found.DrainToImmutable();
    }

    private static TextSpan Span(JsonElement element, CodePointIndex index, string where)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2
            || element[0].ValueKind != JsonValueKind.Number || !element[0].TryGetInt32(out int start)
            || element[1].ValueKind != JsonValueKind.Number || !element[1].TryGetInt32(out int end))
        {
            throw new InvalidDataException($"{where} is not [start,end] in whole numbers");
        }

        if (start < 0 || end <= start || end > index.CodePoints)
        {
            throw new InvalidDataException($"{where} is [{start},{end}], but the text has {index.CodePoints} code points; 0 <= start < end <= {index.CodePoints} is needed");
        }

        return new(index.ToUnits(start), index.ToUnits(end));
    }

    private static JsonElement.ArrayEnumerator OptionalList(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw new InvalidDataException($"\"{name}\" is a JSON {Name(value.ValueKind)}, not a list");
    }

    private static string RequiredText(JsonElement root, string name) =>
        OptionalText(root, name) ?? throw new InvalidDataException($"the field \"{name}\" is missing");

    private static string? OptionalText(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new InvalidDataException($"\"{name}\" is a JSON {Name(value.ValueKind)}, not a string");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Thrown for strings that are no valid Unicode, such as an escaped half of a surrogate pair.
            throw new InvalidDataException($"\"{name}\" holds half a surrogate pair or invalid UTF-8; send whole characters");
        }
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "list",
        _ => kind.ToString().ToLowerInvariant(),
    };

    // The parser speaks of its own options; its message ends in "LineNumber: … | BytePositionInLine: …".
    private static string Describe(JsonException e)
    {
        string at = e.LineNumber > 0
            ? string.Create(CultureInfo.InvariantCulture, $"at byte {e.BytePositionInLine} of its line {e.LineNumber + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"at byte {e.BytePositionInLine}");
        int end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string told = end > 0 ? e.Message[..end].TrimEnd('.', ' ') : e.Message;
        string what = told.Contains("maximum configured depth", StringComparison.Ordinal) ? $"it is nested deeper than {MaxDepth} levels"
            : told.Contains("after a single JSON value", StringComparison.Ordinal) ? "more follows the end of the value; give one object, and nothing after it"
            : told.Contains("trailing comma", StringComparison.Ordinal) ? "a comma stands before a closing bracket; take it out"
            : told;
        return $"not valid JSON {at}: {what}";
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>An article read from the wire, or what was wrong with it.</summary>
/// <param name="Article">The article; null when there is a problem.</param>
/// <param name="Id">The record's identifier as far as it could be read.</param>
/// <param name="Problem">What is wrong and what would be right; null when there is an article.</param>
public sealed record ParsedArticle(Article? Article, string? Id, string? Problem);
