using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Composes the acts of one sentence: matches expressions, applies operators to inner acts by the composition table, fills roles.</summary>
/// <param name="lexicon">The lexicon.</param>
/// <param name="tree">The sentence.</param>
/// <param name="expressions">The lexicon's expressions in it.</param>
/// <param name="speakers">Who speaks in it.</param>
internal sealed class ActComposer(ActLexicon lexicon, SentenceTree tree, ExpressionMatcher expressions, SpeakerView speakers)
{
    // "agreed to promise to try to stop attacking" is already rare; thirty nested operators are hostile.
    private const int MaxDepth = 6;

    private readonly bool[] _used = new bool[tree.Count];
    // The words marked as used, in order, so that what came to nothing is undone without a copy.
    private readonly List<int> _trail = [];
    private readonly RoleFiller _roles = new(tree, speakers);
    private readonly FurtherParties _further = new(tree);
    private readonly InnerActs _inner = new(tree);
    private readonly NearbyParty _nearby = new(tree);
    private readonly UserFinder _users = new(tree);
    private readonly DutyFinder _duties = new(tree, speakers);
    private readonly StanceFinder _stances = new(tree);
    private readonly PredicateStatus _status = new(lexicon.Status, tree);

    /// <summary>Whether the word already belongs to an act.</summary>
    public bool IsUsed(int index) => _used[index];

    /// <summary>The acts headed by a word that no operator governs, with tense, modality and negation applied.</summary>
    public ImmutableArray<Act> Outermost(int index)
    {
        if (Untold.Is(tree, index, lexicon.Untold))
        {
            return [];
        }

        // An infinitive of purpose states an aim, not an act: "sent troops to fight …". What one says is said: "met to condemn …".
        bool purpose = tree[index].Relation is "advcl" or "acl" && tree.HasChild(index, "mark", "to");
        if (purpose)
        {
            int before = _trail.Count;
            var aims = Compose(index, RoleContext.None, 0);
            if (aims.Any(a => a.Type is EventType.Support or EventType.Accuse && a.Status == EventStatus.Occurred && !a.Operators.Contains("defend") && !a.Operators.Contains("back")))
            {
                return aims;
            }

            Undo(before);
            return [];
        }

        var acts = Compose(index, RoleContext.None, 0);
        acts = _stances.Find(index, acts) ?? acts;
        return !acts.IsEmpty ? Situated(acts, index) : !_used[index] && _duties.Find(index) is { } duty ? [duty] : [];
    }

    private ImmutableArray<Act> Situated(ImmutableArray<Act> acts, int index)
    {
        var situated = ImmutableArray.CreateBuilder<Act>(acts.Length);
        foreach (var act in acts)
        {
            if (Situate(act, index) is { } placed)
            {
                situated.Add(_users.Complete(_nearby.Complete(placed)));
            }
        }

        return situated.DrainToImmutable();
    }

    private ImmutableArray<Act> Compose(int index, RoleContext context, int depth)
    {
        if (depth > MaxDepth || _used[index])
        {
            return [];
        }

        // A longer expression that comes to nothing gives way to a shorter one: "return to Y" begins no act, "return" gives back.
        var matches = expressions.FindAll(index);
        for (int i = 0; i < matches.Length; i++)
        {
            // Words that only look like an act hide none that stands below them: "issued a statement denouncing Y".
            if (matches[i].Entry.Operator == "ignore" || (matches[i].Entry.Operator == "request" && (Questions.Asks(tree, index) || Questions.Asserts(tree, index))))
            {
                Use(matches[i]);
                return [];
            }

            int before = _trail.Count;
            var acts = matches[i].Entry.Operator is null ? Plain(matches[i], context) : Apply(matches[i], context, depth);
            if (!acts.IsEmpty)
            {
                return matches.Length == 1 ? acts : WithLosers(acts.AddRange(Beside(matches, i, context)), matches, i);
            }

            Undo(before);
        }

        return [];
    }

    // "held a meeting and a joint drill": each object of one verb makes an act of its own.
    private ImmutableArray<Act> Beside(ImmutableArray<ActMatch> matches, int taken, RoleContext context)
    {
        if (tree[matches[taken].Head].Category != WordCategory.Verb || matches[taken].Parts is not [var first])
        {
            return [];
        }

        foreach (var match in matches)
        {
            if (match.Entry is { Operator: null } other && match.Parts is [var second] && second != first && other.Type != matches[taken].Entry.Type
                && ((tree.Is(second, "conj") && tree[second].Head == first) || (tree.Is(first, "conj") && tree[first].Head == second)))
            {
                return Plain(match, context);
            }
        }

        return [];
    }

    // The other expressions that fit at the word, for whoever asks why this one was taken.
    private static ImmutableArray<Act> WithLosers(ImmutableArray<Act> acts, ImmutableArray<ActMatch> matches, int winner)
    {
        var lost = ImmutableArray.CreateBuilder<LostEntry>(matches.Length - 1);
        for (int i = 0; i < matches.Length; i++)
        {
            if (i != winner)
            {
                var entry = matches[i].Entry;
                lost.Add(new(entry, i < winner ? "it comes to nothing here" : entry.Expression.Parts.Length < matches[winner].Entry.Expression.Parts.Length ? "it has fewer words" : "it stands later in the lexicon"));
            }
        }

        var losers = lost.MoveToImmutable();
        var all = ImmutableArray.CreateBuilder<Act>(acts.Length);
        foreach (var act in acts)
        {
            all.Add(act with { Lost = act.Lost.IsEmpty ? losers : act.Lost.AddRange(losers) });
        }

        return all.MoveToImmutable();
    }

    private ImmutableArray<Act> Plain(ActMatch match, RoleContext context)
    {
        var entry = match.Entry;
        // What a speaker blames by a noun is the content of a verb of blaming, not an act that another operator takes.
        if (context.Support >= 0 && entry.IsSpoken)
        {
            return [];
        }

        Use(match);
        var (actors, recipients) = _roles.Fill(match, context, null);
        // In no one's mouth a word of blame leaves its place to the act that it may be: "the massacre of Y by X".
        if (entry.IsSpoken && (actors.IsEmpty || (entry.Type == EventType.Accuse && recipients.IsEmpty)))
        {
            return [];
        }

        bool spoken = _roles.IsSpeakers(match, actors);
        // "they paid for it" tells, "they will pay for it" threatens: what lies behind is left to the other readings of the words.
        if (spoken && entry.Type == EventType.Threaten && (!ClauseStatus.LiesAhead(tree, match.Head) || _roles.IsOfOwn(match, actors, recipients)))
        {
            return [];
        }

        // States and officials block roads by force of office, and protest in words.
        if (entry is { Type: EventType.Protest } && (entry.Mode is "obstruct" or "boycott" || tree.Lemma(match.Head) is "protest") && actors.Any(a => a.Actor.Kind is ActorKind.State || a.Actor.Roles.Contains("GOV")))
        {
            return [];
        }

        var act = new Act(match.Head, match.Trigger(tree), entry.Type!.Value)
        {
            Mode = entry.Mode,
            Cameo = entry.Cameo,
            Actors = actors,
            Recipients = recipients,
            Further = _further.Of(match, context, actors, recipients),
            IsMutual = entry.Roles.IsMutual,
            IsWeak = entry.IsWeak,
            NamesItsObject = entry.Expression.NamesActor,
            IsForeign = entry.IsForeign,
            IsNominal = entry.Expression.Category == HeadCategory.Noun && context.Support < 0,
            IsSpeakers = spoken,
            Steps = [entry.Title],
        };
        act = tree.Lemma(match.Head) is "attack" && match.Parts.IsEmpty ? VerbalAttacks.Read(act) : act;
        if (entry.Also is { Type: EventType.Mobilize } posture)
        {
            // Allies who drill together also mobilise where the drill is said to be aimed at someone.
            var aim = _roles.Aim(match, actors);
            return aim.IsEmpty ? [act] : [act, act with { Type = posture.Type, Mode = posture.Mode, Cameo = null, IsMutual = false, Recipients = aim, Steps = act.Steps.Insert(0, "MOBILIZE = aimed at someone") }];
        }

        if (entry.Also is { } also)
        {
            return [act, act with { Type = also.Type, Mode = also.Mode, Cameo = null, Steps = act.Steps.Insert(0, $"{also.Type.Code()} = the same words") }];
        }

        return entry.Allies is { } shared && actors.Select(a => a.Actor.Country ?? a.Actor.Id).Distinct().Count() > 1
            ? [act with { Type = shared, Mode = null, Cameo = "062", Recipients = [], IsMutual = true, Steps = act.Steps.Insert(0, $"{shared.Code()} = what allies do together") }, act]
            : [act];
    }

    private ImmutableArray<Act> Apply(ActMatch match, RoleContext context, int depth)
    {
        Use(match);
        var entry = match.Entry;
        var (actors, others) = _roles.Fill(match, context, null);
        var inherited = entry.Control switch
        {
            Control.Subject => actors,
            Control.Other => others,
            _ => others.IsEmpty ? actors : others,
        };
        var wholes = ImmutableArray.CreateBuilder<Act>();
        var candidates = _inner.Candidates(match);
        bool isOfKnownAct = false;
        foreach (int candidate in candidates)
        {
            var inside = ComposeThrough(candidate, new(inherited, match.Head), depth + 1, 0);
            foreach (var act in inside)
            {
                isOfKnownAct |= lexicon.Composition.Find(entry.Operator!, act.Type, act.Mode) is { Type: null, IsInner: false };
                var inner = Told(act, entry);
                if (Combine(entry, match, context, actors, inner) is { } whole && !wholes.Any(w => w.Type == whole.Type && w.Mode == whole.Mode))
                {
                    wholes.Add(whole);
                }
            }
        }

        // What the table says comes to nothing is not coded as if the act were unknown.
        if (wholes.Count == 0 && !isOfKnownAct && Combine(entry, match, context, actors, null) is { } bare)
        {
            wholes.Add(bare);
        }

        return wholes.ToImmutable();
    }

    // "announced that it will not come", "announced that it will hold a drill": what the clause of the inner act itself says of it. Words that look ahead by
    // themselves ("agreed that it will") have said so.
    private Act Told(Act act, ActEntry entry) => ClauseStatus.Of(tree, act.Token).Operator switch
    {
        "not" or "future-not" or "prohibition" => Combine("not", act) ?? act,
        "future" when act.Status == EventStatus.Occurred && entry.Operator is "announce" or "admit" => Combine("future", act) ?? act,
        _ => act,
    };

    // "agreed to take part in talks", "plans for a series of drills": one or two words without an entry may stand between.
    private ImmutableArray<Act> ComposeThrough(int index, RoleContext context, int depth, int hops)
    {
        var found = Compose(index, context, depth);
        if (!found.IsEmpty || hops >= 2 || _used[index])
        {
            return found;
        }

        foreach (int next in _inner.Beyond(index))
        {
            found = ComposeThrough(next, context, depth, hops + 1);
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    private Act? Combine(ActEntry entry, ActMatch match, RoleContext context, ImmutableArray<ActorMention> actors, Act? inner)
    {
        string name = entry.Operator!;
        if (lexicon.Composition.Find(name, inner?.Type, inner?.Mode) is not { } row)
        {
            return null;
        }

        string step = entry.Title;
        if (row.IsInner)
        {
            bool isSeconded = name is "back" && inner is { Type: EventType.Request, Recipients.IsEmpty: true } && !actors.IsEmpty && inner.Actors.All(i => actors.All(a => !Sides.AreSame(a, i)));
            return inner! with
            {
                // "The House backed a call for Y to pay": the call is the House's, on Y.
                Actors = inner.Actors.IsEmpty || isSeconded ? actors : inner.Actors,
                Recipients = isSeconded ? inner.Actors : inner.Recipients,
                Status = row.InnerStatus ?? inner.Status,
                IsNominal = false,
                Operators = inner.Operators.Add(name),
                Steps = inner.Steps.Insert(0, $"{step} leaves {inner.Type.ToString().ToUpperInvariant()}"),
            };
        }

        if (row.Type is not { } type)
        {
            return null;
        }

        var (filled, recipients) = _roles.Fill(match, context, inner);
        // Codebook, REQUEST: who calls for the end of a conflict that is his own agrees to end it. A conflict has two sides: a lone party may only have been taken
        // over from the call ("China called on both sides to withdraw").
        if (type == EventType.Request && inner is { Type: EventType.Retreat } && inner.Actors.Length + inner.Recipients.Length > 1
            && inner.Actors.Concat(inner.Recipients).Any(party => filled.Any(f => Sides.AreSame(party, f))))
        {
            (type, row) = (EventType.Agree, row with { Mode = null, Cameo = "037" });
        }

        // "Y agreed to lend money to X": who agrees alone agrees to something for another.
        if (type == EventType.Agree && entry.Roles.IsMutual && filled is [var only] && inner is { Recipients.IsEmpty: false })
        {
            recipients = [.. inner.Recipients.Where(r => r.Actor.Id != only.Actor.Id)];
        }

        recipients = JudgedParty.Of(type, filled, recipients, inner);
        return new Act(match.Head, match.Trigger(tree), type)
        {
            Mode = row.Mode ?? entry.Mode,
            Cameo = row.Cameo ?? entry.Cameo,
            Actors = filled,
            Recipients = recipients,
            Further = _further.Of(match, context, filled, recipients) is { IsEmpty: false } further ? further : inner?.Further ?? [],
            IsMutual = entry.Roles.IsMutual && recipients.IsEmpty,
            // "in a bid to justify its moves": what is weak without another side stays so under an operator.
            IsWeak = inner is not null ? inner.IsWeak && !inner.IsMutual && inner.Recipients.IsEmpty && recipients.IsEmpty : (entry.IsWeak || (type == EventType.Accuse && tree.Child(match.Head, "obj") < 0 && tree.Child(match.Head, "ccomp") < 0)),
            IsForeign = entry.IsForeign,
            IsBare = inner is null,
            IsNominal = entry.Expression.Category == HeadCategory.Noun && context.Support < 0,
            Inner = inner is null ? null : inner with { Status = row.InnerStatus ?? Named(inner) },
            KeepsInner = row.KeepsInner,
            Status = row.Status,
            Operators = inner is null ? [name] : inner.Operators.Add(name),
            Steps = [$"{type.ToString().ToUpperInvariant()}{(row.Mode is null ? "" : "/" + row.Mode)} = {step} applied to {inner?.Type.ToString().ToUpperInvariant() ?? "no known act"}", .. inner?.Steps.Select(s => "  " + s) ?? []],
        };
    }

    // "praised the planned sanctions": what another act names keeps what its own words say of it.
    private EventStatus Named(Act inner) => inner.Status == EventStatus.Occurred && tree[inner.Token].Category == WordCategory.Noun ? _status.Of(inner.Token) : inner.Status;

    // Tense, modal and negation of the act's own clause are operators too.
    private Act? Situate(Act act, int index)
    {
        // What is done by speaking is done whatever the tense of the words: "they will pay for it" threatens now.
        if (act.IsSpeakers)
        {
            return act;
        }

        if (ForetoldHarm.Threat(tree, speakers, act) is { } threat)
        {
            return threat;
        }

        var clause = ClauseStatus.Of(tree, index);
        if (clause.Operator is null && tree[index] is { Relation: "acl", Tag: "VBG" } && tree.Introducer(index) == "for" && act.Status == EventStatus.Occurred)
        {
            // "consultations for drafting a treaty": what something is for lies ahead.
            return act with { Status = EventStatus.Planned, Operators = act.Operators.Add("aim") };
        }

        // "Abe starts a visit on Sunday": the present of arrangements; a headline's present has no full stop.
        if (clause.Operator is null && act is { Type: EventType.Consult, Mode: "visit", Status: EventStatus.Occurred } && tree[index].Tag is "VBZ" or "VBP"
            && tree[tree.Count - 1].Span.Slice(tree.Text) is ".")
        {
            return Combine("future", act);
        }

        if (clause.Operator is null)
        {
            // What governs the words without being an operator of the lexicon: "is expected to visit", "the planned visit".
            if (act.Status != EventStatus.Occurred || Reality(act, index) is not { Status: not EventStatus.Occurred } found)
            {
                return act;
            }

            var placed = found.Status == EventStatus.Planned && Combine("future", act) is { } ahead ? ahead : act with { Status = found.Status };
            return placed with { Steps = placed.Steps.Add("  status " + found.Describe(tree)) };
        }

        return clause.Operator is "obligation" or "prohibition" or "reproach" ? Demand(act, index, clause.Operator)
            : (clause.Operator == "future" ? Threat(act, index) : null) ?? Combine(clause.Operator, act);
    }

    // "appears to have attacked", "has the means to attack", "the planned sanctions were praised": the words below an operator that leaves the act as it is have a say too.
    private Reality Reality(Act act, int index)
    {
        var status = _status.Why(index);
        if (status.Status != EventStatus.Occurred || act.Token == index)
        {
            return status;
        }

        var own = _status.Why(act.Token);
        return own.Status == EventStatus.Hypothetical || act.Operators.IsEmpty || tree[act.Token].Category == WordCategory.Noun ? own : status;
    }

    // "will impose sanctions if Y does not withdraw": harm to come on a condition is a threat, to whoever is to meet it.
    private Act? Threat(Act act, int index)
    {
        if (act.Type is not (EventType.Sanction or EventType.Coerce or EventType.Mobilize or EventType.Assault))
        {
            return null;
        }

        foreach (int child in tree.Children(index))
        {
            if (tree[child].Relation != "advcl" || tree.Introducer(child) is not ("if" or "unless"))
            {
                continue;
            }

            var warned = !act.Recipients.IsEmpty || tree.Child(child, "nsubj") is not (>= 0 and var subject) ? act.Recipients
                : [.. new PartyFinder(tree).Find(subject).Where(p => act.Actors.All(a => !Sides.AreSame(a, p)))];
            return warned.IsEmpty ? null : Combine("threaten", act with { Recipients = warned, IsWeak = false });
        }

        return null;
    }

    private Act? Combine(string name, Act act)
    {
        if (lexicon.Composition.Find(name, act.Type, act.Mode) is not { } row || (row.Type is null && !row.IsInner))
        {
            return null;
        }

        string step = $"{name} (grammar)";
        return row.IsInner
            ? act with { Status = row.InnerStatus ?? act.Status, Operators = act.Operators.Add(name), Steps = act.Steps.Insert(0, $"{step} leaves {act.Type.ToString().ToUpperInvariant()}") }
            : act with
            {
                Type = row.Type!.Value,
                Mode = row.Mode,
                Cameo = row.Cameo,
                Status = row.Status,
                Inner = act with { Status = row.InnerStatus ?? act.Status },
                KeepsInner = row.KeepsInner,
                Operators = act.Operators.Add(name),
                Steps = [$"{row.Type.Value.ToString().ToUpperInvariant()}{(row.Mode is null ? "" : "/" + row.Mode)} = {step} applied to {act.Type.ToString().ToUpperInvariant()}", .. act.Steps.Select(s => "  " + s)],
            };
    }

    // "X said that Y must withdraw" is X's demand, "that Y should have withdrawn" his reproach, and so it is in X's own statement, but of one's own state one says what will be done; in a report's own voice it is an opinion, and beside a noun a description.
    private Act? Demand(Act act, int index, string name)
    {
        var speaker = speakers.OrAuthor(index);
        var whole = speaker is not null && tree[index].Relation != "acl:relcl" && act.Actors.All(a => !Sides.AreSame(a, speaker)) && !(name == "reproach" && act.Actors.IsEmpty) ? Combine(name, act) : null;
        return whole is null
            ? act with { Status = EventStatus.Hypothetical, Operators = act.Operators.Add(name), Steps = act.Steps.Add($"  status hypothetical: {name} that nobody in the text voices") }
            // "must be ousted": where nobody is asked, the demand is on whom it would befall.
            : whole with { Actors = [speaker!], Recipients = act.Actors.IsEmpty ? act.Recipients : act.Actors, IsMutual = false };
    }

    private void Use(ActMatch match)
    {
        Mark(match.Head);
        for (int i = 0; i < match.Parts.Length; i++)
        {
            // A closed part belongs to the expression; the noun of an open phrase may still be an act.
            if (match.Entry.Expression.Parts[i].Kind != PartKind.OpenOblique)
            {
                Mark(match.Parts[i]);
            }
        }
    }

    private void Mark(int index)
    {
        if (!_used[index])
        {
            _used[index] = true;
            _trail.Add(index);
        }
    }

    private void Undo(int mark)
    {
        for (int i = mark; i < _trail.Count; i++)
        {
            _used[_trail[i]] = false;
        }

        _trail.RemoveRange(mark, _trail.Count - mark);
    }
}
