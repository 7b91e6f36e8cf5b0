using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Tells the tense of what a time expression dates: from the parse where there is one, else from the words around.</summary>
internal sealed class TenseFinder
{
    // A path to the governing verb is short; longer ones come from broken parses.
    private const int LongestPath = 12;
    private const int Window = 14;

    private static readonly string[] Intentions =
        ["plan", "expect", "schedule", "agree", "intend", "hope", "vow", "promise", "pledge", "decide", "want", "set", "due", "prepare", "slate", "propose", "offer", "threaten", "seek", "aim", "ready", "likely", "go", "about"];

    private readonly TimeText _text;
    private readonly string _source;
    private readonly ImmutableArray<Sentence> _sentences;

    /// <summary>Looks in these sentences; none is fine.</summary>
    public TenseFinder(TimeText text, ImmutableArray<Sentence> sentences) => (_text, _source, _sentences) = (text, text.Text, sentences);

    /// <summary>The tense at a reading.</summary>
    public Tense Find(TimeReading reading)
    {
        var span = new TextSpan(_text[reading.First].Start, _text[reading.End - 1].End);
        int index = SentenceIndex.Of(_sentences, span.Start);
        var tense = index >= 0 && _sentences[index].Tokens.Length <= SentenceIndex.LongestSentence ? FromParse(_sentences[index], span) : Tense.Unknown;
        tense = tense == Tense.Unknown ? FromWords(reading) : tense;

        if (tense is Tense.Future or Tense.Scheduled && _text.IsPossessive(reading.End))
        {
            return Tense.Announced;
        }

        // What has been so since March began in a March gone by, whatever the next verb announces.
        if (_text.Is(reading.First - 1, "since"))
        {
            return Tense.Past;
        }

        // "was named chairman, effective Feb. 1", "effective from January 15": whatever the verb tells, the term begins then.
        if (_text.Is(reading.First - 1, "effective") || _text.Is(reading.First - 2, "effective") && _text.IsAny(reading.First - 1, "from", "on", "beginning", "starting"))
        {
            return Tense.Future;
        }

        // A term set by "until Tuesday" or "by Friday" has not run out unless the verb says so; one that is given or extended never has.
        return _text.IsAny(reading.First - 1, "until", "till", "by") && (tense != Tense.Past || SetsTerm(reading.First - 1)) ? Tense.Future : tense;
    }

    private bool SetsTerm(int until)
    {
        for (int i = until - 1; i > until - Window && i >= 0 && !Stops(i) && !_text[i].Broken; i--)
        {
            if (_text.IsAny(i, "given", "gave", "extended", "postponed", "delayed", "adjourned", "suspended", "deadline", "ultimatum"))
            {
                return true;
            }
        }

        return false;
    }

    private Tense FromParse(Sentence sentence, TextSpan span)
    {
        var tokens = sentence.Tokens;
        int at = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            // The head of the expression is its token that depends on one outside it.
            if (span.Contains(tokens[i].Span.Start) && (tokens[i].Head < 0 || !span.Contains(tokens[tokens[i].Head].Span.Start)))
            {
                at = i;
                break;
            }
        }

        if (at >= 0 && FollowsPast(tokens, at, span))
        {
            return Tense.Past;
        }

        for (int step = 0; at >= 0 && step < LongestPath; step++)
        {
            if (IsForthcoming(tokens, at))
            {
                return Tense.Announced;
            }

            bool predicate = tokens[at].Category is WordCategory.Verb or WordCategory.Auxiliary or WordCategory.Adjective;
            var tense = predicate ? VerbTense.Of(tokens, at) : HasCopula(tokens, at) ? VerbTense.Own(tokens, at) : Tense.Unknown;
            if (tense != Tense.Unknown)
            {
                return tense == Tense.Present && step < 2 && IsTimetable(tokens, at) ? Tense.Scheduled : tense;
            }

            at = tokens[at].Head;
        }

        return Tense.Unknown;
    }

    // "said Thursday he would leave", "than he was in December": the verb beside it, whatever word the parse hangs it on.
    private static bool FollowsPast(ImmutableArray<Token> tokens, int time, TextSpan span)
    {
        int before = time;
        while (before >= 0 && tokens[before].Span.Start >= span.Start)
        {
            before--;
        }

        before -= before >= 0 && tokens[before].Lemma is "in" or "on" or "at" ? 1 : 0;
        return before >= 0 && tokens[before].Tag == "VBD" && VerbTense.Own(tokens, before) == Tense.Past && !tokens[time].Relation.StartsWith("nsubj", StringComparison.Ordinal);
    }

    // "the summit opens Thursday", "the hearing is Tuesday"; what a paper says on Friday, and how things stand, is no timetable.
    private static bool IsTimetable(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lemma is not ("be" or "have" or "say" or "tell" or "report" or "write" or "remain" or "show") && !tokens.Any(t => t.Head == at && t.Relation is "ccomp" or "parataxis");

    // "a planned rally on Saturday", "the upcoming talks in May".
    private static bool IsForthcoming(ImmutableArray<Token> tokens, int noun) =>
        tokens[noun].Category is WordCategory.Noun
        && tokens.Any(t => t.Head == noun && t.Relation == "amod" && t.Lemma is "plan" or "planned" or "schedule" or "scheduled" or "upcoming" or "forthcoming" or "impending");

    private static bool HasCopula(ImmutableArray<Token> tokens, int at) => tokens.Any(t => t.Head == at && t.Relation == "cop");

    // Without a parse: the nearest word before, then behind, that shows a tense, within the sentence.
    private Tense FromWords(TimeReading reading)
    {
        for (int i = reading.First - 1; i > reading.First - Window && i >= 0 && !Stops(i); i--)
        {
            if (Shown(i) is var tense and not Tense.Unknown)
            {
                return tense;
            }

            if (_text[i].Broken)
            {
                break;
            }
        }

        for (int i = reading.End; i < reading.End + Window && i < _text.Count && !Stops(i) && !_text[i].Broken; i++)
        {
            if (Shown(i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private bool Stops(int at) => _text[at].Kind == TimeTokenKind.Mark && _text.IsAny(at, ".", "!", "?", ";") && (_text[at + 1].Spaced && _text.IsCapital(at + 1));

    private Tense Shown(int at)
    {
        var word = _text.Slice(at);
        if (_text.IsAny(at, "will", "would", "shall", "ll", "may", "might", "could", "can") || _text.Is(at, "to") && _text.IsAny(at - 1, "scheduled", "expected", "due", "planned", "plans", "set", "is", "are", "slated", "intends", "going", "about", "agreed", "hopes", "vowed", "decided"))
        {
            return _source.AsSpan(_text[at].Start).StartsWith("May") ? Tense.Unknown : Tense.Future;
        }

        return _text.IsAny(at, "was", "were", "had", "did", "said", "told", "made", "took", "came", "went", "held", "gave", "began", "rose", "fell", "met", "left", "won", "lost", "killed") || _text[at].Kind == TimeTokenKind.Word && word.Length > 4 && word.EndsWith("ed") && char.IsLower(word[0])
            ? Tense.Past
            : Tense.Unknown;
    }

    /// <summary>Whether a word announces what is to come (<c>plans to</c>, <c>scheduled for</c>).</summary>
    internal static bool IsIntention(string lemma) => Array.IndexOf(Intentions, lemma) >= 0;
}
