using System.Collections.Immutable;
using Entente.Exports.Records;

namespace Entente.Exports.Tables;

/// <summary>One column of a table of events: the single definition behind CSV and Parquet.</summary>
/// <param name="Name">Its name; names only ever grow.</param>
/// <param name="Value">A text, a number, a day or null. Lists are joined with semicolons.</param>
/// <param name="Type">Type of the values: <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or <see cref="DateOnly"/>.</param>
internal sealed record EventColumn(string Name, Type Type, Func<EventRecord, object?> Value)
{
    /// <summary>All columns in their order.</summary>
    public static ImmutableArray<EventColumn> All { get; } =
    [
        new("id", typeof(long), e => e.Id), new("day", typeof(DateOnly), e => e.Day), Text("type", e => e.Type), Text("mode", e => e.Mode),
        Text("contexts", e => List(e.Contexts)), Text("cameo", e => e.Cameo), Text("quad", e => e.Quad), new("score", typeof(double), e => e.Score),
        Text("status", e => e.Status), Text("actors", e => List(e.Actors.Select(a => a.Id))), Text("recipients", e => List(e.Recipients.Select(a => a.Id))),
        Text("voice", e => List(e.Voice)), Text("when", e => e.When?.Value), Text("place", e => e.Where?.Name), Text("country", e => e.Where?.Country),
        Text("trigger", e => e.Trigger), new("confidence", typeof(double), e => e.Confidence), Text("rule", e => e.Rule), Text("about", e => e.About),
        Text("outlet", e => e.Article.Outlet), new("published", typeof(DateOnly), e => e.Article.Published), Text("title", e => e.Article.Title),
        Text("url", e => e.Article.Url), Text("sentence", e => e.Sentence), new("article", typeof(long), e => e.Article.Id),
    ];

    private static EventColumn Text(string name, Func<EventRecord, string?> value) => new(name, typeof(string), value);

    private static string List(IEnumerable<string> values) => string.Join(';', values);
}
