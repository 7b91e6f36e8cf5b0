using System.Collections.Immutable;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Entente.Analysis.Revisions;

/// <summary>Lays two texts side by side.</summary>
internal static class LineDiff
{
    /// <summary>The lines of both texts, those that are alike in the same row.</summary>
    public static ImmutableArray<RevisedLine> Of(string before, string after)
    {
        var model = SideBySideDiffBuilder.Diff(before, after, ignoreWhiteSpace: false);
        return
        [
            .. model.OldText.Lines.Zip(model.NewText.Lines, (old, now) =>
                new RevisedLine(Pieces(old), Pieces(now), old.Type != ChangeType.Unchanged || now.Type != ChangeType.Unchanged)),
        ];
    }

    private static ImmutableArray<RevisedPiece> Pieces(DiffPiece line)
    {
        if (line.Type == ChangeType.Imaginary || string.IsNullOrEmpty(line.Text))
        {
            return [];
        }

        if (line.Type != ChangeType.Modified || line.SubPieces.Count == 0)
        {
            return [new(line.Text, line.Type != ChangeType.Unchanged)];
        }

        var pieces = ImmutableArray.CreateBuilder<RevisedPiece>();
        foreach (var piece in line.SubPieces.Where(p => !string.IsNullOrEmpty(p.Text)))
        {
            bool changed = piece.Type != ChangeType.Unchanged;
            if (pieces.Count > 0 && pieces[^1].IsChanged == changed)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + piece.Text };
            }
            else
            {
                pieces.Add(new(piece.Text, changed));
            }
        }

        return pieces.ToImmutable();
    }
}
