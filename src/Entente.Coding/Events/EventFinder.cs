using System.Collections.Immutable;
using Entente.Coding.Acts;
using Entente.Coding.Attributions;
using Entente.Coding.Coreference;
using Entente.Coding.Headers;
using Entente.Coding.Lexicons;
using Entente.Knowledge;

namespace Entente.Coding.Events;

/// <summary>Finds events: composes acts, fills their parties, and settles status, voice, time and place. Thread-safe.</summary>
internal sealed class EventFinder
{
    private readonly ActFinder _acts;
    private readonly ContextLexicon _contexts;

    private readonly AuthorFinder _author;

    private readonly KnowledgeBase? _knowledge;

    private readonly PairClassifier _model;

    private readonly SpeechWords _speech;

    private readonly Praises _praises;

    private readonly EventConfidence _confidence;

    private readonly TypeProposals _proposals;

    private EventFinder(ActLexicon lexicon, ContextLexicon contexts, SpeechWords speech, PraiseWords praise, EventConfidence confidence, KnowledgeBase? knowledge, PairClassifier model, SentenceTypes? types) =>
        (_acts, _contexts, _speech, _praises, _confidence, _author, _knowledge, _model, _proposals) = (new(lexicon), contexts, speech, new(praise), confidence, new(knowledge), knowledge, model, new(types, lexicon));

    /// <summary>Loads the lexicons of contexts and of speech beside that of acts.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <param name="acts">The lexicon of acts.</param>
    /// <param name="knowledge">Names the states behind authors; null when only those that the text names may be meant.</param>
    /// <param name="model">Speaks where the lexicon is silent about two parties.</param>
    /// <param name="types">Speaks where it is silent about a type that a sentence most likely states; null for never.</param>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file, line and column.</exception>
    public static EventFinder Open(string folder, ActLexicon acts, KnowledgeBase? knowledge, PairClassifier model, SentenceTypes? types = null) =>
        new(acts, ContextLexicon.Open(Path.Combine(folder, "contexts.txt")), SpeechWords.Open(folder), PraiseWords.Open(folder), EventConfidence.Open(folder), knowledge, model, types);

    /// <summary>Finds the events of an article.</summary>
    public ImmutableArray<Event> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions) =>
        Find(article, header, sentences, times, mentions, attributions, null);

    /// <summary>Finds the events of an article and hands out the traits that their confidence rests on, for those who learn its weights.</summary>
    /// <param name="article">The article.</param>
    /// <param name="header">What it says of itself.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="times">Its time expressions.</param>
    /// <param name="mentions">Its mentions of actors.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="traits">Takes the traits of each event, in order, those too unsure to be told included; null when nobody asks.</param>
    internal ImmutableArray<Event> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions, List<string[]>? traits)
    {
        // The features of a sentence, then of a pair, are weighed before the next are found.
        var scratch = new FeatureBag();
        var voices = new VoiceIndex(attributions, sentences, header.Byline?.Span, header.Genre == Genre.NewsReport ? null : IssuerFinder.Author(header, mentions));
        var contexts = new ContextFinder(_contexts, sentences);
        var host = _author.Host(header, mentions);
        bool isHostNamed = host is not null && mentions.Any(m => m.Actor.Country == host.Country);
        var builder = new EventBuilder(header, sentences, times, voices, contexts, _knowledge, new(_confidence, _model, new(header.Genre, host?.Country, header.Plausible()?.Year), scratch, traits), new(host));
        var bySentence = mentions.ToLookup(m => m.Sentence);
        var author = _author.Find(header, mentions);
        var outlet = _author.Outlet(header, mentions);
        var thread = new EventThread(host, isHostNamed, author?.Actor, author is null ? null : Foreign(author.Actor, mentions, sentences), _speech);
        var trail = new SpeakerTrail(voices, attributions);
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.IsEmpty)
            {
                continue;
            }

            ImmutableArray<ActorMention> known = [.. bySentence[sentence.Index]];
            ImmutableArray<ActorMention> told = [.. known, .. thread.Persons(article.Text, sentence, known)];
            var tree = new SentenceTree(article.Text, sentence, [.. told, .. FirstPersons.Find(article.Text, sentence, voices, told)]);
            var heard = new ActorMention?[tree.Count];
            var asked = new bool[tree.Count];
            var writer = thread.Writer(tree);
            ActorMention? SpeakerOf(int token)
            {
                if (!asked[token])
                {
                    (asked[token], heard[token]) = (true, trail.At(tree, token, SpeakerAt(voices, tree, token)) ?? writer);
                }

                return heard[token];
            }

            var speakers = new SpeakerView(SpeakerOf, author, outlet);
            var acts = new SilentPairs(_model, tree, scratch).With(Cospeakers.With(_praises.With(Allegations.With(_acts.Find(tree, speakers), speakers), tree, speakers), tree));
            float[]? likelihoods = _proposals.Likelihoods(tree, scratch);
            var completed = thread.Follow(tree, acts);
            trail.Follow(tree, SpeakerOf, completed);
            builder.Add(tree, completed, likelihoods, kept => thread.Follow(tree, [.. _proposals.Of(tree, likelihoods, kept, speakers)]));
        }

        return builder.Events;
    }

    // Whom the statement tells of first, as someone who acts; else the first other state that it names.
    private static ActorReference? Foreign(ActorReference author, ImmutableArray<ActorMention> mentions, ImmutableArray<Sentence> sentences) =>
        mentions.FirstOrDefault(m => Sides.Has(m) && Sides.Of(m) != Sides.Of(author) && m.HeadToken >= 0 && m.HeadToken < sentences[m.Sentence].Tokens.Length && sentences[m.Sentence].Tokens[m.HeadToken].Relation == "nsubj")?.Actor ??
        mentions.FirstOrDefault(m => m.Actor.Country is { } country && country != author.Country)?.Actor;

    // The innermost speaker, as a mention: his own words in the sentence when they are there, else one without words.
    private ActorMention? SpeakerAt(VoiceIndex voices, SentenceTree tree, int token)
    {
        var chain = voices.ChainAt(tree.Sentence.Index, token);
        if (chain.IsEmpty)
        {
            return Reporter(tree, token);
        }

        return Named(tree, chain[^1]) ?? new ActorMention(default, -1, -1, chain[^1], ResolutionMethod.Coreference);
    }

    private static ActorMention? Named(SentenceTree tree, ActorReference actor) => tree.Mentions.FirstOrDefault(m => m.Actor.Id == actor.Id);

    // The subject of the clause above, where no attribution was found: "X stressed that …".
    private ActorMention? Reporter(SentenceTree tree, int token)
    {
        for (int at = token, i = 0; at >= 0 && i < tree.Count; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "ccomp" or "parataxis" && tree[at].Head is >= 0 and var above && !Addressed.Is(tree.Sentence.Tokens, above, _speech) && tree.Child(above, "nsubj") is >= 0 and var subject)
            {
                return tree.MentionAt(subject);
            }
        }

        return null;
    }
}
