using System.Collections.Immutable;
using Entente.Coding.Acts;
using Entente.Coding.Attributions;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Finds events: composes acts, fills their parties, and settles status, voice, time and place. Thread-safe.</summary>
internal sealed class EventFinder
{
    private readonly ActFinder _acts;
    private readonly ContextLexicon _contexts;

    private EventFinder(ActLexicon lexicon, ContextLexicon contexts) => (_acts, _contexts) = (new(lexicon), contexts);

    /// <summary>Loads the lexicon of contexts beside that of acts.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <param name="acts">The lexicon of acts.</param>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file, line and column.</exception>
    public static EventFinder Open(string folder, ActLexicon acts) =>
        new(acts, ContextLexicon.Open(Path.Combine(folder, "contexts.txt")));

    /// <summary>Finds the events of an article.</summary>
    public ImmutableArray<Event> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions)
    {
        var voices = new VoiceIndex(attributions, sentences, header.Byline?.Span);
        var contexts = new ContextFinder(_contexts, sentences);
        var builder = new EventBuilder(header, times, voices, contexts);
        var bySentence = mentions.ToLookup(m => m.Sentence);
        var letter = new Letter();
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.IsEmpty)
            {
                continue;
            }

            var tree = new SentenceTree(article.Text, sentence, bySentence[sentence.Index].Concat(letter.Persons(article.Text, sentence, bySentence[sentence.Index])));
            var acts = _acts.Find(tree, token => SpeakerAt(voices, tree, token));
            letter.Follow(tree, acts);
            builder.Add(tree, acts);
        }

        return builder.Events;
    }

    // The innermost speaker, as a mention: his own words in the sentence when they are there, else one without words.
    private static ActorMention? SpeakerAt(VoiceIndex voices, SentenceTree tree, int token)
    {
        var chain = voices.ChainAt(tree.Sentence.Index, token);
        if (chain.IsEmpty)
        {
            return Reporter(tree, token);
        }

        return tree.Mentions.FirstOrDefault(m => m.Actor.Id == chain[^1].Id)
            ?? new ActorMention(default, -1, -1, chain[^1], ResolutionMethod.Coreference);
    }

    // The subject of the clause above, where no attribution was found: "X stressed that …".
    private static ActorMention? Reporter(SentenceTree tree, int token)
    {
        for (int at = token, i = 0; at >= 0 && i < tree.Count; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "ccomp" or "parataxis" && tree[at].Head is >= 0 and var above && tree.Child(above, "nsubj") is >= 0 and var subject)
            {
                return tree.MentionAt(subject);
            }
        }

        return null;
    }
}
