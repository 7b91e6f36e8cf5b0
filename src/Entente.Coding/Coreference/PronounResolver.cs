using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>Resolves third-person pronouns by the subjects of the clauses above and before them; unsure ones stay unresolved.</summary>
/// <param name="text">The article's text.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="discourse">What has been mentioned.</param>
/// <param name="lexicon">Which nouns stand for people.</param>
internal sealed class PronounResolver(string text, ImmutableArray<Sentence> sentences, Discourse discourse, NominalLexicon lexicon)
{
    private const int LongestClimb = 8;
    private const int PersonReach = 2;
    private const int LeadReach = 6;

    /// <summary>The actors that the pronoun at a token stands for; empty when that is not clear.</summary>
    public ImmutableArray<ActorMention> Find(Sentence sentence, int at)
    {
        string word = sentence.Tokens[at].Span.Slice(text).ToString().ToLowerInvariant();
        return word switch
        {
            "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" => Person(sentence, at) is { } person ? [person] : [],
            "it" or "its" or "itself" => IsEmptySubject(sentence, at) ? [] : Thing(sentence, at) is { } thing ? [thing] : [],
            "they" or "them" or "their" or "theirs" or "themselves" => Several(sentence, at),
            _ => [],
        };
    }

    private ActorMention? Person(Sentence sentence, int at)
    {
        foreach (int subject in SubjectsAbove(sentence, at))
        {
            if (MentionOf(sentence.Index, subject) is { } mention && IsPersonal(mention))
            {
                return mention;
            }
        }

        int rival = CoArgument(sentence, at);
        bool tells = Tells(sentence, at);
        bool Fits(Discourse.Entry e) => IsPersonal(e.Mention) && e.Role != PhraseRole.Modifier
            && !(e.Mention.Sentence == sentence.Index && (tells || e.Mention.HeadToken == rival || e.Mention.HeadToken >= at));
        var near = discourse.Salient(sentence.Index, PersonReach, Fits);

        // A text keeps its leading figure as subject over lists of those who stood by.
        return near is not null && sentence.Tokens[at].Relation.StartsWith("nsubj", StringComparison.Ordinal) && discourse.RoleOf(near) != PhraseRole.Subject
            ? discourse.Salient(sentence.Index, LeadReach, e => Fits(e) && e.Role == PhraseRole.Subject && discourse.Count(e.Mention.Actor.Id) > 1) ?? near
            : near;
    }

    private ActorMention? Thing(Sentence sentence, int at)
    {
        foreach (int subject in SubjectsAbove(sentence, at))
        {
            if (MentionOf(sentence.Index, subject) is not { } mention)
            {
                // Another thing is nearer: the pronoun most likely means that.
                return null;
            }

            if (!IsPersonal(mention) && !IsFirstPerson(mention))
            {
                return IsThing(mention) ? mention : null;
            }
        }

        return sentence.Index > 0 && Before(sentence.Index) is { Length: 1 } before && IsThing(before[0]) && !IsOwnSubject(sentence, at, before[0].Actor) ? before[0] : null;
    }

    // "The group denied it": not the group.
    private bool IsOwnSubject(Sentence sentence, int at, ActorReference actor) =>
        sentence.Tokens[at].Relation is "obj" or "iobj" or "obl" && Clauses.Subject(sentence.Tokens, Clauses.Predicate(sentence.Tokens, at)) is >= 0 and var subject
        && MentionOf(sentence.Index, subject)?.Actor.Id == actor.Id;

    private ImmutableArray<ActorMention> Several(Sentence sentence, int at)
    {
        foreach (int subject in SubjectsAbove(sentence, at))
        {
            var mentions = Coordinated(sentence, subject);
            if (mentions.Length > 1 || mentions.Length == 1 && IsPlural(sentence, mentions[0]))
            {
                return mentions;
            }

            if (mentions.IsEmpty && sentence.Tokens[subject].Category != WordCategory.Pronoun)
            {
                return [];
            }
        }

        if (sentence.Index == 0)
        {
            return [];
        }

        var earlier = Before(sentence.Index);
        return earlier.Length > 1 || earlier.Length == 1 && IsPlural(sentences[sentence.Index - 1], earlier[0]) ? earlier
            : earlier is [{ Actor.Kind: ActorKind.State }] && sentence.Tokens[at].Relation.StartsWith("nsubj", StringComparison.Ordinal) ? Counterparts(sentences[sentence.Index - 1]) : [];
    }

    // "Japan accused China of spying. They later held talks": of one state one does not say "they", but of the only two, where no others were many.
    private ImmutableArray<ActorMention> Counterparts(Sentence earlier)
    {
        foreach (var token in earlier.Tokens)
        {
            if (token.Tag is "NNS" && (token.Relation.StartsWith("nsubj", StringComparison.Ordinal) || token.Relation is "obj" or "conj"))
            {
                return [];
            }
        }

        var states = discourse.In(earlier.Index).Where(e => e.Mention is { IsPlaceOnly: false, Actor.Kind: ActorKind.State } && e.Role != PhraseRole.Modifier).DistinctBy(e => e.Mention.Actor.Id).ToList();
        return states.Count == 2 ? [.. states.Select(e => e.Mention)] : [];
    }

    // Subjects of the clauses that hold the pronoun, the innermost first, without the pronoun's own place.
    private static List<int> SubjectsAbove(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var subjects = new List<int>();
        bool possessive = tokens[at].Relation == "nmod:poss" || tokens[at].Features.Contains("Poss=Yes", StringComparison.Ordinal);
        bool reflexive = possessive || tokens[at].Features.Contains("Reflex=Yes", StringComparison.Ordinal);
        int predicate = Tells(sentence, at) ? -1 : Clauses.Predicate(tokens, at);
        int rival = reflexive ? -1 : UnderstoodSubject(tokens, predicate);
        for (int step = 0; predicate >= 0 && step < LongestClimb; step++)
        {
            int subject = Clauses.Subject(tokens, predicate);
            if (subject >= 0 && subject < at && subject != rival && !subjects.Contains(subject))
            {
                subjects.Add(subject);
            }

            predicate = Clauses.Predicate(tokens, predicate);
        }

        return subjects;
    }

    // "The government should face up to it, it urged": the subject of the verb of saying behind what is said is nobody of whom it tells.
    private static bool Tells(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        int verb = tokens[at].Head;
        if (verb < 0 || !tokens[at].Relation.StartsWith("nsubj", StringComparison.Ordinal))
        {
            return false;
        }

        return (tokens[verb].Relation == "parataxis" && tokens[verb].Head < at && tokens[verb].Head >= 0 || Clauses.Child(tokens, verb, "ccomp") is >= 0 and var told && told < at) && at > 0 && tokens[at - 1].Lemma is "," or "\"" or "”" or "''";
    }

    // Who does it, told or understood: "they keep threatening the north and invading it".
    private static int UnderstoodSubject(ImmutableArray<Token> tokens, int predicate)
    {
        int subject = -1;
        for (int step = 0; predicate >= 0 && subject < 0 && step < LongestClimb; step++)
        {
            subject = Clauses.Subject(tokens, predicate);
            predicate = Clauses.Predicate(tokens, predicate);
        }

        return subject;
    }

    // Whoever did it to "him" is someone else.
    private static int CoArgument(Sentence sentence, int at) =>
        sentence.Tokens[at].Relation == "nmod:poss" ? -1 : Clauses.Subject(sentence.Tokens, Clauses.Predicate(sentence.Tokens, at));

    private ImmutableArray<ActorMention> Before(int sentence)
    {
        var earlier = sentences[sentence - 1];
        int subject = Clauses.MainSubject(earlier.Tokens);
        return subject < 0 ? [] : Coordinated(earlier, subject);
    }

    private ImmutableArray<ActorMention> Coordinated(Sentence sentence, int head)
    {
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        foreach (var entry in discourse.In(sentence.Index))
        {
            int at = entry.Mention.HeadToken;
            if (at == head || (uint)at < (uint)sentence.Tokens.Length && sentence.Tokens[at] is { Relation: "conj" } token && token.Head == head)
            {
                found.Add(entry.Mention);
            }
        }

        return found.ToImmutable();
    }

    private ActorMention? MentionOf(int sentence, int head) =>
        discourse.In(sentence).Select(e => e.Mention).FirstOrDefault(m => m.HeadToken == head || head >= m.Tokens.First && head < m.Tokens.End);

    private bool IsPersonal(ActorMention mention) =>
        mention.Actor.Kind == ActorKind.Person || Head(mention) is { Tag: "NN" or "NNP" } head && lexicon.IsPersonal(head.Lemma);

    // "we" and "I" are never "it".
    private bool IsFirstPerson(ActorMention mention) =>
        Head(mention) is { Category: WordCategory.Pronoun } head && head.Span.Slice(text).ToString().ToUpperInvariant() is "WE" or "US" or "OUR" or "I" or "ME" or "MY";

    private Token? Head(ActorMention mention) =>
        (uint)mention.Sentence < (uint)sentences.Length && (uint)mention.HeadToken < (uint)sentences[mention.Sentence].Tokens.Length
            ? sentences[mention.Sentence].Tokens[mention.HeadToken]
            : null;

    // One thing: "world people" are many, "the United States" is one.
    private bool IsThing(ActorMention mention) =>
        !mention.IsPlaceOnly && !IsFirstPerson(mention) && (mention.Actor.Kind == ActorKind.State || Head(mention) is not { Tag: "NNS" or "NNPS" }) && mention.Actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Body or ActorKind.Company or ActorKind.ArmedGroup or ActorKind.Collective or ActorKind.Unknown;

    private static bool IsPlural(Sentence sentence, ActorMention mention) =>
        (uint)mention.HeadToken < (uint)sentence.Tokens.Length && (sentence.Tokens[mention.HeadToken].Tag is "NNS" or "NNPS" || mention.Actor.Kind == ActorKind.Group && sentence.Tokens[mention.HeadToken].Tag is not ("NN" or "NNP"));

    // "It is clear that …", "it is said", "it rained": the parser marks most. What it is, seldom is an actor either.
    private static bool IsEmptySubject(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (token.Relation == "expl" || !token.Relation.StartsWith("nsubj", StringComparison.Ordinal) || token.Head < 0)
        {
            return token.Relation == "expl";
        }

        int head = token.Head;
        bool clause = Clauses.Child(tokens, head, "csubj") >= 0 || Clauses.Child(tokens, head, "ccomp") >= 0;
        // "It is said that …" is in no one's mouth; "it said that …" is.
        bool passive = token.Relation == "nsubj:pass" || Clauses.Child(tokens, head, "aux:pass") >= 0;
        return Clauses.Child(tokens, head, "cop") >= 0
            || clause && (tokens[head].Lemma is "seem" or "appear" or "rain" or "turn" or "happen" || passive && tokens[head].Lemma is "say" or "believe" or "know" or "expect");
    }
}
