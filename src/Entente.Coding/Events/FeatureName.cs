using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Coding.Events;

/// <summary>The name of a feature, hashed piece by piece: <c>bag.Add($"gov:{side}:{lemma}")</c> makes no string.</summary>
[InterpolatedStringHandler]
internal ref struct FeatureName
{
    /// <summary>Begins a name, as the compiler does for an interpolated string.</summary>
    public FeatureName(int literalLength, int formattedCount, FeatureBag bag) => Spelling = bag.KeepsNames ? new StringBuilder() : null;

    /// <summary>The hash of what has been spelled.</summary>
    public uint Hash { get; private set; } = PairNetwork.EmptyHash;

    /// <summary>What has been spelled; null in a bag that keeps no names.</summary>
    public StringBuilder? Spelling { get; }

    /// <summary>Spells a fixed piece.</summary>
    public void AppendLiteral(string piece) => AppendFormatted(piece);

    /// <summary>Spells a word; null is none.</summary>
    public void AppendFormatted(string? piece)
    {
        Hash = PairNetwork.Hash(piece, Hash);
        Spelling?.Append(piece);
    }

    /// <summary>Spells a number.</summary>
    public void AppendFormatted(int piece) => AppendFormatted(piece.ToString(CultureInfo.InvariantCulture));

    /// <summary>Spells the name of a value.</summary>
    public void AppendFormatted<T>(T piece)
        where T : struct, Enum => AppendFormatted(Enum.GetName(piece));
}
