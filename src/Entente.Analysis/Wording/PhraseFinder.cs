using System.Runtime.InteropServices;

namespace Entente.Analysis.Wording;

/// <summary>Cuts a sentence into the phrases that a reader would notice: two to four words without a break between them, function words at neither end. Not thread-safe.</summary>
/// <param name="vocabulary">Gives the words their numbers.</param>
internal sealed class PhraseFinder(Vocabulary vocabulary)
{
    private readonly List<SentenceWord> _words = [];
    private readonly List<(Phrase, TextSpan)> _phrases = [];

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="sentence">Its characters.</param>
    public void Read(string text, TextSpan sentence)
    {
        _words.Clear();
        bool joined = false;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                joined &= char.IsWhiteSpace(text[i]) || text[i] is '-' or '\'' or '’';
                continue;
            }

            int start = i;
            while (i + 1 < sentence.End && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }

            var span = new TextSpan(start, i + 1);
            _words.Add(new(vocabulary.Number(span.Slice(text)), span, joined));
            joined = true;
        }
    }

    /// <summary>The phrases of the sentence read last, with the characters that hold them; good until the next one is read.</summary>
    public ReadOnlySpan<(Phrase Phrase, TextSpan Span)> Phrases()
    {
        _phrases.Clear();
        var words = CollectionsMarshal.AsSpan(_words);
        for (int first = 0; first < words.Length; first++)
        {
            if (vocabulary.IsSilent(words[first].Number))
            {
                continue;
            }

            for (int last = first + 1; last < words.Length && last - first < Phrase.Longest && words[last].IsJoined; last++)
            {
                if (!vocabulary.IsSilent(words[last].Number))
                {
                    _phrases.Add((Phrase.Of(words[first..(last + 1)]), new(words[first].Span.Start, words[last].Span.End)));
                }
            }
        }

        return CollectionsMarshal.AsSpan(_phrases);
    }

    /// <summary>A name in the sentence read last as a phrase; null when it is longer than one, has a break in it, or no word.</summary>
    public Phrase? Name(TextSpan name)
    {
        int first = 0;
        while (first < _words.Count && _words[first].Span.Start < name.Start)
        {
            first++;
        }

        int last = first;
        while (last < _words.Count && _words[last].Span.End <= name.End && (last == first || _words[last].IsJoined))
        {
            last++;
        }

        bool isWhole = last > first && last - first <= Phrase.Longest && (last == _words.Count || _words[last].Span.Start >= name.End);
        return isWhole ? Phrase.Of(CollectionsMarshal.AsSpan(_words)[first..last]) : null;
    }
}
