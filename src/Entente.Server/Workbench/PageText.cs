using System.Globalization;
using Entente.Server.Workbench.Marking;
using Entente.Storage.Questions;

namespace Entente.Server.Workbench;

/// <summary>How figures and days are written on pages: the same for every reader, whatever the machine's culture.</summary>
internal static class PageText
{
    /// <summary>A day as 2023-05-15; an en dash when unknown.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A count with groups of three digits.</summary>
    public static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count of things: <c>1 event</c>, <c>2 events</c>.</summary>
    public static string Of(long count, string thing) => $"{Of(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>A score with its sign and one decimal.</summary>
    public static string Score(double score) => score.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Where an event is shown beside its sentence; of a long text, the part that holds it.</summary>
    public static string Evidence(StoredEvent act) => string.Create(CultureInfo.InvariantCulture,
        $"/articles/{act.ArticleId}{(TextParts.IsBeyondFirst(act.Sentence.Start) ? $"?at={act.Sentence.Start}" : "")}#{act.Event.Id}");

    /// <summary>Where a sentence is shown in its article, with its citation.</summary>
    public static string Evidence(Analysis.Wording.WordingExample example) => string.Create(CultureInfo.InvariantCulture,
        $"/articles/{example.ArticleId}?sentence={example.Number + 1}#s{example.Number + 1}");

    /// <summary>An address below the workbench's root, each part escaped.</summary>
    public static string Address(params ReadOnlySpan<string> parts)
    {
        var address = new System.Text.StringBuilder();
        foreach (string part in parts)
        {
            address.Append('/').Append(Uri.EscapeDataString(part));
        }

        return address.ToString();
    }
}
