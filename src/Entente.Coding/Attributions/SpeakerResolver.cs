using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Finds the actor behind the words of a source.</summary>
internal sealed class SpeakerResolver
{
    // More owners of one noun than this stand in no list that is read for its speakers.
    private const int MostOwners = 16;

    private readonly ILookup<int, ActorMention> _mentions;
    private readonly SpeechThread _thread;
    private readonly SpeechWords _speech;

    /// <summary>Makes a resolver for an article's mentions, pronouns included.</summary>
    public SpeakerResolver(string text, ImmutableArray<ActorMention> mentions, ImmutableArray<SentenceView> sentences, SpeechWords speech)
    {
        _mentions = mentions.ToLookup(m => m.Sentence);
        _speech = speech;
        _thread = new(text, sentences, _mentions, speech);
    }

    /// <summary>The speaker of a draft, and behind him those of other sides who say it with him; none when it has no source. To be asked in the order of cues.</summary>
    /// <param name="article">The article.</param>
    /// <param name="view">The sentence of the cue.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="isOutermost">Whether no other attribution's content holds it: only such speakers are taken up by <c>he added</c>.</param>
    public ImmutableArray<ActorReference> Resolve(ArticleView article, SentenceView view, AttributionDraft draft, bool isOutermost)
    {
        if (draft.SourceFirst < 0)
        {
            return [];
        }

        var head = view.HeadOf(draft.SourceFirst, draft.SourceEnd);
        var speakers = Find(article, view, draft, head);
        var speaker = speakers.FirstOrDefault();
        if (isOutermost && view.Classes[draft.Cue] is CueClass.Say or CueClass.Think or CueClass.Praise or CueClass.Demand or CueClass.Accuse or CueClass.Deny)
        {
            _thread.Follow(speakers, draft.Sentence, head);
            _thread.Name(speaker, draft.Sentence, draft.SourceFirst, view.Last[head] + 1);
        }

        return speakers;
    }

    private ImmutableArray<ActorReference> Find(ArticleView article, SentenceView view, AttributionDraft draft, int head)
    {
        var here = _mentions[draft.Sentence];
        if (view.Tokens[head].Category == WordCategory.Pronoun && view.Tokens[head].Lemma.ToLowerInvariant() is "he" or "she" or "it" or "they"
            && _thread.Continued(draft.Sentence, view.Tokens[head]) is [var continued, ..] together && GoesOn(view, draft, AtHead(here, head), continued))
        {
            return together;
        }

        var joint = Joint(view, draft, head);
        return joint.Length > 1 ? joint : One(article, view, draft, head) is { } one ? [one] : [];
    }

    private ActorReference? One(ArticleView article, SentenceView view, AttributionDraft draft, int head)
    {
        var here = _mentions[draft.Sentence];
        var words = new TextSpan(view.Tokens[draft.SourceFirst].Span.Start, view.Tokens[draft.SourceEnd - 1].Span.End);
        return _thread.Crowd(draft.Sentence, head) ?? _thread.Issuer(draft.Sentence, head)
            ?? OfCountry(here, head, words)
            ?? (IsGuess(here, head) ? _thread.Titled(draft.Sentence, head) : null)
            ?? (AtHead(here, head) is { IsNameless: true } nobody ? Widest(here, words, nobody) ?? nobody : AtHead(here, head))
            ?? (Antecedent(view, head) is var antecedent and >= 0 ? AtHead(here, antecedent) ?? _thread.Issuer(draft.Sentence, antecedent) : null)
            ?? Widest(here, words)
            ?? _thread.Titled(draft.Sentence, head)
            ?? _thread.Paper(draft.Sentence, head)
            ?? _thread.Announcer(draft.Sentence, head)
            ?? (view.Tokens[head].Category == WordCategory.Pronoun ? Through(view, draft.Cue) : null)
            ?? (_speech.IsThing(SpeechWords.Singular(view.Tokens[head])) || _speech.IsWork(SpeechWords.Singular(view.Tokens[head])) ? null : UnnamedSpeaker.Of(article, view, draft, head, here, _speech));
    }

    // "In the statement he said …": a pronoun that nothing explains is whoever issued it.
    private ActorReference? Through(SentenceView view, int cue)
    {
        foreach (int child in view.ChildrenOf(cue))
        {
            if (view.HasRelation(child, "obl") && view.ChildBy(child, "case") is >= 0 and var mark && view.Tokens[mark].Lemma is "in" && _thread.Issuer(view.Sentence.Index, child) is { } issuer)
            {
                return issuer;
            }
        }

        return null;
    }

    // "France and Germany said", "they said" of the two: one of each side, in the order of the text.
    private ImmutableArray<ActorReference> Joint(SentenceView view, AttributionDraft draft, int head)
    {
        var together = new List<ActorMention>();
        foreach (var mention in _mentions[draft.Sentence])
        {
            int at = mention.HeadToken;
            bool isOne = at == head || at >= draft.SourceFirst && at < draft.SourceEnd && (view.HasRelation(at, "conj") && view.Heads[at] == head || IsOneOfSeveral(view, mention, head));
            if (isOne && !mention.IsPlaceOnly && mention.Actor is { Country: not null } or { Kind: ActorKind.Organisation or ActorKind.Collective } && !together.Any(t => Side(t.Actor) == Side(mention.Actor)))
            {
                together.Add(mention);
            }
        }

        // "MBC, CBS and KBS of south Korea": all are of the country at the end.
        var last = view.Tokens[draft.SourceEnd - 1].Span;
        bool isShared = _mentions[draft.Sentence].Any(m => m is { Actor.Kind: ActorKind.State } && m.Span.Contains(last) && !together.Any(t => t.HeadToken == m.HeadToken));
        return together.Count > 1 && !isShared && together.Any(t => t.HeadToken == head || IsOneOfSeveral(view, t, head)) ? [.. together.OrderBy(t => t.Span.End).Select(t => t.Actor)] : [];
    }

    // "The foreign ministers of France and Germany", "A's and B's defence chiefs", "the heads of the IMF and the World Bank": as many speakers as owners.
    private static bool IsOneOfSeveral(SentenceView view, ActorMention mention, int head)
    {
        if (mention.HeadToken is not (>= 0 and var at) || view.Tokens[head].Tag is not "NNS" || mention.Actor.Kind == ActorKind.State && mention.How != ResolutionMethod.Role && view.Tokens[at].Tag is not ("NNP" or "NNPS"))
        {
            return false;
        }

        for (int steps = 0; steps < MostOwners && at >= 0 && (view.HasRelation(at, "conj") || mention.How == ResolutionMethod.Role && view.HasRelation(at, "appos")); steps++)
        {
            at = view.Heads[at];
        }

        return at >= 0 && at != head && view.Heads[at] == head && (view.HasRelation(at, "nmod") || view.HasRelation(at, "amod") || view.HasRelation(at, "compound"));
    }

    private static string Side(ActorReference actor) => actor.Country ?? actor.Id;

    // A man who is speaking goes on; whom he talks about does not take over, and least of all a group.
    private bool GoesOn(SentenceView view, AttributionDraft draft, ActorReference? pronoun, ActorReference last)
    {
        if (pronoun is null || pronoun.Id == last.Id || view.Tokens[draft.Cue].Lemma is "add" or "continue" or "conclude")
        {
            return true;
        }

        // "The government should face up to it, it urged": who is told of does not tell.
        if (_mentions[draft.Sentence].Any(m => m.Actor.Id == pronoun.Id && m.Span.End <= view.Tokens[draft.SourceFirst].Span.Start && draft.Content.Any(c => c.Contains(m.Span))))
        {
            return true;
        }

        if (pronoun.IsNameless && !last.IsNameless)
        {
            return true;
        }

        return last.Kind == ActorKind.Person && (pronoun.Kind != ActorKind.Person || !_thread.IsSubject(pronoun, draft));
    }

    // "the national leader of the Workers' Party of Mexico": a role whose country was only guessed is of the country that the source names.
    internal static ActorReference? OfCountry(IEnumerable<ActorMention> mentions, int head, TextSpan source)
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

    // "The spokeswoman", of no country that the text names: the context's guess, or nobody's.
    private static bool IsGuess(IEnumerable<ActorMention> mentions, int head) =>
        mentions.Where(m => m.HeadToken == head).All(m => m.How == ResolutionMethod.Coreference && m.Actor.Kind != ActorKind.Person || m.Actor.IsNameless);

    private static ActorReference? Widest(IEnumerable<ActorMention> mentions, TextSpan source, ActorReference? but = null) =>
        mentions.Where(m => !m.IsPlaceOnly && source.Contains(m.Span) && m.Actor.Id != but?.Id && (but is null || m.Actor is { Country: not null, Kind: not ActorKind.Person })).OrderByDescending(m => m.Span.Length).ThenBy(m => m.Span.Start).FirstOrDefault()?.Actor;
}
