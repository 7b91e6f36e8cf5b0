using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Analysis.Ties;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Exports.Records;

/// <summary>The JSON of answers: names in camel case that only ever grow, codes in the codebook's spelling, days as 2023-05-15, events as <see cref="EventRecord"/>.</summary>
public static class AnswerJson
{
    /// <summary>The options, for one object a line.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>The options, for a person to read.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Adds the spelling to other options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // The text goes out as application/json in UTF-8 and never into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new StoredEventConverter());
        options.Converters.Add(new EventConverter());
        options.Converters.Add(new Spelling<EventType>(EventTypes.Code));
        options.Converters.Add(new Spelling<QuadClass>(EventTypes.Label));
        options.Converters.Add(new Spelling<EventStatus>(WireNames.Of));
        options.Converters.Add(new Spelling<ActorKind>(WireNames.Of));
        options.Converters.Add(new Spelling<OutletOwnership>(WireNames.Of));
        options.Converters.Add(new Spelling<ReportedTieKind>(ReportedTieKinds.Label));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented };
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class StoredEventConverter : JsonConverter<StoredEvent>
    {
        public override StoredEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, StoredEvent value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, EventRecord.Of(value), options);
    }

    // An event of a version that is compared with another: it has no number in lists, but the same names.
    private sealed class EventConverter : JsonConverter<Event>
    {
        public override Event Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, Event value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, ActRecord.Of(value), options);
    }

    private sealed class Spelling<T>(Func<T, string> spell) : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(spell(value));
    }
}
