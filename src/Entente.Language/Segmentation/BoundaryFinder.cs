using System.Buffers;

namespace Entente.Language.Segmentation;

/// <summary>Walks the words of one block and tells after which of them a sentence ends.</summary>
internal sealed class BoundaryFinder(BoundaryModel model)
{
    /// <summary>Appends, for each sentence of the block, the index after its last word.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="words">The words of the block, in order; at least one.</param>
    /// <param name="register">How the blocks around it end; see <see cref="BlockRegister"/>.</param>
    /// <param name="ends">Where the indices go; the last is the number of words.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int register, List<int> ends)
    {
        var rented = ArrayPool<TokenTraits>.Shared.Rent(words.Length);
        var traits = Look(text, words, rented);
        Span<int> positions = stackalloc int[BoundaryFeatures.Count];
        var state = new BoundaryState { Register = register };
        for (var at = 0; at < words.Length - 1; at++)
        {
            state.Pass(traits[at], at);
            if (IsForced(text, words[at], words[at + 1]) || IsCertain(traits, at, state.First) || (IsPossible(text, words, traits, at) && !IsInProse(traits, at, register) && Judge(traits, at, state, positions)))
            {
                ends.Add(at + 1);
                state.Start(at + 1);
            }
        }

        ends.Add(words.Length);
        ArrayPool<TokenTraits>.Shared.Return(rented);
    }

    /// <summary>Computes what the model sees of each word, into the head of <paramref name="buffer"/>.</summary>
    public static ReadOnlySpan<TokenTraits> Look(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, TokenTraits[] buffer)
    {
        for (var i = 0; i < words.Length; i++)
        {
            buffer[i] = TokenTraits.Of(text, words[i]);
        }

        return buffer.AsSpan(0, words.Length);
    }

    /// <summary>Whether the model is asked at all: after closing punctuation, or before a word that does not start in lower case.</summary>
    public static bool IsPossible(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<TokenTraits> traits, int at)
    {
        var word = traits[at];
        var next = traits[at + 1];
        if (next.Shape == WordShape.Clitic || Contractions.Joins(text, words[at], words[at + 1]))
        {
            return false;
        }

        var follower = text[words[at + 1].Start];
        if (word.Abbreviation == AbbreviationKind.Title || (word.Abbreviation == AbbreviationKind.Number && char.IsAsciiDigit(follower)))
        {
            return false;
        }

        // The dash of a dateline: "(KCNA) --".
        if (next.Shape is WordShape.Stop or WordShape.Comma || (next.Shape == WordShape.Dash && word.Shape == WordShape.ClosingBracket))
        {
            return false;
        }

        // A bullet belongs to its item.
        if (text[words[at].Start] is '\u2022' or '\u25CF' or '\u25AA' or '\u25A0' && next.Gap == WordGap.Space)
        {
            return false;
        }

        if (next.Gap == WordGap.None)
        {
            return word.Shape is WordShape.Stop or WordShape.Exclamation or WordShape.Ellipsis;
        }

        if (next.Gap == WordGap.BlankLine)
        {
            return true;
        }

        return word.Shape is >= WordShape.InitialStopped and <= WordShape.LowerStopped or >= WordShape.Stop and <= WordShape.Dash or WordShape.Sign or WordShape.Address
            || next.Shape is not (WordShape.Lower or WordShape.LowerStopped or WordShape.ClosingBracket);
    }

    /// <summary>
    /// Whether a sentence surely ends: a stop, question or exclamation mark of its own before a capital (10,921 of 10,940 such places in
    /// EWT and GUM train), also when a quotation mark or bracket closes after it. Left to the model: numbers of list items ("1. The"), and
    /// short capitalised words, which may be abbreviations that no table holds.
    /// </summary>
    public static bool IsCertain(ReadOnlySpan<TokenTraits> traits, int at, int first)
    {
        var word = traits[at];
        var next = traits[at + 1];
        if (next.Gap != WordGap.Space || next.Shape is not (WordShape.Capitalised or WordShape.Upper or WordShape.Initial or WordShape.Initialism
            or WordShape.InitialStopped or WordShape.CapitalisedStopped))
        {
            return false;
        }

        if (word.Shape is WordShape.Quotation or WordShape.ClosingQuotation or WordShape.ClosingBracket)
        {
            return at > first && traits[at - 1].Shape is WordShape.Stop or WordShape.Exclamation && traits[at].Gap == WordGap.None;
        }

        if (word.Shape is not (WordShape.Stop or WordShape.Exclamation) || at == first)
        {
            return false;
        }

        var before = traits[at - 1];
        return before.Shape switch
        {
            WordShape.SmallNumber or WordShape.Number => at - first > 3,
            WordShape.Initial => word.Shape == WordShape.Exclamation,
            WordShape.Capitalised => word.Shape == WordShape.Exclamation || before.Length > AbbreviationLength,
            WordShape.Stop or WordShape.Ellipsis or WordShape.Exclamation or WordShape.Sign or WordShape.OpeningBracket => false,
            _ => true,
        };
    }

    // No common abbreviation of a title or name is longer.
    private const int AbbreviationLength = 4;

    // Where all paragraphs around are closed, a sentence does not end between two words without a mark: that would part names ("Ri Hi Yong").
    private static bool IsInProse(ReadOnlySpan<TokenTraits> traits, int at, int register) =>
        register == BlockRegister.Closed && traits[at].Shape is (WordShape.Lower or WordShape.Capitalised) && traits[at + 1].Gap == WordGap.Space
        && traits[at + 1].Shape is (WordShape.Capitalised or WordShape.Upper or WordShape.Initial or WordShape.Initialism or WordShape.InitialStopped);

    // The end mark of a KCNA dispatch stands alone.
    private static bool IsForced(ReadOnlySpan<char> text, TextSpan word, TextSpan next) =>
        next.Length == 3 && word.End < next.Start && text[next.Start..next.End] is "-0-";

    private bool Judge(ReadOnlySpan<TokenTraits> traits, int at, in BoundaryState state, Span<int> positions)
    {
        BoundaryFeatures.Extract(traits, at, state, positions);
        return model.IsBoundary(positions);
    }
}
