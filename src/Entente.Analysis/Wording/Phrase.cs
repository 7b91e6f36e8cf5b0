namespace Entente.Analysis.Wording;

/// <summary>Up to four words in a row, by their numbers in a <see cref="Vocabulary"/>; 0 where there is none.</summary>
internal readonly record struct Phrase(int First, int Second, int Third, int Fourth)
{
    /// <summary>Words in a phrase, at most.</summary>
    public const int Longest = 4;

    /// <summary>Makes one of words, at least one and at most <see cref="Longest"/>.</summary>
    public static Phrase Of(ReadOnlySpan<SentenceWord> words) => new(
        words[0].Number, words.Length > 1 ? words[1].Number : 0, words.Length > 2 ? words[2].Number : 0, words.Length > 3 ? words[3].Number : 0);
}

/// <summary>A word of a sentence.</summary>
/// <param name="Number">Its number in a <see cref="Vocabulary"/>.</param>
/// <param name="Span">Its characters.</param>
/// <param name="IsJoined">Whether only blanks, a hyphen or an apostrophe part it from the word before.</param>
internal readonly record struct SentenceWord(int Number, TextSpan Span, bool IsJoined);
