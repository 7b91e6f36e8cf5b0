using Entente.Coding.Attributions;
using Entente.Coding.Coreference;
using Entente.Coding.Events;
using Entente.Coding.Framing;
using Entente.Coding.Headers;
using Entente.Coding.Lexicons;
using Entente.Coding.Mentions;
using Entente.Coding.Times;
using Entente.Knowledge;
using Entente.Knowledge.Tables;
using Entente.Language;
using Entente.Language.Conllu;

namespace Entente.Coding;

/// <summary>The coder: <c>Article → Reading</c>, a pure and deterministic function of text, model, knowledge and lexicon. Thread-safe.</summary>
public sealed class Coder
{
    private readonly SentenceParser _parser;
    private GivenParses? _given;
    private readonly HeaderFinder _headers;
    private readonly TimeFinder _times;
    private readonly MentionFinder _mentions;
    private readonly CoreferenceFinder _coreference;
    private readonly AttributionFinder _attributions;
    private readonly EventFinder _events;
    private readonly PairClassifier _relations;
    private readonly FramingFinder _framing;

    private Coder(SentenceParser parser, KnowledgeBase knowledge, string lexicon, IReadOnlyList<string> actFolders, string models, string fingerprint)
    {
        _parser = parser;
        _headers = HeaderFinder.Open(lexicon);
        _times = TimeFinder.Open(lexicon);
        var acts = ActLexicon.Open(lexicon, actFolders);
        _relations = PairClassifier.Open(models, acts, parser.Vectors);
        string types = Path.Combine(models, "sentence-types.bin");
        _events = EventFinder.Open(lexicon, acts, knowledge, _relations, File.Exists(types) ? SentenceTypes.Open(types) : null);
        _attributions = AttributionFinder.Open(lexicon, models);
        Knowledge = knowledge;
        _mentions = new(knowledge, SpeechWords.Open(lexicon));
        _coreference = CoreferenceFinder.Open(lexicon, knowledge);
        _framing = FramingFinder.Open(lexicon);
        Version = $"entente {typeof(Coder).Assembly.GetName().Version?.ToString(3)} {parser.Version} data-{fingerprint}";
    }

    /// <summary>Name and version of coder, model and data, as it stands in every reading.</summary>
    public string Version { get; private set; }

    /// <summary>The language layer, from text to parsed sentences.</summary>
    public SentenceParser Parser => _parser;

    /// <summary>The actors, offices and places that readings resolve to.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Loads model, knowledge and lexicon from a folder that holds <c>data</c> and <c>models</c>.</summary>
    /// <param name="home">That folder; see <see cref="CoderHome.Find"/>.</param>
    /// <exception cref="InvalidDataException">A table or model is malformed; the message names file and line.</exception>
    public static Coder Open(string home) => Open(home, [], []);

    /// <summary>Loads as <see cref="Open(string)"/> does, with actors and acts of the user's own on top.</summary>
    /// <param name="home">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <param name="actorFiles">Files in the format of <c>docs/formats/knowledge.md</c>, or dictionaries of PETRARCH or TABARI; they add or override.</param>
    /// <param name="actFolders">Folders of files in the language of <c>docs/extending/acts.md</c>; a file replaces the shipped one of its name, or adds to them.</param>
    /// <exception cref="InvalidDataException">A table or model is malformed; the message names file and line.</exception>
    /// <exception cref="InvalidKnowledgeException">Actor files or the knowledge itself have faults; it lists them.</exception>
    public static Coder Open(string home, IReadOnlyList<string> actorFiles, IReadOnlyList<string> actFolders)
    {
        // Knowledge takes longest of all that is loaded: it is read while the model is.
        var knowledge = Task.Run(() => KnowledgeBase.OpenCompiled(Path.Combine(home, "data", "knowledge"), actorFiles));
        return new(
            SentenceParser.Open(Path.Combine(home, "models")),
            knowledge.GetAwaiter().GetResult(),
            Path.Combine(home, "data", "lexicon"),
            actFolders,
            Path.Combine(home, "models"),
            DataFingerprint.Of([Path.Combine(home, "data"), .. actFolders], actorFiles));
    }

    /// <summary>Reads one article, layer by layer; no layer sees a later one.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Its reading, the same on every call.</returns>
    public Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var header = _headers.Find(article);
        var sentences = FindSentences(article, header);
        var times = _times.Find(article, header, sentences);
        var named = _mentions.Find(article, header, sentences);
        var mentions = _coreference.Find(article, header, sentences, named);
        var attributions = _attributions.Find(article, header, sentences, mentions);
        var events = _events.Find(article, header, sentences, times, mentions, attributions);
        var relations = _relations.Find(article, sentences);
        var framing = _framing.Find(article, sentences, mentions, attributions);
        return new(article, Version)
        {
            Header = header,
            Sentences = sentences,
            Times = times,
            Mentions = mentions,
            Attributions = attributions,
            Events = events,
            Relations = relations,
            Framing = framing,
        };
    }

    /// <summary>A coder that takes the sentences of the articles in <paramref name="parses"/> from there, and all else as this one does.</summary>
    public Coder With(GivenParses parses)
    {
        var other = (Coder)MemberwiseClone();
        other._given = parses;
        other.Version = Version + " given-parses";
        return other;
    }

    private System.Collections.Immutable.ImmutableArray<Sentence> FindSentences(Article article, Header header) =>
        _given?.Find(article.Id, article.Text) is { IsDefault: false } given ? given
        : _parser.Parse(article.Text, Segments(article, header), article.Sentences);

    // A forced segmentation covers what its owner wants read, title and dateline included.
    internal static System.Collections.Immutable.ImmutableArray<TextSpan> Segments(Article article, Header header) =>
        article.Sentences.IsEmpty ? [.. header.Titles.Append(header.Body).Order()] : [new TextSpan(0, article.Text.Length)];
}
