using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>
/// What tells a sure event from a doubtful one, as names: how its words were read, who its parties are and where it stands in its sentence.
/// The names are stable, since learned weights depend on them.
/// </summary>
/// <param name="tree">The sentence.</param>
/// <param name="setting">What sort of article it stands in.</param>
/// <param name="acts">All acts of the sentence.</param>
internal sealed class EventTraits(SentenceTree tree, EventSetting setting, IReadOnlyList<Act> acts)
{
    // Short sentences are plain; in very long ones the parse goes astray.
    private const int ShortSentence = 12;
    private const int LongSentence = 40;
    // So many figures make a report of prices and output.
    private const int ManyFigures = 3;
    // What stands under so many heads is told in passing.
    private const int Deep = 4;
    // More acts than these are a list.
    private const int MostActs = 5;
    private const int LongTrigger = 4;

    /// <summary>Begins the name of what the model of pairs says.</summary>
    public const string PairKind = "pair ";

    private readonly string _age = setting.Age(tree);

    private int? _figures;

    /// <summary>Adds the traits of an act, but <see cref="AddPair"/>.</summary>
    /// <param name="found">Takes them, each with the value 1.</param>
    /// <param name="act">The act.</param>
    /// <param name="objection">What speaks against it (<see cref="EventScreen"/>); null for nothing.</param>
    /// <param name="isReported">Whether it rests on somebody's word within the article.</param>
    /// <param name="stated">How likely the sentence states its type, by its words alone; null when not asked.</param>
    public void AddTo(FeatureBag found, Act act, string? objection, bool isReported, float? stated)
    {
        string kind = Kind(act), type = act.Type.Code(), sides = Sides(act), home = Home(act), spoken = Stated(stated);
        found.Add($"kind {kind}");
        found.Add($"type {type}");
        found.Add($"type {type} {kind}");
        found.Add($"sides {sides}");
        found.Add($"sides {sides} {type}");
        found.Add($"actor {Party(act.Actors)}");
        found.Add($"actor {Named(act.Actors)}");
        found.Add($"actor {Reach(act, act.Actors)}");
        found.Add($"recipient {Party(act.Recipients)}");
        found.Add($"recipient {Named(act.Recipients)}");
        found.Add($"status {act.Status}");
        found.Add($"voice {(isReported ? "reported" : "own")}");
        found.Add($"genre {setting.Genre}");
        found.Add($"genre {setting.Genre} {type}");
        found.Add($"mode {type} {act.Mode}");
        found.Add($"tag {tree[act.Token].Tag}");
        found.Add($"depth {Depth(act.Token)}");
        found.Add($"acts {Math.Min(acts.Count, MostActs)}");
        found.Add($"within {Outer(act)?.Type.Code() ?? "nothing"}");
        found.Add($"age {_age}");
        found.Add($"home {home}");
        found.Add($"home {home} {type}");
        found.Add($"place {(tree.Sentence.Index == 0 ? "first" : "later")}");
        found.Add($"recipient {Reach(act, act.Recipients)}");
        found.Add($"trigger {Math.Min(CountWords(act.Trigger), LongTrigger)}");
        found.Add($"clause {Clause(act.Token)}");
        found.Add($"at {Place(act.Token)}");
        found.Add($"word {tree[act.Token].Category}");
        found.Add($"sentence {(tree.Count < ShortSentence ? "short" : tree.Count > LongSentence ? "long" : "middling")}");
        found.Add($"figures {((_figures ??= CountFigures()) >= ManyFigures ? "many" : "few")}");
        found.Add($"sentence {spoken}");
        found.Add($"sentence {spoken} {kind}");
        if (act.Operators is [.., var outermost])
        {
            found.Add($"operator {outermost}");
        }

        found.Add($"against {objection ?? "nothing"}");
        found.Add($"lemma {tree.Lemma(act.Token)}");
        if (act.IsWeak)
        {
            found.Add($"weak");
        }

        if (act.NamesItsObject)
        {
            found.Add($"names its object");
        }

        if (act.IsSpeakers)
        {
            found.Add($"speaker's");
        }
    }

    /// <summary>Adds what the model of pairs says of an act, which takes longest to find out.</summary>
    /// <param name="found">Takes it.</param>
    /// <param name="likelihood">What that model gives its type; null when it has no two parties in the sentence.</param>
    public static void AddPair(FeatureBag found, float? likelihood) => found.Add($"{PairKind}{Likelihood(likelihood)}");

    // Who of the parties is of the state in which the article was written.
    private string Home(Act act) =>
        (act.Actors.Any(setting.IsHome), act.Recipients.Any(setting.IsHome)) switch
        {
            (true, true) => "both",
            (true, false) => act.Actors.All(setting.IsHome) ? act.Recipients.IsEmpty ? "alone" : "actor" : "among",
            (false, true) => "recipient",
            _ => "neither",
        };

    private Act? Outer(Act act)
    {
        foreach (var other in acts)
        {
            if (other.Inner == act)
            {
                return other;
            }
        }

        return null;
    }

    private int Depth(int token)
    {
        int depth = 0;
        for (int at = token; depth < Deep && tree[at].Head is >= 0 and var head; at = head)
        {
            depth++;
        }

        return depth;
    }

    private int CountWords(TextSpan span)
    {
        int count = 0;
        foreach (var token in tree.Sentence.Tokens)
        {
            count += span.Contains(token.Span) ? 1 : 0;
        }

        return count;
    }

    // The relation of the clause in which the word stands.
    private string Clause(int token)
    {
        int at = token;
        for (int i = 0; i < Deep && tree[at].Head >= 0 && tree[at].Category != WordCategory.Verb; i++)
        {
            at = tree[at].Head;
        }

        return tree[at].Category == WordCategory.Verb ? tree[at].Relation : "none";
    }

    private static string Kind(Act act) =>
        act.Likelihood is not null ? "model"
        : act.IsTold ? "told"
        : act.IsNominal ? "noun"
        : act.IsBare ? "bare"
        : act.Operators.IsEmpty ? "entry"
        : act.Inner is null ? "modified" : "operator";

    // Within one country, across a border, or told of one side only.
    private static string Sides(Act act)
    {
        var all = act.Actors.Concat(act.Recipients);
        return act.Recipients.IsEmpty && !act.IsMutual ? "one"
            : all.Any(m => m.Actor.Country is null && m.Actor.Kind is not (ActorKind.Organisation or ActorKind.Collective)) ? "unknown"
            : all.Select(m => m.Actor.Country ?? m.Actor.Id).Distinct(StringComparer.Ordinal).Count() < 2 ? "domestic" : "foreign";
    }

    private static string Party(ImmutableArray<ActorMention> mentions) =>
        mentions.IsEmpty ? "none" : mentions[0].Actor is { Kind: ActorKind.Group, Roles: [.., var role] } ? role : mentions[0].Actor.Kind.ToString();

    private string Named(ImmutableArray<ActorMention> mentions) =>
        mentions.IsEmpty ? "absent"
        : mentions[0].Span == default || mentions[0].Sentence != tree.Sentence.Index ? "elsewhere"
        : mentions[0].How == ResolutionMethod.Coreference ? "pointed to" : "named";

    // How far in the tree the party's head stands from the act's word.
    private string Reach(Act act, ImmutableArray<ActorMention> mentions)
    {
        if (mentions.IsEmpty || mentions[0].Sentence != tree.Sentence.Index || mentions[0].HeadToken is not (>= 0 and var head) || head >= tree.Count)
        {
            return "apart";
        }

        return tree[head].Head == act.Token ? "beneath" : tree[act.Token].Head >= 0 && tree[head].Head == tree[act.Token].Head ? "beside" : "further";
    }

    private string Place(int token)
    {
        string relation = tree[token].Relation;
        return relation.StartsWith("acl", StringComparison.Ordinal) || relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("obl", StringComparison.Ordinal) ? relation.Split(':')[0] : relation;
    }

    private int CountFigures()
    {
        int count = 0;
        foreach (var token in tree.Sentence.Tokens)
        {
            count += token.Category == WordCategory.Numeral || token.Span.Slice(tree.Text) is "%" or "pct" ? 1 : 0;
        }

        return count;
    }

    private static string Stated(float? likelihood) => likelihood switch
    {
        null or float.NaN => "unasked",
        < 0.01f => "never",
        < 0.03f => "hardly",
        < 0.08f => "unlikely",
        < 0.2f => "doubtful",
        < 0.5f => "open",
        < 0.8f => "likely",
        _ => "sure",
    };

    private static string Likelihood(float? likelihood) => likelihood switch
    {
        null => "unasked",
        < 0.05f => "unlikely",
        < 0.2f => "doubtful",
        < 0.5f => "open",
        < 0.8f => "likely",
        _ => "sure",
    };
}
