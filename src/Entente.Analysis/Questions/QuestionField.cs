using System.Collections.Immutable;
using Entente.Storage.Filters;

namespace Entente.Analysis.Questions;

/// <summary>One field of a question: the single definition behind an option, a URL parameter and a tool's argument.</summary>
/// <param name="Name">Name in URLs and, after <c>--</c>, on the command line.</param>
/// <param name="Placeholder">What to write, for help.</param>
/// <param name="Summary">What it does, for help.</param>
public sealed record QuestionField(string Name, string Placeholder, string Summary)
{
    /// <summary>The values it can take; empty when they are open.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether the question cannot be asked without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The fields that events are filtered by.</summary>
    internal static ImmutableArray<QuestionField> ForEvents { get; } =
        [.. FilterField.ForEvents.Select(f => new QuestionField(f.Name, f.Placeholder, f.Summary) { Choices = f.Choices })];
}
