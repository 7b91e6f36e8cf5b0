namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    /// <summary>Words of one person's name, initials and particles included; more are two names.</summary>
    private const int LongestName = 6;

    private int EndOfName(int start)
    {
        if (pieces.At(start) is { IsPerson: true } whole)
        {
            return AfterArabPart(EntityAt(whole.End - 1) is { Kind: EntityKind.Person } longer && longer.End > whole.End && longer.End - start <= LongestName && pieces.IsCapitalised(longer.End - 1) ? longer.End
                : IsKoreanPart(whole) ? whole.End + 1 : whole.End);
        }

        var i = start;
        var count = 0;
        while (i + 1 < pieces.Count && NameParticles.Contains(pieces.Word(i)) && !pieces.IsCapitalised(i) && i < start + 2)
        {
            // "al-Maliki", "de la Rua": the run begins before its first capital.
            i += pieces.Is(i + 1, "-") ? 2 : 1;
        }

        if (i >= pieces.Count || !IsNameWord(i, i))
        {
            return start;
        }

        while (i < pieces.Count && count < LongestName)
        {
            if (IsNameWord(i, start))
            {
                i++;
                count++;
            }
            else if (i > start && i + 1 < pieces.Count && pieces.Is(i, "-") && IsJoined(i))
            {
                i += 2;
                count++;
            }
            else if (i > start && AfterParticles(i) is var next && next > i && IsNameWord(next, start))
            {
                i = next + 1;
                count++;
            }
            else
            {
                break;
            }
        }

        return count > 0 && (EntityAt(start) is not { } entity || entity.Kind is EntityKind.Person or EntityKind.Other || i > entity.End) ? AfterArabPart(i) : start;
    }

    // "van der", "bin al-": the index after particles and a hyphen that joins the last of them to its name.
    private int AfterParticles(int at)
    {
        var k = at;
        while (k + 1 < pieces.Count && k < at + MostParticles && NameParticles.Contains(pieces.Word(k)))
        {
            k += pieces.Is(k + 1, "-") && k + 2 < pieces.Count && IsJoined(k + 1) ? 2 : 1;
        }

        return k;
    }

    // "Faisal bin Farhan" goes on with "Al Saud", though that is the name of a house too.
    private int AfterArabPart(int end)
    {
        while (end + 1 < pieces.Count && NameParticles.IsArab(pieces.Word(end)) && AfterParticles(end) is var next && next < pieces.Count && pieces.IsCapitalised(next)
            && (IsNameWord(next, end - 1) || (NameParticles.IsArticle(pieces.Word(end)) && pieces.At(end) is { IsState: false, IsOther: true } house && house.End == next + 1)))
        {
            end = next + 1;
        }

        return end;
    }

    private const int MostParticles = 4;

    // "Kim Song Gyu" is not Kim Song.
    private bool IsKoreanPart(Piece whole) =>
        whole.End - whole.First == 2 && memory.OutletCountry == "PRK" && pieces.Covering(whole.End) is null && IsNameWord(whole.End, whole.First)
        && KoreanNames.Fits(NameWords(whole.First, whole.End + 1));

    private bool IsJoined(int hyphen) => pieces[hyphen - 1].Span.End == pieces[hyphen].Span.Start && pieces[hyphen].Span.End == pieces[hyphen + 1].Span.Start;

    private bool IsNameWord(int i, int start)
    {
        if (i == start && pieces.IsCapitalised(i) && memory.OutletCountry == "PRK" && pieces.IsCapitalised(i + 1) && pieces.IsCapitalised(i + 2) && pieces.Covering(i) is null or { IsFamilyName: true }
            && KoreanNames.IsFamily(pieces.Word(i)))
        {
            return true;
        }

        if (i > 0 && !pieces.InCapitals && pieces.Covering(i) is { IsFamilyName: true } && HasCapital(pieces.Word(i)))
        {
            return true;
        }

        if (!pieces.IsCapitalised(i) || pieces[i].Category is not (WordCategory.ProperNoun or WordCategory.Other or WordCategory.Noun or WordCategory.Adjective)
            || (pieces[i].Category is WordCategory.Noun or WordCategory.Adjective && (i == 0 || pieces.InCapitals)))
        {
            return false;
        }

        var word = pieces.Word(i).ToString();
        return !IsNotName(word) && !word.AsSpan().ContainsAnyInRange('0', '9') && pieces.Covering(i) switch
        {
            null => true,
            { IsFamilyName: true } or { IsPerson: true } => true,
            { IsIgnored: true } => false,
            { IsState: true } => i > start && PlacesThatAreNames.Contains(word),
            { IsOther: true } or { IsHead: true } => false,
            _ => true,
        };
    }

    private static bool HasCapital(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('A', 'Z') >= 0;
}
