namespace Entente.Coding.Lexicons;

/// <summary>
/// The words of a sentence, told apart by a few bits of their hash: a word that it does not hold is not there, one that it holds most likely is. It spares the
/// search for an expression's words in sentences that lack one of them, as all but one in ten do. Not shared between threads while words are added.
/// </summary>
internal sealed class WordFilter
{
    // Of two dozen different words in a thousand bits, one in forty passes for another that is not there.
    private const int Bits = 1024;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    /// <summary>The bit of a word; the same only within a process.</summary>
    public static short BitOf(string word) => (short)(string.GetHashCode(word, StringComparison.Ordinal) & (Bits - 1));

    /// <summary>Adds a word.</summary>
    public void Add(string word)
    {
        int bit = BitOf(word);
        _bits[bit / 64] |= 1UL << bit;
    }

    /// <summary>Whether a word with this bit may be there.</summary>
    public bool MayHold(int bit) => (_bits[bit / 64] & (1UL << bit)) != 0;

    /// <summary>Whether a word with any of these bits may be there.</summary>
    public bool MayHoldAny(ReadOnlySpan<short> bits)
    {
        foreach (int bit in bits)
        {
            if (MayHold(bit))
            {
                return true;
            }
        }

        return false;
    }
}
