using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Cli.Commands;

/// <summary>Writes events one after another as CSV (RFC 4180) or as one JSON array, without holding them.</summary>
internal abstract class EventExport
{
    /// <summary>Starts an export.</summary>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    /// <param name="output">Receives the text.</param>
    public static EventExport Begin(string format, TextWriter output) => format == "csv" ? new Csv(output) : new JsonArray(output);

    /// <summary>Writes one event.</summary>
    public abstract void Write(StoredEvent stored);

    /// <summary>Writes what comes after the last.</summary>
    public abstract void End();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Trigger(StoredEvent stored)
    {
        int start = stored.Event.Trigger.Start - stored.Sentence.Start;
        int end = stored.Event.Trigger.End - stored.Sentence.Start;
        return start >= 0 && end <= stored.SentenceText.Length && start <= end ? stored.SentenceText[start..end] : "";
    }

    private sealed class Csv : EventExport
    {
        private static readonly string[] Names =
        [
            "id", "day", "type", "mode", "contexts", "cameo", "quad", "score", "status", "actors", "recipients", "voice", "when", "place", "country",
            "trigger", "confidence", "rule", "about", "outlet", "published", "title", "url", "sentence",
        ];

        private readonly TextWriter _output;

        public Csv(TextWriter output)
        {
            _output = output;
            Row(Names);
        }

        public override void Write(StoredEvent stored)
        {
            var act = stored.Event;
            Row(
            [
                stored.Id.ToString(CultureInfo.InvariantCulture), Iso(stored.Day), act.Type.Code(), act.Mode, string.Join(';', act.Contexts), act.Cameo,
                act.Type.Quad().Label(), act.Score.ToString(CultureInfo.InvariantCulture), WireNames.Of(act.Status),
                string.Join(';', act.Actors.Select(p => p.Actor.Id)), string.Join(';', act.Recipients.Select(p => p.Actor.Id)), string.Join(';', act.Voice.Select(v => v.Id)),
                act.When?.Value, act.Where?.Name, act.Where?.Country, Trigger(stored), act.Confidence.ToString(CultureInfo.InvariantCulture), act.Rule, act.About,
                stored.Outlet, Iso(stored.Published), stored.ArticleTitle, stored.Url, stored.SentenceText,
            ]);
        }

        public override void End() => _output.Flush();

        private void Row(IEnumerable<string?> cells) => _output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

        private static string Cell(string? text) =>
            text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private sealed class JsonArray(TextWriter output) : EventExport
    {
        private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private bool _any;

        public override void Write(StoredEvent stored)
        {
            output.Write(_any ? ",\n" : "[\n");
            _any = true;
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Record(json, stored);
            }

            output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }

        public override void End()
        {
            output.Write(_any ? "\n]\n" : "[]\n");
            output.Flush();
        }

        private static void Record(Utf8JsonWriter json, StoredEvent stored)
        {
            var act = stored.Event;
            json.WriteStartObject();
            json.WriteNumber("id", stored.Id);
            json.WriteString("day", Iso(stored.Day));
            json.WriteString("type", act.Type.Code());
            json.WriteString("mode", act.Mode);
            Strings(json, "contexts", act.Contexts);
            json.WriteString("cameo", act.Cameo);
            json.WriteString("quad", act.Type.Quad().Label());
            json.WriteNumber("score", act.Score);
            Parties(json, "actors", act.Actors.Select(p => p.Actor));
            Parties(json, "recipients", act.Recipients.Select(p => p.Actor));
            json.WriteString("trigger", Trigger(stored));
            json.WriteString("status", WireNames.Of(act.Status));
            Strings(json, "voice", act.Voice.Select(v => v.Id));
            json.WritePropertyName("when");
            Nullable(json, act.When, when =>
            {
                json.WriteString("value", when.Value);
                json.WriteString("from", Iso(when.Interval.From));
                json.WriteString("to", Iso(when.Interval.To));
            });
            json.WritePropertyName("where");
            Nullable(json, act.Where, place =>
            {
                json.WriteString("name", place.Name);
                json.WriteString("country", place.Country);
            });
            json.WriteString("about", act.About);
            json.WriteNumber("confidence", act.Confidence);
            json.WriteString("rule", act.Rule);
            json.WriteString("sentence", stored.SentenceText);
            json.WriteStartObject("article");
            json.WriteNumber("id", stored.ArticleId);
            json.WriteString("outlet", stored.Outlet);
            json.WriteString("published", Iso(stored.Published));
            json.WriteString("title", stored.ArticleTitle);
            json.WriteString("url", stored.Url);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private static void Nullable<T>(Utf8JsonWriter json, T? value, Action<T> fields) where T : class
        {
            if (value is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
            fields(value);
            json.WriteEndObject();
        }

        private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        private static void Parties(Utf8JsonWriter json, string name, IEnumerable<ActorReference> actors)
        {
            json.WriteStartArray(name);
            foreach (var actor in actors)
            {
                json.WriteStartObject();
                json.WriteString("id", actor.Id);
                json.WriteString("name", actor.Name);
                json.WriteString("country", actor.Country);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
