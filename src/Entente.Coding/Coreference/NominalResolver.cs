using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>Resolves noun phrases that point back: <c>the alliance</c>, <c>the island country</c>, <c>the two countries</c>, <c>the minister</c>.</summary>
/// <param name="text">The article's text.</param>
/// <param name="discourse">What has been mentioned.</param>
/// <param name="lexicon">The nouns.</param>
/// <param name="states">Makes the state of a country's code.</param>
/// <param name="side">The country that the text speaks for, whose enemies <c>the enemy</c> are; null when it speaks for none.</param>
internal sealed class NominalResolver(string text, Discourse discourse, NominalLexicon lexicon, Func<string, ActorReference?> states, string? side)
{
    private const int FoeReach = 4;

    // A sentence about more foreign states than these is about the world, not about one adversary and its allies.
    private const int MostFoes = 3;

    private const int StateReach = 2;
    private const int OrganisationReach = 4;

    // "The group" and "the board" are said of many, and mostly of whom the text spoke just before.
    private const int GroupReach = 2;
    private const int PersonReach = 4;
    private const int PairReach = 3;

    /// <summary>The actors that the phrase with its head at a token points back to; empty when it is no such phrase or unclear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The noun.</param>
    /// <param name="first">First token of the phrase.</param>
    public ImmutableArray<ActorReference> Find(Sentence sentence, int at, out int first)
    {
        var tokens = sentence.Tokens;
        first = at;
        if (tokens[at].Category != WordCategory.Noun)
        {
            return [];
        }

        if (side is not null && IsFoe(sentence, at, ref first))
        {
            return Foes(sentence, first);
        }

        if ((lexicon.Find(tokens[at].Span.Slice(text).ToString()) ?? lexicon.Find(tokens[at].Lemma)) is var nominal && nominal is null && lexicon.Pair(tokens[at].Lemma) is null)
        {
            return [];
        }

        bool definite = false, two = false, both = false, island = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != at)
            {
                continue;
            }

            string relation = tokens[i].Relation, lemma = tokens[i].Lemma;
            if (i > at)
            {
                // "the country of X", "the minister who …" say themselves whom they mean.
                if (relation is "nmod" or "acl" or "acl:relcl" or "appos" or "flat")
                {
                    return [];
                }

                continue;
            }

            switch (relation)
            {
                case "det":
                    definite |= lemma is "the" or "this" or "that" or "these";
                    both |= lemma is "both";
                    break;
                case "nummod":
                    two |= lemma is "two" or "2";
                    break;
                case "det:predet":
                    both |= lemma is "both";
                    break;
                case "amod" or "compound" when lemma is "island":
                    island = true;
                    break;
                case "amod" when tokens[i].Category == WordCategory.Adjective && lemma is "same" or "other" or "foreign" or "third" or "new" or "former":
                    return [];
                case "amod" when !char.IsUpper(text[tokens[i].Span.Start]):
                    break;
                case "case" or "punct" or "cc" or "advmod" or "mark":
                    continue;
                default:
                    return [];
            }

            first = Math.Min(first, i);
        }

        bool plural = tokens[at].Tag is "NNS";
        if (both || two && definite)
        {
            return plural || both ? Pair(sentence, first, lexicon.Pair(tokens[at].Lemma)) : [];
        }

        return !definite || (plural && nominal is not { IsOrgan: true }) || nominal is null ? [] : One(sentence, first, nominal, island || nominal.IsIsland) is { } actor ? [actor] : [];
    }

    /// <summary>Whether the noun at a token means certain organisations only (<c>tribunal</c>, <c>agency</c>), which go before the authorities of a state.</summary>
    public bool IsOfFew(Sentence sentence, int at) => lexicon.Find(sentence.Tokens[at].Lemma) is { Ids.IsEmpty: false };

    /// <summary>The actors that <c>both</c> or <c>the two</c> without a noun stands for; empty when it is no such word or unclear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word.</param>
    public ImmutableArray<ActorReference> Both(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];
        var word = token.Span.Slice(text);
        bool both = word.Equals("both", StringComparison.OrdinalIgnoreCase);
        bool two = word.Equals("two", StringComparison.OrdinalIgnoreCase) && at > 0 && sentence.Tokens[at - 1].Lemma == "the" && sentence.Tokens[at - 1].Head == at;
        return (both || two) && (token.Relation.StartsWith("nsubj", StringComparison.Ordinal) || token.Relation is "obj" or "obl")
            && Clauses.Child(sentence.Tokens, at, "nmod") < 0 ? Pair(sentence, at, ActorKind.State) : [];
    }

    // "the enemy", "the impudent hostile forces", and not "enemies of peace" or "the ROK gangsters".
    private bool IsFoe(Sentence sentence, int at, ref int first)
    {
        var tokens = sentence.Tokens;
        bool definite = false, foe = lexicon.IsFoe(tokens[at].Lemma);
        int start = at;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != at)
            {
                continue;
            }

            if (i > at)
            {
                if (tokens[i].Relation is "nmod" or "appos" or "flat")
                {
                    return false;
                }

                continue;
            }

            switch (tokens[i].Relation)
            {
                case "det" when tokens[i].Lemma is "the" or "this" or "that" or "these" or "those":
                    definite = true;
                    break;
                case "amod" or "compound" when !char.IsUpper(text[tokens[i].Span.Start]):
                    foe |= lexicon.IsFoe(tokens[i].Lemma, tokens[at].Lemma);
                    break;
                case "case" or "punct" or "cc" or "advmod" or "mark":
                    continue;
                default:
                    return false;
            }

            start = Math.Min(start, i);
        }

        if (!foe || !definite)
        {
            return false;
        }

        first = start;
        return true;
    }

    // The foreign states that the nearest sentence has as doers, else those that it gives a slanted name.
    private ImmutableArray<ActorReference> Foes(Sentence sentence, int first)
    {
        for (int s = sentence.Index; s >= Math.Max(0, sentence.Index - FoeReach); s--)
        {
            var doers = new List<ActorReference>();
            var named = new List<ActorReference>();
            foreach (var entry in discourse.In(s))
            {
                if (entry.Mention is not { IsPlaceOnly: false, Actor.Country: { } country } || country == side || (s == sentence.Index && entry.Mention.HeadToken >= first)
                    || states(country) is not { } state)
                {
                    continue;
                }

                if (entry.Role == PhraseRole.Subject)
                {
                    doers.Add(state);
                }
                else if (entry.Mention.IsSlanted)
                {
                    named.Add(state);
                }
            }

            var found = (doers.Count > 0 ? doers : named).DistinctBy(a => a.Id).ToImmutableArray();
            if (found.Length > 0)
            {
                return found.Length <= MostFoes ? found : [];
            }
        }

        return [];
    }

    private ActorReference? One(Sentence sentence, int first, Nominal nominal, bool island)
    {
        var kind = nominal.Kinds[0];
        int reach = kind switch { ActorKind.State => StateReach, ActorKind.Person => PersonReach, _ => nominal.IsGroup || nominal.IsOrgan ? GroupReach : OrganisationReach };
        bool Fits(Discourse.Entry entry) =>
            nominal.Kinds.Contains(entry.Mention.Actor.Kind)
            && (nominal.Ids.IsEmpty || nominal.Ids.Contains(entry.Mention.Actor.Id))
            && (!island || lexicon.IsIsland(entry.Mention.Actor.Id))
            && (!nominal.NeedsNoun || SharesNoun(entry.Mention, sentence, first))
            && (!nominal.IsGroup || entry.Mention.Actor.Kind != ActorKind.Body || entry.Mention.Actor.Roles.Contains("PTY") || SharesNoun(entry.Mention, sentence, first))
            && !(entry.Mention.Sentence == sentence.Index && entry.Mention.HeadToken >= first);
        var found = discourse.Salient(sentence.Index, island ? OrganisationReach : reach, Fits);
        if (found is not null && (nominal.IsGroup || nominal.IsOrgan || kind == ActorKind.Company) && discourse.RoleOf(found) != PhraseRole.Subject && discourse.Count(found.Actor.Id) < 2)
        {
            // Most firms are known to no file: a bank that once stands beside one is not what the text is about.
            return null;
        }

        if (found is null || kind != ActorKind.State || island)
        {
            return found?.Actor;
        }

        // Two states side by side and neither the subject: "the country" could be either.
        var rivals = discourse.In(found.Sentence).Where(Fits).Select(e => e.Mention.Actor.Id).Distinct().Count();
        bool subject = discourse.In(found.Sentence).Any(e => e.Mention == found && e.Role == PhraseRole.Subject);
        return rivals == 1 || subject ? found.Actor : null;
    }

    // "the minister" must have been called a minister, by name of office or by role.
    private bool SharesNoun(ActorMention mention, Sentence sentence, int first)
    {
        string lemma = "";
        for (int i = first; i < sentence.Tokens.Length && lemma.Length == 0; i++)
        {
            lemma = sentence.Tokens[i].Category == WordCategory.Noun ? sentence.Tokens[i].Lemma : "";
        }

        return lemma is "leader" or "official" or "politician" or "diplomat" && mention.Actor.Office is not null
            || mention.Actor.Office?.Contains(lemma, StringComparison.OrdinalIgnoreCase) == true
            || mention.Span.Slice(text).Contains(lemma, StringComparison.OrdinalIgnoreCase)
            || mention.Actor.Kind is ActorKind.Body or ActorKind.Organisation && mention.Actor.Name.Contains(lemma, StringComparison.OrdinalIgnoreCase);
    }

    // The nearest sentence that sets two parties side by side says who they are.
    private ImmutableArray<ActorReference> Pair(Sentence sentence, int first, ActorKind? kind)
    {
        if (kind is null)
        {
            return [];
        }

        var seen = new List<ActorReference>();
        for (int s = sentence.Index; s >= sentence.Index - PairReach; s--)
        {
            var here = new List<ActorReference>();
            var subjects = new List<ActorReference>();
            foreach (var entry in discourse.In(s))
            {
                if (s == sentence.Index && entry.Mention.HeadToken >= first)
                {
                    continue;
                }

                if (Party(entry.Mention, kind.Value) is { } party && here.All(h => h.Id != party.Id))
                {
                    here.Add(party);
                    if (entry.Role == PhraseRole.Subject)
                    {
                        subjects.Add(party);
                    }
                }
            }

            // "Japan and China criticised the United States": the two are those who did it together.
            here = here.Count > 2 && subjects.Count == 2 ? subjects : here;

            if (here.Count == 2)
            {
                return [.. here];
            }

            seen.AddRange(here.Where(h => seen.All(o => o.Id != h.Id)));
            if (here.Count > 2 || seen.Count > 2)
            {
                return [];
            }

            if (seen.Count == 2)
            {
                return [.. seen];
            }
        }

        return [];
    }

    private ActorReference? Party(ActorMention mention, ActorKind kind) =>
        kind == ActorKind.Person ? (mention.Actor.Kind == ActorKind.Person ? mention.Actor : null)
        : mention.Actor.Kind is ActorKind.State or ActorKind.Organisation ? mention.Actor
        : mention.Actor.Country is { } country ? states(country)
        : null;
}
