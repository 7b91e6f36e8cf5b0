using System.Collections.Immutable;

namespace Entente.Analysis.Questions;

/// <summary>A question that can be asked of a store, by the same name and fields from a program, the command line, over HTTP and by an assistant.</summary>
/// <param name="Name">Its name, such as <c>ties</c>: the command, the last part of the URL, the tool.</param>
/// <param name="Summary">What it answers, in one sentence.</param>
/// <param name="Fields">What can be given with it.</param>
/// <param name="Answer">Type of the answer.</param>
/// <param name="Ask">Answers it; throws <see cref="Entente.Storage.QuestionException"/> for nonsense and <see cref="Entente.Storage.StoreException"/> when the store fails.</param>
public sealed record Question(
    string Name, string Summary, ImmutableArray<QuestionField> Fields, Type Answer, Func<Analyst, QuestionInput, CancellationToken, Task<object>> Ask)
{
    /// <summary>Checks names and values, and asks.</summary>
    /// <exception cref="Entente.Storage.QuestionException">A name or value is nonsense; the message says what would be right.</exception>
    /// <exception cref="Entente.Storage.StoreException">The store failed.</exception>
    public Task<object> AskAsync(Analyst analyst, IEnumerable<KeyValuePair<string, string?>> pairs, CancellationToken cancellation = default) =>
        Ask(analyst, new QuestionInput(this, pairs), cancellation);
}
