using System.Globalization;
using System.Text.Json;
using Entente.Codes;
using Entente.Storage.Comparing;

namespace Entente.Cli.Terminal;

/// <summary>Shows one change between two readings on one line.</summary>
internal static class ChangeText
{
    private static readonly char[] Signs = ['+', '-', '~'];
    private static readonly string[] Names = ["gained", "lost", "changed"];
    private static readonly string[] Shown = ["type", "mode", "contexts", "status", "actors", "recipients", "voice", "when", "where"];

    /// <summary>For a reader: <c>+</c> gained, <c>-</c> lost, <c>~</c> changed.</summary>
    public static string Line(ArticleDifference difference, EventChange change)
    {
        var act = (change.New ?? change.Old)!;
        string what = $"{act.Type.Code()} {EventComparison.Show(act, "actors")} > {EventComparison.Show(act, "recipients")}";
        string details = string.Join("; ", change.Fields.Select(f => $"{f}: {Named(EventComparison.Show(change.Old!, f))} > {Named(EventComparison.Show(change.New!, f))}"));
        return Plain.Clean(string.Create(CultureInfo.InvariantCulture,
            $"{Signs[(int)change.Kind]} {difference.ArticleId} {difference.Article.Id}  \"{act.Trigger.Slice(difference.Article.Text)}\"  {what}{(details.Length > 0 ? "  " + details : "")}").ReplaceLineEndings(" "));
    }

    /// <summary>For a program: an object on one line.</summary>
    public static string Json(ArticleDifference difference, EventChange change)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("change", Names[(int)change.Kind]);
            json.WriteNumber("article", difference.ArticleId);
            json.WriteString("id", difference.Article.Id);
            json.WriteString("trigger", (change.New ?? change.Old)!.Trigger.Slice(difference.Article.Text));
            json.WriteStartArray("fields");
            foreach (string field in change.Fields)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
            Write(json, "old", change.Old);
            Write(json, "new", change.New);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, Event? act)
    {
        if (act is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (string field in Shown)
        {
            json.WriteString(field, EventComparison.Show(act, field));
        }

        json.WriteEndObject();
    }

    private static string Named(string value) => value.Length == 0 ? "none" : value;
}
