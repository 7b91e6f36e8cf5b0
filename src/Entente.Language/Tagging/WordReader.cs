using Entente.Language.Weights;

namespace Entente.Language.Tagging;

/// <summary>From the spelling of a word to the first layer's input.</summary>
internal sealed class WordReader
{
    private const int VectorWidth = 100;

    private readonly KeyTable _vectors;
    private readonly KeyTable _words;
    private readonly KeyTable _affixes;
    private readonly VectorTable _shapes;

    /// <summary>Opens the tables of a model.</summary>
    /// <exception cref="InvalidDataException">They are missing or do not fit.</exception>
    public WordReader(ModelFile file, ModelCard card)
    {
        _vectors = new KeyTable(file, "vectors", VectorWidth, unknown: false);
        _words = new KeyTable(file, "words", card.Word, unknown: true);
        _affixes = new KeyTable(file, "affixes", card.Affix, unknown: true);
        _shapes = new VectorTable(file, "shapes", WordForm.ShapeCount, card.Shape);
        Width = VectorWidth + card.Word + card.Affix + card.Shape;
    }

    /// <summary>Numbers that a word becomes.</summary>
    public int Width { get; }

    /// <summary>Whether a word in any case is in the vocabulary of the pretrained vectors: some 79,400 words that English texts hold.</summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[WordForm.LengthLimit];
        return word.Length <= WordForm.LengthLimit && _vectors.Contains(WordForm.VectorKey(room[..WordForm.Fold(word, room)]));
    }

    /// <summary>Writes the input of a word: pretrained vector, learned vector, sum of affix vectors, shape vector.</summary>
    public void Read(ReadOnlySpan<char> word, Span<float> input)
    {
        Span<char> room = stackalloc char[WordForm.LengthLimit];
        ReadOnlySpan<char> folded = room[..WordForm.Fold(word, room)];
        input[..Width].Clear();
        _vectors.Add(WordForm.VectorKey(folded), input[..VectorWidth]);
        input = input[VectorWidth..];
        _words.Add(WordForm.ExactKey(folded), input[.._words.Width]);
        input = input[_words.Width..];
        Span<ulong> keys = stackalloc ulong[WordForm.AffixLimit];
        int count = WordForm.AffixKeys(folded, keys);
        for (int i = 0; i < count; i++)
        {
            _affixes.Add(keys[i], input[.._affixes.Width]);
        }

        input = input[_affixes.Width..];
        _shapes.Add(WordForm.Shape(folded), input[.._shapes.Width]);
    }
}
