using System.Collections.Immutable;

namespace Entente.Language.Conllu;

/// <summary>The sentence that is being read: its lines so far and the id that may come next.</summary>
/// <param name="name">The file's name in error messages.</param>
internal sealed class SentenceUnderway(string name)
{
    private readonly ImmutableArray<string>.Builder _comments = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<ConlluRow>.Builder _rows = ImmutableArray.CreateBuilder<ConlluRow>();
    private int _first;
    private int _word;
    private int _empty;
    private int _rangeEnd;

    /// <summary>Adds a comment line.</summary>
    public void AddComment(string line, int number)
    {
        if (_rows.Count > 0)
        {
            throw ConlluReader.Wrong(name, number, "a comment between words; a blank line must end the sentence before");
        }

        _first = _comments.Count == 0 ? number : _first;
        _comments.Add(line);
    }

    /// <summary>Adds a word, range or empty node.</summary>
    public void AddRow(ConlluRow row, int number)
    {
        if (_rows.Count == ConlluReader.MostRows)
        {
            throw ConlluReader.Wrong(name, number, $"a sentence of more than {ConlluReader.MostRows} lines");
        }

        CheckOrder(row.Id, number);
        _first = _comments.Count + _rows.Count == 0 ? number : _first;
        _rows.Add(row);
        switch (row.Id.Kind)
        {
            case ConlluKind.Word:
                (_word, _empty) = (row.Id.First, 0);
                break;
            case ConlluKind.Empty:
                _empty = row.Id.Second;
                break;
            default:
                _rangeEnd = row.Id.Second;
                break;
        }
    }

    /// <summary>Ends the sentence at a blank line; null when none was begun.</summary>
    public ConlluSentence? Close(int number)
    {
        if (_rows.Count == 0)
        {
            return _comments.Count == 0
                ? null
                : throw ConlluReader.Wrong(name, number, "comments without words; the words must follow the comments without a blank line");
        }

        var sentence = new ConlluSentence(_first, _comments.DrainToImmutable(), _rows.DrainToImmutable());
        (_word, _empty, _rangeEnd) = (0, 0, 0);
        ConlluTree.Check(name, sentence);
        return sentence;
    }

    private void CheckOrder(ConlluId id, int number)
    {
        switch (id.Kind)
        {
            case ConlluKind.Word when id.First == 1 && _word > 0:
                throw ConlluReader.Wrong(name, number, "word 1 inside a sentence; a blank line must end the sentence before");
            case ConlluKind.Word when id.First != _word + 1:
                throw ConlluReader.Wrong(name, number, $"word {id.First} where {_word + 1} was due");
            case ConlluKind.Range when id.First != _word + 1 || _rangeEnd > _word:
                throw ConlluReader.Wrong(name, number, $"range {id} where the next word is {_word + 1}; a range stands right before its first word");
            case ConlluKind.Empty when id.First != _word || id.Second != _empty + 1:
                throw ConlluReader.Wrong(name, number, $"empty node {id} after word {_word}; {_word}.{_empty + 1} was due");
        }
    }
}
