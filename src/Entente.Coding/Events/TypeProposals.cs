using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>
/// Lets the learned model of whole sentences speak where the lexicon finds no act of a type that the sentence most likely states. Its parties are who speaks or
/// is the subject, and whom he tells of, else the first other side that the sentence names.
/// </summary>
/// <param name="model">How likely a sentence states each type; null when none is installed.</param>
/// <param name="lexicon">The lexicon of acts.</param>
internal sealed class TypeProposals(SentenceTypes? model, ActLexicon lexicon)
{
    // From here on more of what the words alone suggest is right than wrong, by cross-validation (docs/accuracy/events.md).
    private const float LeastLikelihood = 0.5f;

    // Reports nest two or three deep in real prose.
    private const int MaxReports = 3;

    /// <summary>How likely the sentence states each type; null without a model.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="scratch">Takes the sentence's features; what it held is lost.</param>
    public float[]? Likelihoods(SentenceTree tree, FeatureBag scratch)
    {
        if (model is null)
        {
            return null;
        }

        scratch.Clear();
        SentenceTypes.AddTo(scratch, tree, lexicon);
        return model.Predict(scratch);
    }

    /// <summary>The acts that the words of a sentence suggest beyond those found; most have none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="likelihoods">What <see cref="Likelihoods"/> says of it.</param>
    /// <param name="found">Types of the acts found.</param>
    /// <param name="speakers">Who speaks at a word.</param>
    public IEnumerable<Act> Of(SentenceTree tree, float[]? likelihoods, IReadOnlyCollection<EventType> found, SpeakerView speakers)
    {
        for (int i = 0; i < likelihoods?.Length; i++)
        {
            if (likelihoods[i] < LeastLikelihood || found.Contains(SentenceTypes.Types[i]))
            {
                continue;
            }

            if (IsIgnored(tree))
            {
                yield break;
            }

            if (Make(tree, SentenceTypes.Types[i], likelihoods[i], speakers) is { } act)
            {
                yield return act;
            }
        }
    }

    // "refused to comment", "issued a statement": the lexicon knows that the main words are no act.
    private bool IsIgnored(SentenceTree tree) => new ExpressionMatcher(lexicon, tree).Find(Root(tree)) is { Entry.Operator: "ignore" };

    private static Act? Make(SentenceTree tree, EventType type, float likelihood, SpeakerView speakers)
    {
        int root = Root(tree);
        bool speaks = type is EventType.Support or EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Agree;
        int told = Told(tree, root, speaks ? 1 : MaxReports);
        var speaker = speaks ? speakers.At(told) : null;
        var parties = new PartyFinder(tree);
        var subjects = new SubjectFinder(tree);
        ImmutableArray<ActorMention> Doers(int verb) => subjects.Doer(verb) is >= 0 and var doer ? parties.Find(doer) : [];
        var of = told == root && speaker is null ? [] : Doers(told);
        var actors = speaker is not null ? [speaker] : speaks ? Doers(root) : !of.IsEmpty ? of : Doers(told);
        // What the author of a statement tells of another side he holds against it, or for it.
        if (speaker is null && told == root && type is EventType.Support or EventType.Accuse or EventType.Threaten or EventType.Request && speakers.Author is { } writer && actors.All(a => !Sides.AreSame(a, writer)))
        {
            (of, actors) = (actors, [writer]);
        }

        if (actors.IsEmpty)
        {
            actors = speaks && speakers.Author is { } author ? [author]
                : tree.Mentions.FirstOrDefault(m => !m.IsPlaceOnly && m.Actor.Kind != ActorKind.Unknown) is { } first ? [first] : [];
        }

        bool IsOther(ActorMention m) => m.Actor.Country is not null && actors.All(a => Sides.Of(a) != Sides.Of(m));
        var others = speaks && type is not EventType.Agree ? of.RemoveAll(m => !IsOther(m)) : [];
        var other = others is [var blamed, ..] ? blamed
            : tree.Mentions.FirstOrDefault(m => !m.IsPlaceOnly && IsOther(m) && (type is not EventType.Accuse || !IsHarmed(tree, m)))
            ?? tree.Mentions.FirstOrDefault(m => IsOther(m) && (type is not EventType.Accuse || !IsHarmed(tree, m)));
        // Nobody meets or works together alone.
        if (actors.IsEmpty || (other is null && type is EventType.Consult or EventType.Cooperate))
        {
            return null;
        }

        var status = ClauseStatus.Of(tree, told);
        bool isMutual = type is EventType.Consult or EventType.Cooperate && other is not null;
        return new(root, tree[root].Span, type)
        {
            Actors = isMutual ? [.. actors, other!] : actors,
            Recipients = isMutual || other is null ? [] : others.IsEmpty ? [other] : others,
            IsMutual = isMutual,
            IsSpeakers = speaker is not null,
            Likelihood = likelihood,
            Status = status.Operator is null ? status.Status : status.Operator is "future" ? EventStatus.Planned : EventStatus.Occurred,
            Steps = [string.Create(CultureInfo.InvariantCulture, $"model {type.Code()} for the words of the sentence, in which no entry of the lexicon makes one ({likelihood:0.00})")],
        };
    }

    // What is reported at the root: "said that he had told them that …".
    private static int Told(SentenceTree tree, int root, int most)
    {
        int told = root;
        for (int i = 0; i < most && tree.Child(told, "ccomp") is >= 0 and var clause; i++)
        {
            told = clause;
        }

        return told;
    }

    // "a threat to Y", "an insult against Y", "moves for invading Y": who is harmed is not who is blamed.
    private static bool IsHarmed(SentenceTree tree, ActorMention mention) =>
        Sides.IsOpposed(tree, mention) || ((uint)mention.HeadToken < (uint)tree.Count && (tree.Introducer(mention.HeadToken) is "against" or "to" or "toward" or "towards" or "on"
            || (tree.Is(mention.HeadToken, "obj") && tree[mention.HeadToken].Head is >= 0 and var verb && tree[verb].Relation is "acl" or "advcl")));

    private static int Root(SentenceTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Head < 0)
            {
                return i;
            }
        }

        return 0;
    }
}
