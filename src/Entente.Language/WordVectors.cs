using Entente.Language.Tagging;
using Entente.Language.Weights;

namespace Entente.Language;

/// <summary>The pretrained word vectors of the language model, for layers that ask which words are used alike. Immutable and thread-safe.</summary>
public sealed class WordVectors
{
    /// <summary>Numbers of a vector.</summary>
    public const int Width = 100;

    private readonly KeyTable _table;

    /// <summary>Opens the table of a model.</summary>
    /// <exception cref="InvalidDataException">It is missing or does not fit.</exception>
    internal WordVectors(ModelFile file) => _table = new KeyTable(file, "vectors", Width, unknown: false);

    /// <summary>Writes the vector of a word, scaled to length 1, so that a product of two is the cosine of their angle.</summary>
    /// <param name="word">The word; looked up in lower case.</param>
    /// <param name="vector">Room for <see cref="Width"/> numbers; zeros when the word has no vector.</param>
    /// <returns>Whether the word has one.</returns>
    public bool TryGet(ReadOnlySpan<char> word, Span<float> vector)
    {
        Span<char> room = stackalloc char[WordForm.LengthLimit];
        vector = vector[..Width];
        vector.Clear();
        _table.Add(WordForm.VectorKey(room[..WordForm.Fold(word, room)]), vector);
        float square = 0;
        foreach (float value in vector)
        {
            square += value * value;
        }

        float scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] *= scale;
        }

        return square > 0;
    }
}
