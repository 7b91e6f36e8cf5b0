namespace Entente.Json;

/// <summary>Converts offsets of one text between UTF-16 code units (inside) and Unicode code points (on the wire).</summary>
/// <remarks>A lone surrogate counts as one code point, as it does in Python and in the gold sets. Texts without surrogate pairs cost nothing.</remarks>
public sealed class CodePointIndex
{
    // Positions, in code units, of the second halves of surrogate pairs, in order.
    private readonly int[] _seconds;

    /// <summary>Indexes <paramref name="text"/>.</summary>
    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Units = text.Length;
        List<int>? seconds = null;
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        for (; at >= 0 && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                (seconds ??= []).Add(++at);
            }
        }

        _seconds = seconds?.ToArray() ?? [];
    }

    /// <summary>Length of the text in code units.</summary>
    public int Units { get; }

    /// <summary>Length of the text in code points.</summary>
    public int CodePoints => Units - _seconds.Length;

    /// <summary>The code point offset of a code unit offset; one inside a pair counts as after the pair's code point.</summary>
    public int ToCodePoints(int unit) => _seconds.Length == 0 ? unit : unit - CountBelow(unit);

    /// <summary>The code unit offset of a code point offset from 0 to <see cref="CodePoints"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int ToUnits(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, CodePoints);
        // The k-th pair's code point has offset seconds[k] - 1 - k; every pair that starts before the offset adds one unit.
        int low = 0, high = _seconds.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_seconds[middle] - 1 - middle < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>The span in code units of a span in code points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end lies outside the text.</exception>
    public TextSpan ToUnits(int start, int end) => new(ToUnits(start), ToUnits(end));

    private int CountBelow(int unit)
    {
        int found = Array.BinarySearch(_seconds, unit);
        return found >= 0 ? found : ~found;
    }
}
