namespace Entente.Coding.Mentions;

/// <summary>Tells whether a state's or capital's name stands for the place (<c>in Tokyo</c>) and not for the state acting (<c>Tokyo announced</c>).</summary>
internal static class PlaceUse
{
    private static readonly string[] Locatives =
        ["in", "at", "near", "inside", "across", "throughout", "within", "around", "outside", "off", "over", "via", "into", "onto", "through"];

    private static readonly string[] Gatherings =
        ["summit", "meeting", "conference", "talks", "airport", "session", "embassy", "stock", "bureau", "suburb", "area", "correspondent", "time", "newsroom", "exchange", "office", "market"];

    /// <summary>Whether the phrase is a place only.</summary>
    public static bool IsPlace(SentencePieces pieces, Phrase phrase)
    {
        if (phrase.IsRegion)
        {
            return !IsActing(pieces, phrase);
        }

        if (!phrase.IsBareState || pieces.At(phrase.First) is not { } piece)
        {
            return false;
        }

        if (piece.IsAdjective && !phrase.IsCapital && IsModifier(pieces, phrase))
        {
            return false;
        }

        if (phrase.IsCapital && phrase.End < pieces.Count && IsAny(pieces, phrase.End, Gatherings))
        {
            return true;
        }

        // "Madrid, Spain": what the first is, the second is.
        var before = phrase.First - 1;
        if (before > 1 && pieces.Is(before, ",") && pieces.Covering(before - 1) is null or { IsCapital: true } && pieces.IsCapitalised(before - 1) && !phrase.IsCapital)
        {
            return IsLocated(pieces, before - 1);
        }

        return IsLocated(pieces, phrase.First) && !pieces.Is(phrase.End, "'s") && !pieces.Is(phrase.End, "’s");
    }

    // A region is a place unless it does something ("California sued") or something is done to it ("shelled Belgorod", "the attack on Kursk").
    private static bool IsActing(SentencePieces pieces, Phrase phrase)
    {
        var head = pieces.HeadOf(phrase.First, phrase.End);
        return pieces[head].Relation is "nsubj" or "nsubj:pass" or "obj" or "iobj" || IsAny(pieces, phrase.First - 1, Towards);
    }

    private static readonly string[] Towards = ["on", "against", "with", "by"];

    private static bool IsLocated(SentencePieces pieces, int first)
    {
        var i = first - 1;
        while (i >= 0 && pieces[i].Category is WordCategory.Determiner or WordCategory.Adjective or WordCategory.ProperNoun && i > first - 4 && !IsAny(pieces, i, Locatives))
        {
            i--;
        }

        return i >= 0 && IsAny(pieces, i, Locatives);
    }

    private static bool IsModifier(SentencePieces pieces, Phrase phrase)
    {
        var head = pieces[phrase.End - 1].Head;
        return head >= phrase.End && pieces[phrase.End - 1].Relation is "amod" or "compound" or "nmod:poss" or "nmod";
    }

    private static bool IsAny(SentencePieces pieces, int index, string[] words)
    {
        foreach (var word in words)
        {
            if (pieces.Is(index, word))
            {
                return true;
            }
        }

        return false;
    }
}
