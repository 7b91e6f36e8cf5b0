using System.Text;
using Entente.Codes;
using Entente.Json;

namespace Entente.Testing;

/// <summary>Sets a reading as plain text that a person can review line by line.</summary>
public static class ReadingTable
{
    /// <summary>Header, then each sentence with what every layer found in it.</summary>
    public static string Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string text = reading.Article.Text;
        string At(TextSpan span) => span.Slice(text).ToString().ReplaceLineEndings(" ");
        var table = new StringBuilder();
        var header = reading.Header;
        table.Append($"outlet {header.Outlet ?? "-"} | dateline {header.Dateline?.Place ?? "-"} {Day(header.Dateline?.Date)} | published {Day(header.Published)}")
            .Append($" | genre {WireNames.Of(header.Genre)} | byline {header.Byline?.Name ?? "-"}\n");
        foreach (var sentence in reading.Sentences)
        {
            table.Append($"\n{sentence.Index + 1}. {At(sentence.Span)}\n");
            foreach (var time in reading.Times.Where(t => t.Sentence == sentence.Index))
            {
                table.Append($"   time   {At(time.Span)} = {WireNames.Of(time.Type)} {time.Value}\n");
            }

            foreach (var mention in reading.Mentions.Where(m => m.Sentence == sentence.Index))
            {
                table.Append($"   actor  {At(mention.Span)} = {mention.Actor.Id} ({WireNames.Of(mention.How)}{(mention.IsSlanted ? ", slanted" : "")}{(mention.IsPlaceOnly ? ", place" : "")})\n");
            }

            foreach (var said in reading.Attributions.Where(a => a.Sentence == sentence.Index))
            {
                table.Append($"   said   {said.Speaker?.Id ?? "-"} [{Join(said.Cue.Select(At))}] {Join(said.Content.Select(At))}\n");
            }

            foreach (var e in reading.Events.Where(e => e.Sentence == sentence.Index))
            {
                table.Append($"   event  {e.Id} {e.Type.Code()}{(e.Mode is null ? "" : "/" + e.Mode)} {Ids(e.Actors)} -> {Ids(e.Recipients)} | {At(e.Trigger)} | {WireNames.Of(e.Status)}")
                    .Append($" | voice {(e.Voice.IsEmpty ? "own" : Join(e.Voice.Select(v => v.Id)))} | when {e.When?.Value ?? "-"}{(e.About is null ? "" : $" | about {e.About}")}\n");
            }

            foreach (var framed in reading.Framing.Where(f => sentence.Span.Contains(f.Span)))
            {
                table.Append($"   frame  {At(framed.Span)} = {framed.Technique}{(framed.Target is null ? "" : " of " + framed.Target)}\n");
            }
        }

        return table.ToString();
    }

    private static string Join(IEnumerable<string> parts) => string.Join(" … ", parts);

    private static string Ids(IEnumerable<EventParty> parties) => parties.Any() ? string.Join('+', parties.Select(p => p.Actor.Id)) : "-";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
