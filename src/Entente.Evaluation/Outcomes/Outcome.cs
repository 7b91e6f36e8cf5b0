namespace Entente.Evaluation.Outcomes;

/// <summary>How one event of gold or of the coder fared.</summary>
internal enum Verdict
{
    /// <summary>Type and parties are right.</summary>
    Right = 0,
    /// <summary>The type is right, a party is not.</summary>
    Parties = 1,
    /// <summary>Gold has it, the coder has not.</summary>
    Missed = 2,
    /// <summary>The coder has it, gold has not.</summary>
    Invented = 3,
}

/// <summary>One event of a scored file, so that two versions of the coder can be compared event by event.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">Where its labelled stretch starts in the article's text, in code points.</param>
/// <param name="Verdict">How it fared.</param>
/// <param name="What">Type and parties, as gold has them where gold has it: <c>SUPPORT PRK &gt; RUS</c>.</param>
/// <param name="Found">What the coder says, with its confidence and derivation; empty for what it missed.</param>
internal sealed record Outcome(string Article, int Start, Verdict Verdict, string What, string Found)
{
    /// <summary>Probability that the coder gave it; null for what it missed.</summary>
    public double? Confidence { get; init; }

    /// <summary>The lexicon file or <c>model</c> that the event's rule names first; empty for what was missed.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The words of the stretch, for a reader; not saved, since a gold set's text may not be copied.</summary>
    public string Text { get; init; } = "";

    /// <summary>What makes two outcomes of two versions the same event.</summary>
    public (string, int, string) Key => (Article, Start, What);
}
