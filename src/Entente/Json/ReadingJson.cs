using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Codes;

namespace Entente.Json;

/// <summary>Writes the output record of <c>entente annotate</c>: one reading as one line of JSON, spans in code points.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Readable Korean and Cyrillic instead of escapes; the output is a file or pipe, never a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one reading as one JSON object, without a line end.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="layers">Layers to fill; the fields of the others are there and empty.</param>
    /// <param name="indented">Whether to lay it out for a person.</param>
    public static void Write(IBufferWriter<byte> output, Reading reading, ReadingLayers layers = ReadingLayers.All, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var json = new Utf8JsonWriter(output, Options with { Indented = indented });
        new Record(json, new CodePointIndex(reading.Article.Text)).Write(reading, layers);
    }

    /// <summary>Writes the record that stands in the place of a line that is no valid article.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="line">Line number in the input, from 1.</param>
    /// <param name="id">The record's identifier, if it could be read.</param>
    /// <param name="error">What is wrong and what would be right.</param>
    public static void WriteError(IBufferWriter<byte> output, long line, string? id, string error)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteString("id", id);
        json.WriteString("error", error);
        json.WriteEndObject();
    }

    private readonly struct Record(Utf8JsonWriter json, CodePointIndex index)
    {
        public void Write(Reading reading, ReadingLayers layers)
        {
            json.WriteStartObject();
            json.WriteString("id", reading.Article.Id);
            json.WriteString("coder", reading.Coder);
            Header(reading.Header);
            json.WriteStartArray("sentences");
            foreach (var sentence in Of(reading.Sentences, layers, ReadingLayers.Sentences))
            {
                Span(sentence.Span);
            }

            json.WriteEndArray();
            json.WriteStartArray("times");
            foreach (var time in Of(reading.Times, layers, ReadingLayers.Times))
            {
                Time(time);
            }

            json.WriteEndArray();
            json.WriteStartArray("actors");
            foreach (var mention in Of(reading.Mentions, layers, ReadingLayers.Actors))
            {
                Mention(mention);
            }

            json.WriteEndArray();
            json.WriteStartArray("attributions");
            foreach (var attribution in Of(reading.Attributions, layers, ReadingLayers.Attributions))
            {
                Attribution(attribution);
            }

            json.WriteEndArray();
            json.WriteStartArray("events");
            foreach (var found in Of(reading.Events, layers, ReadingLayers.Events))
            {
                Event(found);
            }

            json.WriteEndArray();
            json.WriteStartArray("relations");
            foreach (var relation in Of(reading.Relations, layers, ReadingLayers.Relations))
            {
                json.WriteStartObject();
                json.WriteNumber("pair", relation.Pair);
                json.WriteString("type", relation.Type.Code());
                json.WriteString("mode", relation.Mode);
                Number("confidence", relation.Confidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("framing");
            foreach (var framed in Of(reading.Framing, layers, ReadingLayers.Framing))
            {
                json.WriteStartObject();
                Span("span", framed.Span);
                json.WriteString("technique", framed.Technique);
                json.WriteString("target", framed.Target);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNull("error");
            json.WriteEndObject();
        }

        private static ImmutableArray<T> Of<T>(ImmutableArray<T> items, ReadingLayers layers, ReadingLayers layer) =>
            layers.HasFlag(layer) ? items : [];

        private void Header(Header header)
        {
            json.WriteStartObject("header");
            json.WriteString("outlet", header.Outlet);
            if (header.Dateline is { } dateline)
            {
                json.WriteStartObject("dateline");
                json.WriteString("place", dateline.Place);
                Day("date", dateline.Date);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("dateline");
            }

            Day("published", header.Published);
            json.WriteString("title", header.Title);
            if (header.Byline is { } byline)
            {
                json.WriteStartObject("byline");
                json.WriteString("name", byline.Name);
                json.WriteString("affiliation", byline.Affiliation);
                Day("issued", byline.Issued);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("byline");
            }

            json.WriteString("genre", WireNames.Of(header.Genre));
            Texts("notes", header.Notes);
            json.WriteEndObject();
        }

        private void Time(TimeExpression time)
        {
            json.WriteStartObject();
            Span("span", time.Span);
            json.WriteString("type", WireNames.Of(time.Type));
            json.WriteString("value", time.Value);
            Day("from", time.Interval?.From);
            Day("to", time.Interval?.To);
            json.WriteEndObject();
        }

        private void Mention(ActorMention mention)
        {
            json.WriteStartObject();
            Span("span", mention.Span);
            json.WriteString("id", mention.Actor.Id);
            json.WriteString("name", mention.Actor.Name);
            json.WriteString("kind", WireNames.Of(mention.Actor.Kind));
            json.WriteString("country", mention.Actor.Country);
            Texts("roles", mention.Actor.Roles);
            json.WriteString("office", mention.Actor.Office);
            json.WriteString("how", WireNames.Of(mention.How));
            Texts("alternatives", mention.Alternatives);
            json.WriteBoolean("slanted", mention.IsSlanted);
            json.WriteBoolean("place", mention.IsPlaceOnly);
            json.WriteEndObject();
        }

        private void Attribution(Attribution attribution)
        {
            json.WriteStartObject();
            Spans("source", attribution.Source);
            Spans("cue", attribution.Cue);
            Spans("content", attribution.Content);
            json.WriteString("speaker", attribution.Speaker?.Id);
            json.WriteString("kind", WireNames.Of(attribution.Kind));
            if (attribution.Parent >= 0)
            {
                json.WriteNumber("parent", attribution.Parent);
            }
            else
            {
                json.WriteNull("parent");
            }

            json.WriteEndObject();
        }

        private void Event(Event found)
        {
            json.WriteStartObject();
            json.WriteString("id", found.Id);
            json.WriteNumber("sentence", found.Sentence);
            json.WriteString("type", found.Type.Code());
            json.WriteString("mode", found.Mode);
            Texts("contexts", found.Contexts);
            json.WriteString("cameo", found.Cameo);
            json.WriteString("quad", found.Type.Quad().Label());
            Number("score", found.Score);
            Parties("actors", found.Actors);
            Parties("recipients", found.Recipients);
            Span("trigger", found.Trigger);
            json.WriteString("status", WireNames.Of(found.Status));
            json.WriteStartArray("voice");
            foreach (var speaker in found.Voice)
            {
                json.WriteStringValue(speaker.Id);
            }

            json.WriteEndArray();
            When(found.When);
            Where(found.Where);
            json.WriteString("about", found.About);
            Number("confidence", found.Confidence);
            json.WriteString("rule", found.Rule);
            json.WriteEndObject();
        }

        private void When(EventTime? when)
        {
            if (when is null)
            {
                json.WriteNull("when");
                return;
            }

            json.WriteStartObject("when");
            json.WriteString("value", when.Value);
            Day("from", when.Interval.From);
            Day("to", when.Interval.To);
            json.WriteString("basis", WireNames.Of(when.Basis));
            json.WriteEndObject();
        }

        private void Where(EventPlace? where)
        {
            if (where is null)
            {
                json.WriteNull("where");
                return;
            }

            json.WriteStartObject("where");
            json.WriteString("name", where.Name);
            json.WriteString("country", where.Country);
            Coordinate("lat", where.Latitude);
            Coordinate("lon", where.Longitude);
            json.WriteEndObject();
        }

        private void Parties(string name, ImmutableArray<EventParty> parties)
        {
            json.WriteStartArray(name);
            foreach (var party in parties)
            {
                json.WriteStartObject();
                json.WriteString("id", party.Actor.Id);
                json.WriteString("country", party.Actor.Country);
                if (party.Span is { } span)
                {
                    Span("span", span);
                }
                else
                {
                    json.WriteNull("span");
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Spans(string name, ImmutableArray<TextSpan> spans)
        {
            json.WriteStartArray(name);
            foreach (var span in spans)
            {
                Span(span);
            }

            json.WriteEndArray();
        }

        private void Span(string name, TextSpan span)
        {
            json.WritePropertyName(name);
            Span(span);
        }

        private void Span(TextSpan span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(index.ToCodePoints(span.Start));
            json.WriteNumberValue(index.ToCodePoints(span.End));
            json.WriteEndArray();
        }

        private void Texts(string name, ImmutableArray<string> texts)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        private void Day(string name, DateOnly? day)
        {
            if (day is { } known)
            {
                json.WriteString(name, known.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteNull(name);
            }
        }

        // Two decimals say all that a probability or a score of the codebook can.
        private void Number(string name, double value) => json.WriteNumber(name, Math.Round((decimal)value, 2));

        private void Coordinate(string name, double? value)
        {
            if (value is { } known)
            {
                json.WriteNumber(name, Math.Round((decimal)known, 4));
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
