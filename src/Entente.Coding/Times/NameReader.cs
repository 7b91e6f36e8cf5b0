namespace Entente.Coding.Times;

/// <summary>Reads expressions that the tables name whole: <c>at present</c>, <c>daily</c>, <c>Christmas</c>, <c>the Korean War</c>; and seasons with a year.</summary>
internal static class NameReader
{
    // "veterans of the Vietnam War" and "fought in the Gulf War" name the war and not a time.
    private static readonly string[] BeforePeriod = ["during", "after", "before", "since", "until", "till", "throughout", "following", "post"];
    private static readonly string[] PartOfPeriod = ["end", "beginning", "start", "outbreak", "outset", "close", "height", "middle", "aftermath", "years", "days", "decades", "months", "time", "times"];

    // "will meet again soon": words between the modal and "soon".
    private const int SoonReach = 8;

    private static readonly string[] Modals = ["will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll"];

    private static readonly string[] AfterNoun =
        ["of", "and", "or", "in", "to", "is", "was", "were", "are", "will", "would", "for", "when", "where", "with", "as", "but", "that", "which", "by", "on", "at", "has", "have", "had", "than", "if", "because", "while", "from", "into", "without", "he", "she", "they", "we", "it", "the", "can", "could", "may", "should", "must", "not", "only", "so", "too", "also"];

    /// <summary>The expression that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (text[at].Word is not { } word)
        {
            return null;
        }

        foreach (var phrase in word.Phrases)
        {
            if (Matches(text, at, phrase, out int end) && Accept(text, at, end, phrase) is { } reading)
            {
                return reading;
            }
        }

        return word.Season is null ? null : Season(text, at, word.Season);
    }

    private static bool Matches(TimeText text, int at, TimePhrase phrase, out int end)
    {
        end = at + phrase.Words.Length;
        for (int i = 0; i < phrase.Words.Length; i++)
        {
            if (!text.Is(at + i, phrase.Words[i]) || i > 0 && text[at + i].Broken)
            {
                return false;
            }
        }

        return true;
    }

    private static TimeReading? Accept(TimeText text, int at, int end, TimePhrase phrase)
    {
        if (phrase.Holiday is { } holiday)
        {
            // "the Christmas tree" stands before and after its day.
            if (!text.IsCapital(at) && !text.Is(at, "the") || !text[end].Broken && text.IsAny(end, "tree", "trees", "card", "cards", "gift", "gifts", "present", "presents", "carol", "carols", "song", "songs", "lights"))
            {
                return null;
            }

            var tail = YearReader.Tail(text, end, out int tailEnd);
            return new(at, tail is null ? end : tailEnd, TimeShape.Holiday, TimeType.Date) { Holiday = holiday, Year = tail?.Year, YearShift = tail?.Shift };
        }

        if (phrase.Period is { } period)
        {
            int before = text.Is(at - 1, "the") ? at - 2 : at - 1;
            bool governed = text.IsAny(before, BeforePeriod) || text.Is(before, "of") && text.IsAny(before - 1, PartOfPeriod) || phrase.Words[^1] is "era" or "times" or "period";
            return governed && text.IsCapital(at) ? new(at, end, TimeShape.Fixed, TimeType.Date) { Period = period, TakesArticle = true } : null;
        }

        // "the daily Granma", "the Daily Telegraph", "a weekly newspaper": a paper, no time.
        if (phrase is { Type: TimeType.Set, Words: [[.., 'l', 'y']] } && !text[end].Broken && (text.IsCapital(end) || text.IsAny(end, "newspaper", "newspapers", "paper", "papers", "magazine", "tabloid", "publication", "journal")))
        {
            return null;
        }

        // "will soon begin" is to come; "soon left", "as soon as" and "too soon" say no time.
        if (phrase.Words is ["soon"] && !IsToCome(text, at))
        {
            return null;
        }

        // "the present situation", "the past crimes": an adjective, no time.
        bool adjective = phrase.Words.Length > 1 && phrase.Words[^1] is "present" or "past" or "future"
            && (text[end] is { Kind: TimeTokenKind.Word, Broken: false } && !text.IsAny(end, AfterNoun) || text.IsHyphen(end));

        // "the now-defunct firm".
        adjective |= phrase.Words is ["now"] && text.IsHyphen(end);
        return adjective ? null : new(at, end, TimeShape.Fixed, phrase.Type) { Value = phrase.Value };
    }

    // "the summer of 1998", "spring 2023", "the summer"; "fall" and "spring" need a year or an article and a preposition.
    private static TimeReading? Season(TimeText text, int at, string season)
    {
        var tail = YearReader.Tail(text, at + 1, out int end);
        bool common = text.IsAny(at, "fall", "spring");
        bool governed = text.Is(at - 1, "the") && text.IsAny(at - 2, "in", "during", "of", "by", "since", "until", "over", "through", "for", "early", "late", "before", "after")
            || !common && text.IsAny(at - 1, "in", "during", "by", "since", "until", "early", "late", "the", "mid");
        // "the Winter Palace", "the Winter Olympics".
        bool name = tail is null && text.IsCapital(at) && text.IsCapital(at + 1) && text[at + 1].Word is null && !text[at + 1].Broken;
        return tail is null && !governed || name ? null
            : new(at, tail is null ? at + 1 : end, TimeShape.Season, TimeType.Date) { Season = season, Year = tail?.Year, YearShift = tail?.Shift, TakesArticle = true };
    }

    private static bool IsToCome(TimeText text, int soon)
    {
        if (text.IsAny(soon - 1, "as", "too", "so", "how", "once") || text.IsAny(soon + 1, "after", "as", "enough"))
        {
            return false;
        }

        for (int i = soon - 1; i > soon - SoonReach && i >= 0 && text[i + 1] is { Broken: false } && text[i].Kind != TimeTokenKind.Mark; i--)
        {
            if (text.IsAny(i, Modals))
            {
                return true;
            }
        }

        return text.IsAny(soon + 1, Modals);
    }
}
