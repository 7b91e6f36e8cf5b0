using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Knows who was speaking, whose words a message, letter or statement are, and where a crowd stands, for sources that only the text before them explains.</summary>
/// <param name="text">The article's text.</param>
/// <param name="sentences">The sentences of the article.</param>
/// <param name="mentions">Its mentions by sentence.</param>
/// <param name="words">Documents, crowds and the verbs that issue documents.</param>
internal sealed class SpeechThread(string text, ImmutableArray<SentenceView> sentences, ILookup<int, ActorMention> mentions, SpeechWords words)
{
    // "he added" two or three sentences on is still the same man; a message is rendered over a whole report.
    private const int SpeakerReach = 3;
    private const int DocumentReach = 14;
    private const int CrowdReach = 8;

    // A paper's name alone on its line; the words that open a review.
    private const int LongestHeading = 5;
    private const int LeadSentences = 2;

    // "The vice-chairman said" follows on "X, vice-chairman of Y, said" in the paragraph before.
    private const int TitleReach = 4;

    // "The statement said" follows on the sentence that tells of the announcement, or on the one after.
    private const int AnnouncementReach = 2;

    // The last speaker in the singular, the last in the plural, and the last document that spoke, which is no "he".
    private const int One = 0, Several = 1, Document = 2;

    private readonly (ImmutableArray<ActorReference> Speakers, int Sentence)?[] _last = new (ImmutableArray<ActorReference>, int)?[3];
    private (ActorReference Speaker, int Sentence, int First, int End)? _named;
    private ActorReference?[]? _papers;

    /// <summary>Notes who speaks in a sentence; to be called in text order.</summary>
    /// <param name="speakers">Who speaks, or speak together; none when unknown.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Head of the words for him.</param>
    public void Follow(ImmutableArray<ActorReference> speakers, int sentence, int head)
    {
        var token = sentences[sentence].Tokens[head];
        int slot = speakers.Length > 1 || IsPlural(token) ? Several : Is(token, "it") || token.Category == WordCategory.Noun && words.IsDocument(Lemma(sentence, head)) ? Document : One;
        _last[slot] = speakers.IsEmpty ? _last[slot] : (speakers, sentence);
    }

    /// <summary>Whether a word for a speaker is a plural.</summary>
    public static bool IsPlural(Token token) => token.Tag is "NNS" or "NNPS" || Is(token, "they");

    private static bool Is(Token token, string lemma) => token.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>Notes the words by which a sentence names a speaker: a later source may take up his title alone.</summary>
    public void Name(ActorReference? speaker, int sentence, int first, int end)
    {
        if (speaker is { IsNameless: false } && sentences[sentence].Tokens[sentences[sentence].HeadOf(first, end)].Category is WordCategory.ProperNoun or WordCategory.Noun)
        {
            _named = (speaker, sentence, first, end);
        }
    }

    /// <summary>The speaker last named, where a source is the bare title that stood in or beside his name: <c>the spokeswoman</c>, <c>diplomats</c>; null when it is not.</summary>
    public ActorReference? Titled(int sentence, int head)
    {
        var view = sentences[sentence];
        if (_named is not { } named || sentence - named.Sentence > TitleReach || view.Tokens[head].Category != WordCategory.Noun
            || !(IsDefinite(view, head) && view.First[head] == head - 1 || view.First[head] == head && view.Tokens[head].Tag == "NNS") || view.Last[head] != head)
        {
            return null;
        }

        string title = Title(sentence, head);
        for (int i = named.First; i < named.End; i++)
        {
            if (sentences[named.Sentence].Tokens[i].Category == WordCategory.Noun && Title(named.Sentence, i) == title)
            {
                return named.Speaker;
            }
        }

        return null;
    }

    // "A spokesman" may be "the spokeswoman" in the next sentence, as agencies go.
    private string Title(int sentence, int token) => Lemma(sentence, token) is var lemma && words.IsMouth(lemma) ? "" : lemma;

    private static bool IsDefinite(SentenceView view, int head) => view.ChildBy(head, "det") is >= 0 and var article && view.Tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase);

    /// <summary>The paper under whose name an item of a review stands (<c>Rodong Sinmun</c> as a line of its own), else the press that the review is of; null for other sources than articles that no one is said to have written.</summary>
    public ActorReference? Paper(int sentence, int head)
    {
        if (!words.IsDocument(Lemma(sentence, head)) || words.IsMessage(Lemma(sentence, head)))
        {
            return null;
        }

        return (_papers ??= Papers())[sentence];
    }

    // Of each sentence the last heading before it: an article of a million lines is gone through once.
    private ActorReference?[] Papers()
    {
        var papers = new ActorReference?[sentences.Length];
        var above = Enumerable.Range(0, Math.Min(LeadSentences, sentences.Length)).SelectMany(s => mentions[s]).FirstOrDefault(m => IsPress(m.Actor))?.Actor;
        for (int s = 0; s < sentences.Length; s++)
        {
            papers[s] = above;
            if (sentences[s] is { IsFirst: true, IsLast: true, Count: <= LongestHeading } line && mentions[s].FirstOrDefault(m => m.Span.Length >= line.Sentence.Span.Length - 1 && IsPress(m.Actor)) is { } paper)
            {
                above = paper.Actor;
            }
        }

        return papers;
    }

    private static bool IsPress(ActorReference actor) => actor.Kind != ActorKind.Person && (actor.Roles.Contains("JRN") || actor.Roles.Contains("MED"));

    /// <summary>Who goes on speaking where a pronoun is the source; none when nobody of its number spoke just before.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="pronoun">The pronoun: <c>it</c> is the document too that spoke last, <c>he</c> its issuer only where no one else spoke.</param>
    public ImmutableArray<ActorReference> Continued(int sentence, Token pronoun)
    {
        if (IsPlural(pronoun))
        {
            return Near(Several, sentence)?.Speakers ?? [];
        }

        var (person, document) = (Near(One, sentence), Near(Document, sentence));
        return (Is(pronoun, "it") && document?.Sentence >= (person?.Sentence ?? 0) ? document : person ?? document)?.Speakers ?? [];
    }

    private (ImmutableArray<ActorReference> Speakers, int Sentence)? Near(int slot, int sentence) =>
        _last[slot] is { } last && last.Sentence <= sentence && sentence - last.Sentence <= SpeakerReach ? last : null;

    /// <summary>The body or state that spoke just before, whose <c>the statement</c> or <c>the release</c> is taken to be; null for other sources, and where a person spoke last.</summary>
    public ActorReference? Announcer(int sentence, int head) =>
        words.IsOfficial(Lemma(sentence, head)) && IsDefinite(sentences[sentence], head) && _last[One] is { } last && last.Sentence <= sentence && sentence - last.Sentence <= AnnouncementReach
        && last.Speakers is [{ IsNameless: false, Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Body or ActorKind.Company or ActorKind.ArmedGroup } body] ? body : null;

    /// <summary>Whether a sentence since the last speaker's has this actor as the subject of a verb, by name and outside of what is said.</summary>
    public bool IsSubject(ActorReference actor, AttributionDraft draft)
    {
        for (int s = _last[One]?.Sentence ?? draft.Sentence; s <= draft.Sentence; s++)
        {
            foreach (var mention in mentions[s])
            {
                if (mention.Actor.Id == actor.Id && mention.How != ResolutionMethod.Coreference && mention.HeadToken >= 0 && sentences[s].HasRelation(mention.HeadToken, "nsubj")
                    && (s != draft.Sentence || !draft.Content.Any(c => c.Overlaps(mention.Span))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whose words the document is that a source's head names; null when the head names none, or nobody is said to have issued it.</summary>
    public ActorReference? Issuer(int sentence, int head)
    {
        string lemma = Lemma(sentence, head);
        if (!words.IsDocument(lemma) && !words.IsWork(lemma))
        {
            return null;
        }

        for (int s = sentence; s >= 0 && s >= sentence - DocumentReach; s--)
        {
            for (int i = s == sentence ? head : sentences[s].Count - 1; i >= 0; i--)
            {
                if (Lemma(s, i) == lemma && IssuerOf(s, i) is { } issuer)
                {
                    return issuer;
                }
            }
        }

        return null;
    }

    /// <summary>A crowd that the source names only as speakers or demonstrators: people of the country where they stand; null when it is none.</summary>
    public ActorReference? Crowd(int sentence, int head)
    {
        if (!words.IsCrowd(sentences[sentence].Tokens[head]))
        {
            return null;
        }

        for (int s = sentence; s >= 0 && s >= sentence - CrowdReach; s--)
        {
            if (mentions[s].Where(m => m is { IsPlaceOnly: true, Actor.Country: not null } && !UnnamedSpeaker.IsOpposed(m, text)).MaxBy(m => m.Span.Start)?.Actor is { Country: { } country } place)
            {
                return new(country + ".CVL", $"{Lemma(sentence, head)}s in {place.Name}", ActorKind.Group, country, ["CVL"]);
            }
        }

        return null;
    }

    // "a message from V. Putin", "the ministry's statement", "X sent a message", "received a message of greeting from X".
    private ActorReference? IssuerOf(int sentence, int noun)
    {
        var view = sentences[sentence];
        ActorReference? sender = null;
        for (int i = view.First[noun]; i <= view.Last[noun]; i++)
        {
            bool own = view.Heads[i] == noun || view.Heads[i] >= 0 && view.Heads[view.Heads[i]] == noun;
            if (view.Heads[i] == noun && view.HasRelation(i, "compound") && Exactly(sentence, i) is { Country: not null } owner)
            {
                sender ??= owner;
            }
            else if (own && (view.HasRelation(i, "nmod") || view.HasRelation(i, "obl")) && HasCase(view, i) && At(sentence, i) is { } found)
            {
                // Of "the message of greeting from X of Y" the sender stands behind "from".
                sender = view.ChildBy(i, "case") is >= 0 and var mark && view.Tokens[mark].Lemma is "from" or "by" ? found : sender ?? found;
            }
        }

        int verb = view.Heads[noun];
        return sender ?? Through(view, sentence, noun)
            ?? (verb >= 0 && words.Issues(view.Tokens[verb].Lemma) && view.ChildBy(verb, "nsubj") is >= 0 and var subject && subject != noun ? AtOrPeople(sentence, subject) ?? Goes(sentence, subject) : null)
            ?? (verb >= 0 && From(view, verb) is >= 0 and var origin ? At(sentence, origin) : null)
            ?? (verb >= 0 && view.HasRelation(noun, "nsubj") && words.Issues(view.Tokens[verb].Lemma) ? Gathered(view, sentence, verb) : null);
    }

    // "A letter was adopted at a seminar of X", "… at a seminar held in Y": whoever met, else people of the place.
    private ActorReference? Gathered(SentenceView view, int sentence, int verb)
    {
        foreach (int child in view.ChildrenOf(verb))
        {
            if (view.HasRelation(child, "obl") && view.ChildBy(child, "case") is >= 0 and var mark && view.Tokens[mark].Lemma == "at")
            {
                var where = new TextSpan(view.Tokens[view.First[child]].Span.Start, view.Tokens[view.Last[verb]].Span.End);
                return mentions[sentence].Where(m => !m.IsPlaceOnly && m.How != ResolutionMethod.Coreference && m.Actor is { Kind: ActorKind.Organisation or ActorKind.Body } && where.Contains(m.Span)).MinBy(m => m.Span.Start)?.Actor
                    ?? People(sentence, where);
            }
        }

        return null;
    }

    private ActorReference? People(int sentence, TextSpan words) =>
        UnnamedSpeaker.Home(mentions[sentence], words, text) is { Country: { } country } place ? new(country + ".CVL", $"people of {place.Name}", ActorKind.Group, country, ["CVL"]) : null;

    // "X accused the U.S. in a statement on June 15", "X in a statement on October 13 denounced …".
    private ActorReference? Through(SentenceView view, int sentence, int noun)
    {
        int above = view.Heads[noun];
        if (above < 0 || view.ChildBy(noun, "case") is not (>= 0 and var mark) || view.Tokens[mark].Lemma is not ("in" or "through"))
        {
            return null;
        }

        return view.HasRelation(noun, "nmod") ? At(sentence, above)
            : view.HasRelation(noun, "obl") && view.ChildBy(above, "nsubj") is >= 0 and var subject ? At(sentence, subject)
            : null;
    }

    private static bool HasCase(SentenceView view, int noun) =>
        view.HasRelation(noun, "nmod") && view.Tokens[noun].Relation == "nmod:poss" || view.ChildBy(noun, "case") is >= 0 and var mark && view.Tokens[mark].Lemma is "from" or "by" or "of";

    private static int From(SentenceView view, int verb)
    {
        for (int i = view.First[verb]; i <= view.Last[verb]; i++)
        {
            if (view.Heads[i] == verb && view.HasRelation(i, "obl") && view.ChildBy(i, "case") is >= 0 and var mark && view.Tokens[mark].Lemma == "from")
            {
                return i;
            }
        }

        return -1;
    }

    // "It also adopted a statement": whoever spoke or met just before.
    private ActorReference? Goes(int sentence, int subject)
    {
        if (!Is(sentences[sentence].Tokens[subject], "it"))
        {
            return null;
        }

        for (int s = sentence - 1; s >= Math.Max(0, sentence - SpeakerReach); s--)
        {
            for (int i = 0; i < sentences[s].Count; i++)
            {
                if (sentences[s].HasRelation(i, "nsubj") && words.IsWork(Lemma(s, i)) && sentences[s].Heads[i] is >= 0 and var verb && sentences[s].ChildBy(verb, "nsubj") == i && IssuerOf(s, i) is { } met)
                {
                    return met;
                }
            }
        }

        return (Near(One, sentence) ?? Near(Document, sentence))?.Speakers[0];
    }

    // The issuer of a document may be people whom only their country tells: "organizations of various strata in south Korea issued a statement".
    private ActorReference? AtOrPeople(int sentence, int token)
    {
        var here = mentions[sentence];
        var view = sentences[sentence];
        return SpeakerResolver.OfCountry(here, token, Words(view, token)) ?? At(sentence, token)
            ?? (view.Tokens[token].Tag is not ("NNS" or "NNPS") ? null : Owner(here, view, token) ?? People(sentence, Words(view, token)));
    }

    // "the headquarters of the alliance"
    private static ActorReference? Owner(IEnumerable<ActorMention> here, SentenceView view, int token) =>
        here.FirstOrDefault(m => m.Actor.Kind is ActorKind.Organisation or ActorKind.Body && m.HeadToken >= 0 && view.Heads[m.HeadToken] == token && view.HasRelation(m.HeadToken, "nmod"))?.Actor;

    private static TextSpan Words(SentenceView view, int token) => new(view.Tokens[view.First[token]].Span.Start, view.Tokens[view.Last[token]].Span.End);

    // The person himself, what stands beside his name ("F. Mekdad, minister of … of Syria"), or the body whose title he has.
    private ActorReference? At(int sentence, int token)
    {
        var view = sentences[sentence];
        var words = Words(view, token);
        return Exactly(sentence, token)
            ?? (view.ChildBy(token, "appos") is >= 0 and var title ? Exactly(sentence, title) : null)
            ?? (view.Tokens[token].Category != WordCategory.ProperNoun ? null : mentions[sentence].Where(m => !m.IsPlaceOnly && m.How != ResolutionMethod.Coreference && words.Contains(m.Span)).MaxBy(m => m.Span.Length)?.Actor);
    }

    private ActorReference? Exactly(int sentence, int token) =>
        mentions[sentence].Where(m => m.HeadToken == token || m.Tokens.First <= token && token < m.Tokens.End).OrderBy(m => m.HeadToken == token ? 0 : 1).ThenBy(m => m.Span.Length).FirstOrDefault()?.Actor;

    private string Lemma(int sentence, int token) => SpeechWords.Singular(sentences[sentence].Tokens[token]);
}
