using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>
/// Lets the learned model speak where the lexicon is silent: two parties that a predicate clearly links, one of whom does nothing else in the sentence.
/// Such acts carry <c>model</c> as their first step, and what the model makes of them as their likelihood.
/// </summary>
/// <param name="classifier">Answers which type holds between two spans.</param>
/// <param name="tree">The sentence.</param>
/// <param name="scratch">Takes features.</param>
internal sealed class SilentPairs(PairClassifier classifier, SentenceTree tree, FeatureBag scratch)
{
    // The model takes longer than all else about a sentence; a third silent pair of parties is a list, not an act.
    private const int MaxAsked = 2;
    // How far below its predicate the other party may stand: "lifted a boycott of the university of …".
    private const int MaxDepth = 3;
    // The model is sure of pairs that hold an act, and has never seen one without: in free text most of what it says below this is invented (docs/accuracy/events.md).
    private const float LeastLikelihood = 0.9f;

    private readonly PartyFinder _parties = new(tree);
    private readonly SubjectFinder _subjects = new(tree);

    /// <summary>The acts found, and after them those that the model proposes.</summary>
    public ImmutableArray<Act> With(ImmutableArray<Act> acts)
    {
        ImmutableArray<Act>.Builder? proposed = null;
        for (int verb = 0, asked = 0; verb < tree.Count && asked < MaxAsked; verb++)
        {
            if (!IsPredicate(verb) || IsUnreal(verb, acts) || Pair(verb, acts) is not { } pair)
            {
                continue;
            }

            asked++;
            if (Propose(verb, pair.Actors, pair.Recipient) is { } act)
            {
                (proposed ??= ImmutableArray.CreateBuilder<Act>()).Add(act);
            }
        }

        return proposed is null ? acts : [.. acts, .. proposed];
    }

    // Main clauses and what is reported or coordinated with them; participles, infinitives and adverbial clauses describe.
    private bool IsPredicate(int word) => tree[word].Category == WordCategory.Verb && tree[word].Relation is "root" or "ccomp" or "conj" or "parataxis";

    // "Perhaps Russia attacked": the lexicon knows the act, and knows that it is not told as done.
    private static bool IsUnreal(int verb, ImmutableArray<Act> acts) => acts.Any(a => a.Token == verb && a.Status is EventStatus.Hypothetical or EventStatus.Denied);

    private (ImmutableArray<ActorMention> Actors, ActorMention Recipient)? Pair(int verb, ImmutableArray<Act> acts)
    {
        int doer = _subjects.Doer(verb);
        if (doer < 0 || tree.MentionAt(doer) is null)
        {
            return null;
        }

        var actors = _parties.Find(doer);
        if (actors.IsEmpty || actors.Any(a => a.Span == default || a.Actor.Kind == ActorKind.Unknown || acts.Any(x => Does(x, a))))
        {
            return null;
        }

        return Other(verb, doer, actors) is { } other ? (actors, other) : null;
    }

    // Breadth first in what the predicate is done to: those around it are places, times and grounds.
    private ActorMention? Other(int verb, int doer, ImmutableArray<ActorMention> actors)
    {
        var level = new List<int> { verb };
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<int>();
            foreach (int head in level)
            {
                foreach (int child in tree.Children(head))
                {
                    bool leads = depth == 0 ? tree[child].Relation is "obj" or "iobj" or "nsubj:pass" : tree[child].Relation is "compound" or "amod" || tree.Is(child, "nmod");
                    if (child == doer || !leads)
                    {
                        continue;
                    }

                    if (tree.MentionAt(child) is { } mention && IsOther(mention, actors))
                    {
                        return mention;
                    }

                    next.Add(child);
                }
            }

            level = next;
        }

        return null;
    }

    // The actor's own state, or a place in it, is where it happens and not whom it befalls.
    private static bool IsOther(ActorMention mention, ImmutableArray<ActorMention> actors) => mention.Actor.Kind != ActorKind.Unknown && actors.All(a =>
        a.Actor.Id != mention.Actor.Id && !a.Span.Overlaps(mention.Span)
        && !((mention.IsPlaceOnly || mention.Actor.Kind == ActorKind.State) && (mention.Actor.Country is null || mention.Actor.Country == a.Actor.Country)));

    private Act? Propose(int verb, ImmutableArray<ActorMention> actors, ActorMention recipient)
    {
        if (classifier.Classify(tree, new(actors[0].Span, recipient.Span), scratch) is not { } answer || answer.Likelihood < LeastLikelihood)
        {
            return null;
        }

        var clause = ClauseStatus.Of(tree, verb);
        return new(verb, tree[verb].Span, answer.Type)
        {
            Mode = answer.Mode,
            Actors = actors,
            Recipients = [recipient],
            Likelihood = answer.Likelihood,
            Operators = clause.Operator is { } name ? [name] : [],
            Status = clause.Operator is "not" or "future-not" or "prohibition" ? EventStatus.Denied : clause.Operator is "future" ? EventStatus.Planned : clause.Operator is null ? clause.Status : EventStatus.Hypothetical,
            Steps = [string.Create(CultureInfo.InvariantCulture, $"model {answer.Type.Code()} for '{tree.Lemma(verb)}', which no entry of the lexicon makes an act here ({answer.Likelihood:0.00})")],
        };
    }

    // Whether the mention already does something that will be an event.
    private static bool Does(Act act, ActorMention mention) =>
        (act.Actors.Any(m => m.Actor.Id == mention.Actor.Id) && EventScreen.Objection(act) is null) || (act.Inner is { } inner && act.KeepsInner && Does(inner, mention));
}
