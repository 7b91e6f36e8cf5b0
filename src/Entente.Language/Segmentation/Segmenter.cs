using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Language.Segmentation;

/// <summary>Text to sentences and words by the conventions of UD English. Thread-safe and deterministic; linear in the text's length.</summary>
public sealed class Segmenter
{
    /// <summary>Name of the learned weights in the models folder.</summary>
    public const string ModelFile = "segmenter.bin";

    /// <summary>Words in a sentence at most, where none is given.</summary>
    /// <remarks>
    /// The longest of 230,000 sentences of a state agency, a list of who attended, has some 600. Beyond that are tables, other scripts and texts made to harm; later layers compare the words of a sentence with each other,
    /// and half a megabyte without a stop, taken for one sentence, kept them busy for a minute.
    /// </remarks>
    internal const int LongestSentence = 1000;

    private readonly BoundaryFinder _boundaries;

    internal Segmenter(BoundaryModel model) => _boundaries = new(model);

    /// <summary>Loads the boundary weights.</summary>
    /// <param name="models">The folder of learned weights.</param>
    /// <exception cref="FileNotFoundException">The folder lacks <see cref="ModelFile"/>.</exception>
    /// <exception cref="InvalidDataException">The file is no segmenter model of this version.</exception>
    public static Segmenter Open(string models) => new(BoundaryModel.Open(Path.Combine(models, ModelFile)));

    /// <summary>Segments and tokenises.</summary>
    /// <param name="text">The whole text; all spans point into it. Any string, lone surrogates included.</param>
    /// <param name="segments">Stretches to read, in text order; no sentence crosses the border of one.</param>
    /// <param name="sentences">A segmentation that must be kept; empty to find one. A sentence without words is left out.</param>
    /// <returns>Sentences in text order; every character of the stretches that is not spacing lies in exactly one word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A stretch does not lie inside <paramref name="text"/>.</exception>
    public ImmutableArray<SegmentedSentence> Segment(string text, ImmutableArray<TextSpan> segments, ImmutableArray<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<SegmentedSentence>();
        var words = new List<TextSpan>();
        if (!sentences.IsDefaultOrEmpty)
        {
            foreach (var sentence in sentences)
            {
                Check(text, sentence);
                words.Clear();
                Tokenizer.Tokenize(text, sentence, words);
                Close(text, CollectionsMarshal.AsSpan(words), found);
            }

            return found.DrainToImmutable();
        }

        var blocks = new List<TextSpan>();
        foreach (var segment in segments)
        {
            Check(text, segment);
            Layout.FindBlocks(text, segment, blocks);
        }

        var ends = new List<int>();
        var registers = BlockRegister.Of(text, blocks);
        for (var i = 0; i < registers.Length; i++)
        {
            words.Clear();
            ends.Clear();
            Tokenizer.Tokenize(text, blocks[i], words);
            _boundaries.Find(text, CollectionsMarshal.AsSpan(words), registers[i], ends);
            var first = 0;
            foreach (var end in ends)
            {
                while (end - first > LongestSentence)
                {
                    int cut = first + CutOf(text, CollectionsMarshal.AsSpan(words).Slice(first, LongestSentence));
                    Close(text, CollectionsMarshal.AsSpan(words)[first..cut], found);
                    first = cut;
                }

                Close(text, CollectionsMarshal.AsSpan(words)[first..end], found);
                first = end;
            }
        }

        return found.DrainToImmutable();
    }

    // Behind the last mark between words, if there is one not far from the end.
    private static int CutOf(string text, ReadOnlySpan<TextSpan> words)
    {
        for (int i = words.Length; i > words.Length / 2; i--)
        {
            if (words[i - 1].Slice(text) is [',' or ';' or ':' or '，' or '、' or '；' or '،' or '؛' or '–' or '—'])
            {
                return i;
            }
        }

        return words.Length;
    }

    private static void Close(string text, ReadOnlySpan<TextSpan> words, ImmutableArray<SegmentedSentence>.Builder found)
    {
        if (words.Length == 0)
        {
            return;
        }

        var last = words[^1];
        var all = StopAtEnd(text, last) > 0 ? [.. words[..^1], new(last.Start, last.End - 1), new(last.End - 1, last.End)] : ImmutableArray.Create(words);
        found.Add(new(new(words[0].Start, last.End), all));
    }

    // The stop of "etc." or "p.m." at the end of a sentence is the sentence's, as EWT has it. Initialisms in capitals keep it,
    // as GUM has it, so that "the U.S." is one form wherever it stands.
    private static int StopAtEnd(string text, TextSpan last)
    {
        var word = last.Slice(text);
        return word.Length > 1 && word[^1] == '.' && char.IsLetterOrDigit(word[^2]) && !(word[..^1].Contains('.') && char.IsUpper(word[0])) ? 1 : 0;
    }

    private static void Check(string text, TextSpan stretch)
    {
        if (stretch.Start < 0 || stretch.End < stretch.Start || stretch.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(stretch), stretch, $"The stretch does not lie inside the text of {text.Length} code units.");
        }
    }
}
