using System.ComponentModel;
using System.Reflection;
using Entente.Analysis.Questions;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary>The options of a command that asks one of <see cref="AllQuestions.List"/>: those of its fields, name for name; a test compares them.</summary>
internal abstract class QuestionSettings : StoreSettings
{
    [CommandOption("--format <FORMAT>"), Description("table (default), json (the answer of the API), or rows as csv, ndjson or parquet")]
    public string Format { get; init; } = "table";

    /// <summary>Names and values that were given.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked(Question question) =>
        from field in question.Fields
        let property = Property(field.Name)
        where property is not null
        select KeyValuePair.Create(field.Name, (string?)property.GetValue(this));

    /// <summary>Which table of the answer was asked for; null for the first, and for a command whose answer holds but one.</summary>
    public string? ChosenTable() => (string?)Property("table")?.GetValue(this);

    /// <summary>The option of a field; null when the command has none.</summary>
    internal PropertyInfo? Property(string field) => GetType().GetProperty(field, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
}
