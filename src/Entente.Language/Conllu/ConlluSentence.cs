using System.Collections.Immutable;

namespace Entente.Language.Conllu;

/// <summary>A sentence of a CoNLL-U file, kept so that writing it again gives the same lines.</summary>
/// <param name="Line">Number, from 1, of its first line in the file.</param>
/// <param name="Comments">The comment lines with their <c>#</c>.</param>
/// <param name="Rows">All lines below, in order.</param>
public sealed record ConlluSentence(int Line, ImmutableArray<string> Comments, ImmutableArray<ConlluRow> Rows)
{
    /// <summary>The syntactic words, without ranges and empty nodes.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(row => row.Id.Kind == ConlluKind.Word);

    /// <summary>Whether the sentence opens a document or paragraph.</summary>
    public bool OpensParagraph => Comments.Any(c => IsKey(c, "newdoc") || IsKey(c, "newpar"));

    /// <summary>The value of a comment <c># key = value</c>; null when there is none.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var sign = comment.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && comment.AsSpan(1, sign - 1).Trim().SequenceEqual(key))
            {
                return comment[(sign + 1)..].Trim();
            }
        }

        return null;
    }

    private static bool IsKey(string comment, string key)
    {
        var rest = comment.AsSpan(1).TrimStart();
        return rest.StartsWith(key, StringComparison.Ordinal) && (rest.Length == key.Length || !char.IsLetter(rest[key.Length]) && rest[key.Length] != '_');
    }
}
