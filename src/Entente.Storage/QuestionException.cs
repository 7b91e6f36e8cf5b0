namespace Entente.Storage;

/// <summary>A question that has no answer as it was asked: an unknown actor, a date backwards, a cursor of another question.</summary>
/// <param name="message">What is wrong, and what would be right; fit to show to a user.</param>
/// <param name="field">The field of the question at fault, such as <c>actor</c>; null when it is none in particular.</param>
public sealed class QuestionException(string message, string? field = null) : Exception(message)
{
    /// <summary>The field of the question at fault; null when it is none in particular.</summary>
    public string? Field { get; } = field;
}
