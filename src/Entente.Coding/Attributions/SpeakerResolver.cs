using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Finds the actor behind the words of a source.</summary>
internal sealed class SpeakerResolver
{
    private readonly ILookup<int, ActorMention> _mentions;
    private readonly SpeechThread _thread;
    private readonly SpeechWords _speech;

    /// <summary>Makes a resolver for an article's mentions, pronouns included.</summary>
    public SpeakerResolver(ImmutableArray<ActorMention> mentions, ImmutableArray<SentenceView> sentences, SpeechWords speech)
    {
        _mentions = mentions.ToLookup(m => m.Sentence);
        _speech = speech;
        _thread = new(sentences, _mentions, speech);
    }

    /// <summary>The speaker of a draft; null when it has no source. To be asked in the order of cues.</summary>
    /// <param name="article">The article.</param>
    /// <param name="view">The sentence of the cue.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="isOutermost">Whether no other attribution's content holds it: only such speakers are taken up by <c>he added</c>.</param>
    public ActorReference? Resolve(ArticleView article, SentenceView view, AttributionDraft draft, bool isOutermost)
    {
        if (draft.SourceFirst < 0)
        {
            return null;
        }

        var head = view.HeadOf(draft.SourceFirst, draft.SourceEnd);
        var speaker = Find(article, view, draft, head);
        if (isOutermost && view.Classes[draft.Cue] is CueClass.Say or CueClass.Think or CueClass.Praise or CueClass.Demand or CueClass.Accuse or CueClass.Deny)
        {
            _thread.Follow(speaker, draft.Sentence, IsPlural(view, head));
            _thread.Name(speaker, draft.Sentence, draft.SourceFirst, view.Last[head] + 1);
        }

        return speaker;
    }

    private ActorReference? Find(ArticleView article, SentenceView view, AttributionDraft draft, int head)
    {
        var here = _mentions[draft.Sentence];
        if (view.Tokens[head].Category == WordCategory.Pronoun && view.Tokens[head].Lemma.ToLowerInvariant() is "he" or "she" or "it" or "they"
            && _thread.Continued(draft.Sentence, IsPlural(view, head)) is { } continued && GoesOn(view, draft, AtHead(here, head), continued))
        {
            return continued;
        }

        return _thread.Crowd(draft.Sentence, head) ?? _thread.Issuer(draft.Sentence, head)
            ?? OfCountry(here, head, new(view.Tokens[draft.SourceFirst].Span.Start, view.Tokens[draft.SourceEnd - 1].Span.End))
            ?? AtHead(here, head)
            ?? (Antecedent(view, head) is var antecedent and >= 0 ? AtHead(here, antecedent) ?? _thread.Issuer(draft.Sentence, antecedent) : null)
            ?? Widest(here, new(view.Tokens[draft.SourceFirst].Span.Start, view.Tokens[draft.SourceEnd - 1].Span.End))
            ?? _thread.Titled(draft.Sentence, head)
            ?? _thread.Paper(draft.Sentence, head)
            ?? (_speech.IsThing(SpeechWords.Singular(view.Tokens[head])) ? null : Unresolved(article, view, draft, head));
    }

    private static bool IsPlural(SentenceView view, int head) => view.Tokens[head].Tag is "NNS" or "NNPS" || view.Tokens[head].Lemma.Equals("they", StringComparison.OrdinalIgnoreCase);

    // A man who is speaking goes on; whom he talks about does not take over, and least of all a group.
    private bool GoesOn(SentenceView view, AttributionDraft draft, ActorReference? pronoun, ActorReference last)
    {
        if (pronoun is null || pronoun.Id == last.Id || view.Tokens[draft.Cue].Lemma is "add" or "continue" or "conclude")
        {
            return true;
        }

        return last.Kind == ActorKind.Person && (pronoun.Kind != ActorKind.Person || !_thread.IsSubject(pronoun, draft));
    }

    // "the national leader of the Workers' Party of Mexico": a role whose country was only guessed is of the country that the source names.
    private static ActorReference? OfCountry(IEnumerable<ActorMention> mentions, int head, TextSpan source)
    {
        var role = mentions.FirstOrDefault(m => m.HeadToken == head);
        if (role is not { How: ResolutionMethod.Role or ResolutionMethod.Coreference, Actor: { Country: { } guessed, Kind: not ActorKind.Person } }
            || mentions.Any(m => m.How == ResolutionMethod.Alias && source.Contains(m.Span) && m.Actor.Country == guessed))
        {
            return null;
        }

        return mentions.Where(m => m is { How: ResolutionMethod.Alias or ResolutionMethod.Role, Actor.Country: not null } && source.Contains(m.Span) && m.Span.Start >= role.Span.End).MinBy(m => m.Span.Start)?.Actor;
    }

    // "who" and "which" stand for the noun that their clause modifies.
    private static int Antecedent(SentenceView view, int head)
    {
        if (view.Tokens[head].Tag is not ("WP" or "WDT" or "WP$"))
        {
            return -1;
        }

        for (int at = head, steps = 0; at >= 0 && steps < 8; at = view.Heads[at], steps++)
        {
            if (view.HasRelation(at, "acl"))
            {
                return view.Heads[at];
            }
        }

        return -1;
    }

    private static ActorReference? AtHead(IEnumerable<ActorMention> mentions, int head) =>
        mentions.Where(m => m.HeadToken == head || m.Tokens.First <= head && head < m.Tokens.End)
            .OrderBy(m => m.HeadToken == head ? 0 : 1).ThenByDescending(m => m.Span.Length).FirstOrDefault()?.Actor;

    private static ActorReference? Widest(IEnumerable<ActorMention> mentions, TextSpan source) =>
        mentions.Where(m => !m.IsPlaceOnly && source.Contains(m.Span)).OrderByDescending(m => m.Span.Length).ThenBy(m => m.Span.Start).FirstOrDefault()?.Actor;

    private static ActorReference? Unresolved(ArticleView article, SentenceView view, AttributionDraft draft, int head)
    {
        var token = view.Tokens[head];
        if (token.Category is WordCategory.Pronoun or WordCategory.Determiner)
        {
            return null;
        }

        if (token.Category != WordCategory.ProperNoun)
        {
            var words = article.Text[view.Tokens[draft.SourceFirst].Span.Start..view.Tokens[draft.SourceEnd - 1].Span.End];
            return new("name:" + Slug(token.Lemma), words, ActorKind.Group, null, []);
        }

        // The name alone, without titles and what follows in apposition.
        var (first, last) = (head, head);
        while (first > draft.SourceFirst && view.Tokens[first - 1].Category == WordCategory.ProperNoun)
        {
            first--;
        }

        while (last + 1 < draft.SourceEnd && view.Tokens[last + 1].Category == WordCategory.ProperNoun)
        {
            last++;
        }

        var name = article.Text[view.Tokens[first].Span.Start..view.Tokens[last].Span.End];
        return new("name:" + Slug(name), name, ActorKind.Unknown, null, []);
    }

    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            slug.Append(char.IsLetterOrDigit(c) ? c : '-');
        }

        return slug.ToString().Trim('-');
    }
}
