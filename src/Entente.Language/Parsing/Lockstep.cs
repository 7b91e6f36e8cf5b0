namespace Entente.Language.Parsing;

/// <summary>Where the words of several pieces lie when all pieces are read at once: first words, second words and so on, the longest piece first.</summary>
internal sealed class Lockstep
{
    private int[] _first = [];
    private int[] _rows = [];

    /// <summary>Number of steps: the length of the longest piece.</summary>
    public int Count { get; private set; }

    /// <summary>Number of pieces.</summary>
    public int Sentences { get; private set; }

    /// <summary>Words in all.</summary>
    public int Words { get; private set; }

    /// <summary>Lays out pieces of the given lengths, longest first.</summary>
    public void Arrange(ReadOnlySpan<int> lengths)
    {
        Sentences = lengths.Length;
        Count = lengths.IsEmpty ? 0 : lengths[0];
        if (_first.Length < Count)
        {
            _first = new int[Count];
            _rows = new int[Count];
        }

        Words = 0;
        int rows = lengths.Length;
        for (int step = 0; step < Count; step++)
        {
            while (lengths[rows - 1] <= step)
            {
                rows--;
            }

            _first[step] = Words;
            _rows[step] = rows;
            Words += rows;
        }
    }

    /// <summary>Row of the first word of a step.</summary>
    public int First(int step) => _first[step];

    /// <summary>Words of a step: pieces that are longer than it.</summary>
    public int Rows(int step) => _rows[step];

    /// <summary>Row of a word.</summary>
    public int Row(int piece, int word) => _first[word] + piece;
}
