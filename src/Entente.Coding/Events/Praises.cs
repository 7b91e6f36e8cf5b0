using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Adds what a speaker does by speaking well of another state: he supports it (guideline: praise of a foreign leader or people is SUPPORT).</summary>
/// <remarks>No verb of praise is needed: <c>the chairman of a Swedish group said that the DPRK is demonstrating its dignity</c>.</remarks>
/// <param name="words">The words of praise.</param>
internal sealed class Praises(PraiseWords words)
{
    // The clause of a word of praise and those that it hangs on; farther up stand other people's deeds.
    private const int MaxClimb = 6;

    // Three words that praise only together make one that praises alone.
    private const int Enough = 3;

    // More speakers in one sentence come only from generated text or lists of names.
    private const int MaxSpeakers = 4;

    /// <summary>The acts of a sentence with a support before them for each speaker who praises another side.</summary>
    public ImmutableArray<Act> With(ImmutableArray<Act> acts, SentenceTree tree, SpeakerView speakers)
    {
        List<Praise>? found = null;
        for (int i = 0; i < tree.Count; i++)
        {
            // "New Zealand", "the Development Bank": names praise nobody, nor does "might have to".
            if (tree[i].Category is not (WordCategory.ProperNoun or WordCategory.Auxiliary) && words.Of(tree.Lemma(i), i + 1 < tree.Count ? tree.Lemma(i + 1) : null) is not PraiseStrength.None and var strength && speakers.At(i) is { } speaker && Sides.Has(speaker) && !IsSpoilt(tree, i))
            {
                Of(found ??= [], speaker)?.Add(i, strength);
            }
        }

        if (found is null)
        {
            return acts;
        }

        var told = found.Where(p => p.Weight >= Enough).Select(p => Told(p, acts, tree, speakers)).OfType<Act>().ToImmutableArray();
        return told.IsEmpty ? acts : [.. told, .. acts];
    }

    // What one speaker praises; null where too many have spoken.
    private static Praise? Of(List<Praise> found, ActorMention speaker)
    {
        var praise = found.Find(p => p.Speaker.Actor.Id == speaker.Actor.Id);
        if (praise is null && found.Count < MaxSpeakers)
        {
            found.Add(praise = new(speaker));
        }

        return praise;
    }

    private Act? Told(Praise praise, ImmutableArray<Act> acts, SentenceTree tree, SpeakerView speakers)
    {
        var lifted = praise.Words.ConvertAll(w => Praised(tree, w, praise.Speaker, speakers));
        var praised = lifted.Find(m => m is { IsSlanted: false } && Sides.Of(m) != Sides.Of(praise.Speaker)) ?? (lifted.Exists(m => m is not null) ? null : FirstNamed(tree, praise.Speaker, speakers));
        // "defeated the U.S. imperialists and defended their dignity": wording that takes a side against someone praises him in nothing.
        if (praised is null or { IsSlanted: true } || acts.Any(a => Opposes(a, praise.Speaker, praised)))
        {
            return null;
        }

        int token = praise.Words[0];
        return new(token, tree[token].Span, EventType.Support)
        {
            Cameo = "051",
            Actors = [praise.Speaker],
            Recipients = [praised],
            IsSpeakers = true,
            IsTold = true,
            IsWeak = !praise.Lauds,
            Steps = [$"SUPPORT = told by {praise.Speaker.Actor.Name} in praise of {praised.Actor.Name}", .. praise.Words.Select(w => $"  praise '{tree.Lemma(w)}' (praise.txt)")],
        };
    }

    // The owner of what is praised, else the subject of its clause or of one above; the speaker's own side where he lifts up that.
    private ActorMention? Praised(SentenceTree tree, int word, ActorMention speaker, SpeakerView speakers)
    {
        for (int at = word, i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            foreach (int child in tree.Children(at))
            {
                if (child == word || tree.MentionAt(child) is not { } mention)
                {
                    continue;
                }

                bool isPhrase = tree.Is(child, "nmod") || tree.Is(child, "obl") || tree[child].Relation is "compound" or "amod" or "appos";
                if ((isPhrase || tree.Is(child, "nsubj")) && IsPraisable(tree, mention, speaker, speakers))
                {
                    return mention;
                }

                if (tree[child].Relation is "nmod:poss" or "nsubj" && Sides.Has(mention) && Sides.Of(mention) == Sides.Of(speaker) && mention.Span != speaker.Span)
                {
                    return mention;
                }
            }

            if (tree[at].Relation is "root")
            {
                break;
            }
        }

        return null;
    }

    private ActorMention? FirstNamed(SentenceTree tree, ActorMention speaker, SpeakerView speakers) =>
        tree.Mentions.Where(m => IsPraisable(tree, m, speaker, speakers)).MinBy(m => m.Span.Start);

    private bool IsPraisable(SentenceTree tree, ActorMention mention, ActorMention speaker, SpeakerView speakers) =>
        Sides.Has(mention) && Sides.Of(mention) != Sides.Of(speaker) && mention.HeadToken >= 0 && mention.HeadToken < tree.Count
        && speakers.At(mention.HeadToken) is { } teller && Sides.Of(teller) == Sides.Of(speaker)
        && !Sides.IsOpposed(tree, mention) && !IsFoe(tree, mention);

    // "repulsed the invasion by the imperialist allied forces": he praises those who fought them.
    private bool IsFoe(SentenceTree tree, ActorMention mention)
    {
        for (int i = Math.Max(0, mention.Tokens.First); i < tree.Count && i < mention.Tokens.End; i++)
        {
            if (words.IsFoe(tree.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "must achieve", "has no dignity", "if it wins": demands and conditions praise nobody.
    private static bool IsSpoilt(SentenceTree tree, int word)
    {
        int verb = word;
        for (int i = 0; tree[verb].Category is not WordCategory.Verb && tree.Child(verb, "cop") < 0 && tree[verb].Head >= 0 && i < MaxClimb; i++)
        {
            verb = tree[verb].Head;
        }

        return ClauseStatus.Of(tree, verb).Operator is "not" or "obligation" or "prohibition" or "future-not" || tree.HasChild(word, "det", "no");
    }

    // Whom he blames, rejects or threatens in the same breath he does not praise; what he promises him is more than praise.
    private static bool Opposes(Act act, ActorMention speaker, ActorMention praised) =>
        act.Type is EventType.Agree ? act.Actors.Any(a => Sides.Of(a) == Sides.Of(speaker))
        : act.Type is EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Request or EventType.Sanction or EventType.Coerce or EventType.Assault
        && (act.Actors.Any(a => Sides.Of(a) == Sides.Of(speaker)) ? act.Recipients.Any(r => Sides.Of(r) == Sides.Of(praised)) : act.Actors.Any(a => Sides.Of(a) == Sides.Of(praised)));

    private sealed class Praise(ActorMention speaker)
    {
        private int _lauds;

        public bool Lauds => _lauds > 0;

        public ActorMention Speaker { get; } = speaker;

        public List<int> Words { get; } = [];

        public int Weight { get; private set; }

        // Those that praise alone stand first, each kind in text order.
        public void Add(int word, PraiseStrength strength)
        {
            bool alone = strength == PraiseStrength.Laud;
            Weight += alone ? Enough : 1;
            Words.Insert(alone ? _lauds++ : Words.Count, word);
        }
    }
}
