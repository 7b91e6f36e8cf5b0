namespace Entente.Knowledge.Tables;

/// <summary>What is wrong at one place of a knowledge file.</summary>
/// <param name="File">The file as it was named to the reader.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, as editors and terminals jump to it.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
