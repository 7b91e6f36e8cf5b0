using System.Collections.Immutable;
using System.Text;

namespace Entente.Language.Conllu;

/// <summary>The filter <c>entente parse</c>: CoNLL-U or text in, CoNLL-U out, in input order and with bounded memory.</summary>
/// <param name="parser">The language layer.</param>
public sealed class ConlluParsing(SentenceParser parser)
{
    // Sentences go to the model in lots, which it may work on in lockstep; a lot closes at so many words.
    private const int LotOfWords = 4096;

    /// <summary>Keeps sentences, words, comments and multiword tokens as given and fills UPOS, XPOS, FEATS, LEMMA, HEAD and DEPREL of the words.</summary>
    /// <remarks>DEPS of the words becomes <c>_</c>, since given enhanced dependencies need not fit the new tree. MISC and empty nodes are kept.</remarks>
    /// <param name="input">CoNLL-U; what stands in the columns to be filled is not looked at, but must be well-formed.</param>
    /// <param name="name">The input's name in error messages.</param>
    /// <param name="output">Where the parsed sentences go.</param>
    /// <param name="cancellation">Stops between two lots.</param>
    /// <exception cref="InvalidDataException">The input is malformed; the message names the line. Sentences before it were written.</exception>
    public void ParseConllu(TextReader input, string name, TextWriter output, CancellationToken cancellation = default)
    {
        var lot = new List<ConlluSentence>();
        var words = 0;
        try
        {
            foreach (var sentence in ConlluReader.Read(input, name))
            {
                lot.Add(sentence);
                words += sentence.Rows.Length;
                if (words >= LotOfWords)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Write(lot, output);
                    words = 0;
                }
            }
        }
        catch (InvalidDataException)
        {
            Write(lot, output);
            throw;
        }

        Write(lot, output);
    }

    /// <summary>Segments, tokenises and parses raw text.</summary>
    /// <param name="input">The text; blank lines part paragraphs.</param>
    /// <param name="output">Where the sentences go, with <c># sent_id</c>, <c># text</c>, <c>SpaceAfter=No</c>, and <c>SpacesAfter</c> where the spacing is no single space.</param>
    /// <param name="cancellation">Stops between two parts of the text.</param>
    public void ParseText(TextReader input, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var written = 0;
        foreach (var part in TextParts.Read(input))
        {
            cancellation.ThrowIfCancellationRequested();
            var sentences = parser.Parse(part, [new(0, part.Length)], []);
            for (var i = 0; i < sentences.Length; i++)
            {
                var next = i + 1 < sentences.Length ? sentences[i + 1].Span.Start : part.Length;
                var before = i == 0 ? part[..sentences[0].Span.Start] : "";
                ConlluWriter.Write(output, ParsedText.ToConllu(part, sentences[i], ++written, before, next));
            }
        }
    }

    /// <summary>Parses sentences whose words are given, as <see cref="ParseConllu"/> does.</summary>
    /// <param name="sentences">The sentences; all are parsed at once.</param>
    public IEnumerable<ConlluSentence> Parse(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var (text, placed) = Place(sentences);
        return sentences.Zip(parser.Annotate(text, placed), Fill);
    }

    private void Write(List<ConlluSentence> lot, TextWriter output)
    {
        foreach (var sentence in Parse(lot))
        {
            ConlluWriter.Write(output, sentence);
        }

        lot.Clear();
    }

    // The model sees the given forms, whether or not they are what the surface token spells.
    private static (string Text, ImmutableArray<SegmentedSentence> Sentences) Place(IReadOnlyList<ConlluSentence> lot)
    {
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<SegmentedSentence>(lot.Count);
        foreach (var sentence in lot)
        {
            var words = ImmutableArray.CreateBuilder<TextSpan>();
            var inside = 0;
            foreach (var row in sentence.Rows)
            {
                if (row.Id.Kind == ConlluKind.Range)
                {
                    inside = row.Id.Second;
                }
                else if (row.Id.Kind == ConlluKind.Word)
                {
                    words.Add(new(text.Length, text.Length + row.Form.Length));
                    text.Append(row.Form);
                    if (row.Id.First >= inside && !row.IsGlued)
                    {
                        text.Append(' ');
                    }
                }
            }

            placed.Add(new(new(words[0].Start, words[^1].End), words.DrainToImmutable()));
            text.Append('\n');
        }

        return (text.ToString(), placed.MoveToImmutable());
    }

    private static ConlluSentence Fill(ConlluSentence given, Sentence parsed)
    {
        var at = 0;
        return given with
        {
            Rows = [.. given.Rows.Select(row => row.Id.Kind == ConlluKind.Word
                ? ParsedText.Fill(row, parsed.Tokens[at++])
                : row)],
        };
    }
}
