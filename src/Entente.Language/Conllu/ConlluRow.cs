using System.Globalization;

namespace Entente.Language.Conllu;

/// <summary>One line of a CoNLL-U sentence: a word, the range of a multiword token, or an empty node, with its columns as written.</summary>
/// <param name="Id">The first column.</param>
/// <param name="Form">Form; may hold spaces.</param>
/// <param name="Lemma">Lemma, or <c>_</c>.</param>
/// <param name="Upos">Universal part of speech, or <c>_</c>.</param>
/// <param name="Xpos">Tag of the treebank, or <c>_</c>.</param>
/// <param name="Feats">Features, or <c>_</c>.</param>
/// <param name="Head">Head: a word's number, <c>0</c> for the root, or <c>_</c>.</param>
/// <param name="Deprel">Relation, or <c>_</c>.</param>
/// <param name="Deps">Enhanced dependencies, or <c>_</c>.</param>
/// <param name="Misc">Anything else, or <c>_</c>.</param>
public sealed record ConlluRow(
    ConlluId Id, string Form, string Lemma, string Upos, string Xpos, string Feats, string Head, string Deprel, string Deps, string Misc)
{
    /// <summary>Whether no space follows in the text (<c>SpaceAfter=No</c>).</summary>
    public bool IsGlued => HasMisc("SpaceAfter=No");

    /// <summary>The head as a number; -1 when the column is <c>_</c>.</summary>
    public int HeadNumber => Head == "_" ? -1 : int.Parse(Head, NumberStyles.None, CultureInfo.InvariantCulture);

    private bool HasMisc(string item)
    {
        foreach (var part in Misc.AsSpan().Split('|'))
        {
            if (Misc.AsSpan()[part].SequenceEqual(item))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The first column of a CoNLL-U line.</summary>
/// <param name="Kind">What the line describes.</param>
/// <param name="First">The word's number; the first word of a range; the word before an empty node (0 before the first).</param>
/// <param name="Second">The last word of a range; the number of an empty node after its word; 0 for a word.</param>
public readonly record struct ConlluId(ConlluKind Kind, int First, int Second)
{
    /// <summary>As written in the first column.</summary>
    public override string ToString() => Kind switch
    {
        ConlluKind.Range => string.Create(CultureInfo.InvariantCulture, $"{First}-{Second}"),
        ConlluKind.Empty => string.Create(CultureInfo.InvariantCulture, $"{First}.{Second}"),
        _ => First.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the first column of a line.</summary>
    public static bool TryParse(ReadOnlySpan<char> column, out ConlluId id)
    {
        id = default;
        var cut = column.IndexOfAny('-', '.');
        if (cut < 0)
        {
            var isWord = TryNumber(column, out var word) && word > 0;
            id = new(ConlluKind.Word, word, 0);
            return isWord;
        }

        if (!TryNumber(column[..cut], out var first) || !TryNumber(column[(cut + 1)..], out var second))
        {
            return false;
        }

        id = new(column[cut] == '-' ? ConlluKind.Range : ConlluKind.Empty, first, second);
        return id.Kind == ConlluKind.Range ? first > 0 && second >= first : second > 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>What a line of a CoNLL-U sentence describes.</summary>
public enum ConlluKind
{
    /// <summary>A syntactic word.</summary>
    Word = 0,
    /// <summary>A written token that holds several words, such as <c>don't</c>.</summary>
    Range = 1,
    /// <summary>An elided word of the enhanced dependencies.</summary>
    Empty = 2,
}
