using System.Collections.Immutable;
using Entente.Coding.Mentions;
using Entente.Knowledge;

namespace Entente.Coding.Coreference;

/// <summary>Adds pronouns and nominals that point back to actors, sentence by sentence. Thread-safe; what is not clear stays unresolved.</summary>
internal sealed class CoreferenceFinder
{
    // Each question about a clause looks through its sentence; a "sentence" beyond this is a table or an attack.
    private const int LongestSentence = 1000;

    private readonly NominalLexicon _lexicon;
    private readonly KnowledgeBase? _knowledge;

    private CoreferenceFinder(NominalLexicon lexicon, KnowledgeBase? knowledge) => (_lexicon, _knowledge) = (lexicon, knowledge);

    /// <summary>Loads the nouns that point back.</summary>
    /// <param name="lexicon">The folder <c>data/lexicon</c>.</param>
    /// <param name="knowledge">Names the states behind officials; null when only states that the text names may be meant.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static CoreferenceFinder Open(string lexicon, KnowledgeBase? knowledge) => new(NominalLexicon.Open(lexicon), knowledge);

    /// <summary>The given mentions and those that point back, in text order; a phrase for two actors gives two mentions with one span.</summary>
    public ImmutableArray<ActorMention> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions)
    {
        var discourse = new Discourse();
        var pronouns = new PronounResolver(article.Text, sentences, discourse, _lexicon);
        Func<string, ActorReference?> states = country => State(country, mentions);
        var author = IssuerFinder.Author(header, mentions);
        var institution = IssuerFinder.Institution(header, mentions, states);
        var side = institution?.Country ?? (_knowledge is null ? null : OutletState.Of(_knowledge, header.Outlet ?? article.Outlet));
        var nominals = new NominalResolver(article.Text, discourse, _lexicon, states, side);
        var all = ImmutableArray.CreateBuilder<ActorMention>(mentions.Length);
        int next = 0;
        foreach (var sentence in sentences)
        {
            bool quoted = false;
            for (int at = 0; at < sentence.Tokens.Length; at++)
            {
                while (next < mentions.Length && mentions[next].Sentence <= sentence.Index && (mentions[next].Sentence < sentence.Index || mentions[next].Tokens.First <= at))
                {
                    var mention = mentions[next++];
                    if (Parties(mention, sentence, nominals) is { IsEmpty: false } pair)
                    {
                        foreach (var party in pair)
                        {
                            Add(mention with { Actor = party, How = ResolutionMethod.Coreference }, sentence, discourse, all);
                        }

                        continue;
                    }

                    Add(mention, sentence, discourse, all);
                }

                var token = sentence.Tokens[at];
                quoted ^= token.Category == WordCategory.Punctuation && token.Span.Slice(article.Text) is "\"" or "“" or "”" or "``" or "''";
                if (all.Count > 0 && all[^1] is { } last && last.Sentence == sentence.Index && at < last.Tokens.End && at >= last.Tokens.First)
                {
                    continue;
                }

                if (sentence.Tokens.Length > LongestSentence)
                {
                    continue;
                }

                int first = at;
                IEnumerable<ActorReference> found = token.Category switch
                {
                    WordCategory.Pronoun or WordCategory.Determiner when nominals.Both(sentence, at) is { IsEmpty: false } both => both,
                    WordCategory.Pronoun or WordCategory.Determiner => First(token, article.Text, quoted ? null : institution, quoted ? null : author)
                        ?? pronouns.Find(sentence, at).Select(m => m.Actor),
                    WordCategory.Numeral => nominals.Both(sentence, at),
                    WordCategory.Noun => nominals.Find(sentence, at, out first),
                    _ => [],
                };
                foreach (var actor in found)
                {
                    var span = new TextSpan(sentence.Tokens[first].Span.Start, token.Span.End);
                    Add(new(span, sentence.Index, at, actor, ResolutionMethod.Coreference) { Tokens = (first, at + 1) }, sentence, discourse, all);
                }
            }
        }

        all.AddRange(mentions[next..]);
        return [.. all.OrderBy(m => m.Span)];
    }

    // "the two parties", "the company", "the tribunal": words for a role that no country owns, or only the context's, and that point back to one or two actors.
    private static ImmutableArray<ActorReference> Parties(ActorMention mention, Sentence sentence, NominalResolver nominals) =>
        (uint)mention.HeadToken < (uint)sentence.Tokens.Length && sentence.Tokens.Length <= LongestSentence
        && (mention.Actor is { Kind: ActorKind.Group, Country: null }
            || (mention is { How: ResolutionMethod.Coreference, Actor.Kind: ActorKind.Group or ActorKind.Body } && nominals.IsOfFew(sentence, mention.HeadToken)))
            ? nominals.Find(sentence, mention.HeadToken, out _) : [];

    private static void Add(ActorMention mention, Sentence sentence, Discourse discourse, ImmutableArray<ActorMention>.Builder all)
    {
        all.Add(mention);
        discourse.Add(mention, Clauses.Role(sentence.Tokens, mention.HeadToken));
    }

    // "we", "our" and "I" of a statement; null for other pronouns.
    private static IEnumerable<ActorReference>? First(Token token, string text, ActorReference? institution, ActorReference? author)
    {
        var word = token.Span.Slice(text);
        return word.Length > 9 ? null
            : IsAny(word, "we", "us", "our", "ours", "ourselves") ? (institution is null ? [] : [institution])
            : IsAny(word, "I", "me", "my", "mine", "myself") ? (author is { Kind: ActorKind.Person } ? [author] : [])
            : null;
    }

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (string candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private ActorReference? State(string country, ImmutableArray<ActorMention> mentions) =>
        mentions.FirstOrDefault(m => m.Actor.Id == country)?.Actor
        ?? (_knowledge is not null && _knowledge.TryGet(country, out var known) ? new(known.Id, known.Name, known.Kind, known.Country ?? country, known.Roles) : null);
}
