using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Attributions;
using Entente.Coding.Headers;
using Entente.Coding.Times;
using Entente.Knowledge;

namespace Entente.Coding.Events;

/// <summary>Makes events of one article from acts: chooses those worth coding, numbers them and gives them voice, time, place and contexts.</summary>
/// <param name="header">What the article says of itself.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="times">Its time expressions.</param>
/// <param name="voices">On whose word a word rests.</param>
/// <param name="contexts">The article's contexts.</param>
/// <param name="knowledge">Knows where places lie; null when none need be known.</param>
/// <param name="judge">How sure its events are.</param>
/// <param name="home">Finds whom acts within one state are done to.</param>
internal sealed class EventBuilder(Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, VoiceIndex voices, ContextFinder contexts, KnowledgeBase? knowledge, EventJudge judge, HomeSide home)
{
    // The labelling guideline: a sentence holds 0 to 6 events; main acts before trivia.
    private const int MaxPerSentence = 6;

    private readonly ImmutableArray<Event>.Builder _events = ImmutableArray.CreateBuilder<Event>();
    private readonly OppositeTrail _opposites = new();
    private readonly EventTimeFinder _times = new(header, sentences, times, (sentence, token) => voices.ChainAt(sentence, token).Length);

    /// <summary>The events so far, by sentence and trigger.</summary>
    public ImmutableArray<Event> Events => _events.ToImmutable();

    /// <summary>Adds the events of one sentence.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="likelihoods">How likely the sentence states each type, by its words; null when not asked.</param>
    /// <param name="further">What it states by its words alone, given the types of its acts; asked where none of them is told.</param>
    public void Add(SentenceTree tree, ImmutableArray<Act> acts, float[]? likelihoods, Func<IReadOnlyCollection<EventType>, ImmutableArray<Act>> further)
    {
        // A question states nothing, but it may threaten: "can they cope with the consequences?"
        bool asks = tree[tree.Count - 1].Span.Slice(tree.Text) is "?";
        if (asks)
        {
            acts = acts.RemoveAll(a => a is not { Type: EventType.Threaten, IsSpeakers: true });
        }

        var weighed = judge.Weigh(tree, [.. acts.SelectMany(Unfold).Where(a => IsSomeones(tree, a))], likelihoods, act => !voices.ChainAt(tree.Sentence.Index, act.Token).IsEmpty);
        var kept = judge.IsAsked ? weighed : Choose(weighed);
        if (kept.Count == 0 && !judge.IsAsked && !asks)
        {
            kept.AddRange(further([.. acts.SelectMany(Whole).Select(a => a.Type)]).Select(a => (a, Math.Round(a.Likelihood!.Value, 2))));
        }

        int first = _events.Count;
        if (kept.Count == 0)
        {
            return;
        }

        var placed = contexts.Of(tree.Sentence);
        foreach (var (act, confidence) in kept)
        {
            int about = act.Inner is null || !act.KeepsInner ? -1 : kept.FindIndex(k => k.Act.Token == act.Inner.Token && k.Act.Type == act.Inner.Type && k.Act != act);
            _events.Add(Make(tree, act, confidence, placed) with { About = about < 0 ? null : Name(first + about) });
        }
    }

    // Of acts that are one the surest, of all the surest few, in the order of their words.
    private static List<(Act Act, double Confidence)> Choose(List<(Act Act, double Confidence)> weighed)
    {
        var chosen = new List<(Act Act, double Confidence)>();
        foreach (var candidate in weighed.OrderByDescending(c => Math.Round(c.Confidence, 1)))
        {
            if (!chosen.Any(c => EventScreen.IsSame(c.Act, candidate.Act)))
            {
                chosen.Add(candidate);
            }
        }

        // Codebook, MOBILIZE: forces that attack in the same breath are not also mobilised.
        chosen.RemoveAll(c => c.Act.Type == EventType.Mobilize && chosen.Any(o => o.Act is { Type: EventType.Assault, IsNominal: false } && o.Act.Status == c.Act.Status && EventScreen.IsSame(o.Act with { Type = EventType.Mobilize }, c.Act)));
        return [.. chosen.Take(MaxPerSentence).OrderBy(c => c.Act.Trigger.Start).ThenBy(c => c.Act.Trigger.End).ThenBy(c => c.Act.Type)];
    }

    // Someone did it; of force it is enough that someone suffered it: "a car bomb exploded at the headquarters of the British army".
    // What has no subject either is called for or aimed at: "Down with Y!".
    private static bool IsSomeones(SentenceTree tree, Act act) =>
        !act.Actors.IsEmpty || IsOfMany(tree, act) || (act is { Type: EventType.Assault or EventType.Coerce, IsNominal: false, IsWeak: false } && tree.Child(act.Token, "nsubj") >= 0 && act.Recipients.Any(r => r.Actor.Country is not null));

    // "received messages from different countries": many sent them, and none is named.
    private static bool IsOfMany(SentenceTree tree, Act act)
    {
        if (act is not { Type: EventType.Support, IsNominal: false, IsWeak: false, Operators.IsEmpty: true } || !act.Recipients.Any(r => r.Actor.Country is not null))
        {
            return false;
        }

        foreach (int thing in (ReadOnlySpan<int>)[act.Token, tree.Child(act.Token, "obj")])
        {
            foreach (int child in thing < 0 ? [] : tree.Children(thing))
            {
                if (tree[child].Tag == "NNS" && tree.Introducer(child) is "from")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Act> Whole(Act act) => act.Inner is { } inner ? [act, .. Whole(inner)] : [act];

    // An operator's inner act stands beside it where the composition table keeps it.
    private static IEnumerable<Act> Unfold(Act act)
    {
        yield return act;
        if (act.Inner is { } inner)
        {
            foreach (var nested in Unfold(inner).Where(n => act.KeepsInner || n != inner))
            {
                yield return nested;
            }
        }
    }

    private Event Make(SentenceTree tree, Act told, double confidence, ImmutableArray<string> placed)
    {
        told = home.Complete(tree, PartySets.Shown(told));
        int depth = Depth(tree, told);
        var voice = voices.TogetherAt(tree.Sentence.Index, told.Token, depth);
        var act = _opposites.Complete(tree.Sentence.Index, OtherSide.Complete(tree, told, voices.ChainAt(tree.Sentence.Index, told.Token).LastOrDefault()));
        var recipients = Recipients(told, act);
        // What is done by speaking is done when it is said: "in a statement on Friday said that …".
        var (spoken, word) = act.IsSpeakers && voices.CueAt(tree.Sentence.Index, act.Token) is { } cue ? cue : (tree.Sentence.Index, act.Token);
        var when = _times.Find(sentences[spoken], word, act.Status, depth);
        var status = IsAhead(act, when) ? EventStatus.Planned : act.Status;
        return new Event(Name(_events.Count), tree.Sentence.Index, act.Type, act.Trigger, status, act.Steps[0])
        {
            Mode = act.Mode,
            Contexts = placed,
            Cameo = act.Cameo ?? CameoCodes.Default(act.Type, act.Mode),
            Score = EventModes.Score(act.Type, act.Mode),
            Actors = Parties(tree, act.Actors),
            Recipients = Parties(tree, recipients),
            Voice = voice,
            When = when,
            Where = EventPlaces.Of(tree, act, knowledge),
            Confidence = confidence,
            Derivation =
            [
                .. act.Steps,
                $"  actor: {Names(act.Actors)}",
                $"  recipient: {Names(recipients)}",
                $"  status: {status.ToString().ToLowerInvariant()}",
                .. voice.IsEmpty ? Array.Empty<string>() : [$"  voice: {string.Join(" > ", voice.Select(v => v.Name))}"],
                .. Lost(act).Select(l => $"  {l}"),
            ],
        };
    }

    private static IEnumerable<LostEntry> Lost(Act act) => act.Inner is null ? act.Lost : act.Lost.Concat(Lost(act.Inner));

    // "holds talks on Friday", written on Wednesday: a base act dated after the day of writing has not taken place; a promise made for then has.
    private bool IsAhead(Act act, EventTime? when) =>
        act is { Status: EventStatus.Occurred or EventStatus.Ongoing, Inner: null, IsSpeakers: false } && when is { Basis: TimeBasis.Expression, Interval.From: { } from } && from > header.Plausible();

    // A demand that stands only in the speaker's mouth is the speaker's own act, told by whoever reports it.
    private int Depth(SentenceTree tree, Act act)
    {
        var chain = voices.ChainAt(tree.Sentence.Index, act.Token);
        bool speaks = act.IsSpeakers || Performs(tree, act) || Denounces(tree, act);
        bool own = act.Operators.Contains("obligation") || act.Operators.Contains("reproach") || speaks && act.Actors.Any(a => a.Actor.Id == chain.LastOrDefault()?.Id);
        return own && !chain.IsEmpty ? chain.Length - 1 : chain.Length;
    }

    // "We strongly denounce …", "I express thanks …", "we will strike back": to say so is to do it.
    private static bool Performs(SentenceTree tree, Act act) =>
        (act.Type is EventType.Accuse or EventType.Support or EventType.Request or EventType.Reject or EventType.Threaten && tree[act.Token].Tag == "VBP"
            || act.Type is EventType.Agree or EventType.Threaten && tree[act.Token].Tag == "VB")
        && tree.Child(act.Token, "nsubj") is >= 0 and var subject && tree.Lemma(subject) is "i" or "we";

    // "X issued a statement denouncing Y", "… to commemorate Z": what the document does X does, whoever tells of it.
    private static bool Denounces(SentenceTree tree, Act act) =>
        act.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Support && tree[act.Token] is { Tag: "VBG" or "VB", Relation: "acl" or "advcl" } && tree.Child(act.Token, "nsubj") < 0;

    private static ImmutableArray<EventParty> Parties(SentenceTree tree, ImmutableArray<ActorMention> mentions) =>
        [.. mentions.Select(m => new EventParty(m.Actor, m.Sentence == tree.Sentence.Index ? Named(tree, m).Span : null))];

    // Things and places stand in for recipients that nobody names, or whose country nobody names; a side that is only guessed takes nothing from what the words say.
    private static ImmutableArray<ActorMention> Recipients(Act told, Act act)
    {
        if (told.IsMutual || told.Recipients.Any(r => r.Actor.Country is not null || r.Actor.Kind is not (ActorKind.Group or ActorKind.Unknown)))
        {
            return act.Recipients;
        }

        var recipients = told.Recipients;
        foreach (var further in act.Recipients.Concat(told.Further))
        {
            if (further.Span == default ? recipients.IsEmpty
                : recipients.All(r => !r.Span.Overlaps(further.Span))
                    && (further.Actor.Id == ActorReference.Nameless || act.Actors.Concat(recipients).All(o => o.Actor.Id != further.Actor.Id)))
            {
                recipients = recipients.Add(further);
            }
        }

        return recipients;
    }

    // "Russia said it had …": a pronoun's party is shown by its name where the sentence has one.
    private static ActorMention Named(SentenceTree tree, ActorMention mention) =>
        mention.How == ResolutionMethod.Coreference
            ? tree.Mentions.LastOrDefault(m => m.Actor.Id == mention.Actor.Id && m.How != ResolutionMethod.Coreference && m.Span.End <= mention.Span.Start) ?? mention
            : mention;

    private static string Names(ImmutableArray<ActorMention> mentions) =>
        mentions.IsEmpty ? "none" : string.Join(", ", mentions.Select(m => $"{m.Actor.Name} [{m.Actor.Id}]"));

    private static string Name(int index) => "e" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
