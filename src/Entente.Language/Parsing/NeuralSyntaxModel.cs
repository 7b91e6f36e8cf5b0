using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Language.Tagging;
using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>
/// The learned model: one network for tags, lemmas, names and trees, trained by <c>tools/Entente.Training</c> and run in plain C#. The same text gives
/// the same answer to the last bit on any number of threads and at any vector width.
/// </summary>
public sealed class NeuralSyntaxModel : ISyntaxModel, IDisposable
{
    private readonly ModelFile _file;
    private readonly Network _network;
    private readonly BatchScorer _scorer;
    private readonly WordTagger _tagger;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private NeuralSyntaxModel(ModelFile file)
    {
        _file = file;
        _network = new Network(file);
        _scorer = new BatchScorer(_network, new WordTypeCache(_network.Input.Width));
        _tagger = new WordTagger(_network.Labels, new Lemmatizer(_network.Labels, _network.Lexicon, _network.Words));
        Vectors = new WordVectors(file);
    }

    /// <inheritdoc/>
    public string Version => _network.Card.Version;

    /// <inheritdoc/>
    public WordVectors? Vectors { get; }

    /// <summary>Maps and checks a model file; the weights are widened here, which takes most of the time.</summary>
    /// <param name="path">The file, such as <c>models/english.bin</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is of another kind or version, or damaged.</exception>
    public static NeuralSyntaxModel Open(string path)
    {
        ModelFile file = ModelFile.Open(path);
        try
        {
            return new NeuralSyntaxModel(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A sentence has no word.</exception>
    public ImmutableArray<Sentence> Annotate(string text, IReadOnlyList<SegmentedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        SentenceDraft[] drafts = new SentenceDraft[sentences.Count];
        List<Piece> pieces = new(sentences.Count);
        for (int i = 0; i < drafts.Length; i++)
        {
            if (sentences[i].Words.IsDefaultOrEmpty)
            {
                throw new ArgumentException($"sentence {i} has no word", nameof(sentences));
            }

            drafts[i] = new SentenceDraft(sentences[i].Words.Length);
            Piece.Cut(text, i, sentences[i].Words, pieces);
        }

        if (!_workspaces.TryTake(out Workspace? space))
        {
            space = new Workspace(_network);
        }

        Span<Piece> rest = CollectionsMarshal.AsSpan(pieces);
        while (!rest.IsEmpty)
        {
            int count = 0, words = 0;
            while (count < rest.Length && (count == 0 || words + rest[count].Count <= Workspace.Words))
            {
                words += rest[count++].Count;
            }

            AnnotateBatch(space, text, sentences, rest[..count], words, drafts);
            rest = rest[count..];
        }

        _workspaces.Add(space);
        ImmutableArray<Sentence>.Builder result = ImmutableArray.CreateBuilder<Sentence>(drafts.Length);
        for (int i = 0; i < drafts.Length; i++)
        {
            result.Add(drafts[i].Finish(i, sentences[i].Span));
        }

        return result.MoveToImmutable();
    }

    /// <summary>Lets go of the model file; no <see cref="Annotate"/> may be running.</summary>
    public void Dispose() => _file.Dispose();

    private void AnnotateBatch(
        Workspace space, string text, IReadOnlyList<SegmentedSentence> sentences, Span<Piece> pieces, int count, SentenceDraft[] drafts)
    {
        // By length, then by place, so that the order is one whatever the sort does with equals.
        pieces.Sort(static (a, b) => b.Count != a.Count ? b.Count.CompareTo(a.Count)
            : a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.First.CompareTo(b.First));
        Span<int> lengths = pieces.Length <= 256 ? stackalloc int[pieces.Length] : new int[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            lengths[i] = pieces[i].Count;
        }

        space.Steps.Arrange(lengths);
        Span<BatchWord> words = space.Batch(count);
        int slot = 0;
        for (int piece = 0; piece < pieces.Length; piece++)
        {
            ImmutableArray<TextSpan> spans = sentences[pieces[piece].Sentence].Words;
            for (int word = 0; word < pieces[piece].Count; word++)
            {
                words[slot++] = new BatchWord(spans[pieces[piece].First + word], space.Steps.Row(piece, word));
            }
        }

        _scorer.Run(space, new Batch(text, pieces, words));
        slot = 0;
        foreach (Piece piece in pieces)
        {
            ReadPiece(space, text, piece, words.Slice(slot, piece.Count), drafts[piece.Sentence]);
            slot += piece.Count;
        }

        words.Clear();
    }

    private void ReadPiece(Workspace space, string text, Piece piece, Span<BatchWord> words, SentenceDraft draft)
    {
        LabelSet labels = _network.Labels;
        for (int word = 0; word < words.Length; word++)
        {
            int row = words[word].Row, head = space.WordHeads[row];
            WordTags tags = _tagger.Read(space.TagScores.AsSpan(row * _network.Tags.Width, _network.Tags.Width), words[word], text);
            string relation = labels.Relations[_scorer.Relation(space, row, word, head)];
            draft.Tokens[piece.First + word] = new Token(
                words[word].Span, tags.Lemma, tags.Category, tags.Tag, tags.Features, head < 0 ? -1 : piece.First + head, relation);
            draft.NameTags[piece.First + word] = tags.Name;
        }
    }
}
