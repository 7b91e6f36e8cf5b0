namespace Entente.Intake;

/// <summary>What one piece of input became: an article, or a named problem. Never both, never neither.</summary>
public sealed record IntakeResult
{
    private IntakeResult(string where, Article? article, BadInput? problem) => (Where, Article, Problem) = (where, article, problem);

    /// <summary>The file, or file and line, that the piece came from.</summary>
    public string Where { get; }

    /// <summary>The article; null when there is a problem.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; null when there is one.</summary>
    public BadInput? Problem { get; }

    /// <summary>A piece of input that is an article.</summary>
    public static IntakeResult Of(string where, Article article) => new(where, article, null);

    /// <summary>A piece of input that cannot be read.</summary>
    public static IntakeResult Bad(string where, string problem, string? id = null, long line = 0) => new(where, null, new(where, problem, id, line));
}

/// <summary>A piece of input that is no article; the rest of the input goes on.</summary>
/// <param name="Where">The file, or file and line (<c>news.jsonl:17</c>).</param>
/// <param name="Problem">What is wrong, and what would be right.</param>
/// <param name="Id">The record's identifier as far as it could be read; null when it could not.</param>
/// <param name="Line">Line number from 1; 0 when the whole file is meant.</param>
public sealed record BadInput(string Where, string Problem, string? Id, long Line)
{
    /// <summary>The problem on one line, after the place where it is.</summary>
    public override string ToString() => $"{Where}: {Problem}";
}
