using System.Collections.Frozen;
using System.Text;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // Nouns that a movement's or a society's name is built on, besides those that end a name.
    private static readonly FrozenSet<string> MovementWords = new[]
    {
        "Alliance", "Solidarity", "Network", "Confederation", "Coalition", "Congress", "Forum", "Headquarters", "Group", "Conference", "Assembly", "Board", "Chapter", "Station", "Centre", "Team", "Fellowship",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a body that no file has and that says after its name where it is: <c>the Measure Council for Checking Construction of Jeju Naval Base in south Korea</c>.</summary>
    /// <remarks>Only where the name begins with no word that is an actor, an office or a role itself, and holds a word for a body.</remarks>
    private bool ReadPlacedBody(int at, int depth, List<Phrase> phrases)
    {
        bool isBegun = at > 0 && pieces.IsCapitalised(at - 1) && pieces[at - 1].Category != WordCategory.Determiner;
        // "Solidarity for Peace": the name of one body begins that of another.
        bool isLonger = pieces.At(at) is { IsOther: true } known && known.End == at + 1 && pieces.Is(at + 1, "for");
        if (depth > 0 || isBegun || pieces.InCapitals || !pieces.IsCapitalised(at) || !(IsBodyWord(at) || isLonger) || pieces.At(at) is { IsHead: true })
        {
            return false;
        }

        var initials = new StringBuilder(8);
        bool isBody = false;
        for (int k = at; k < pieces.Count && k < at + LongestBody;)
        {
            if (pieces.IsCapitalised(k))
            {
                isBody |= IsBodyNoun(pieces.Word(k));
                initials.Append(pieces.Word(k)[0]);
                k++;
            }
            else if (k > at && (IsJoiner(k) || pieces.Is(k, "in")) && SkipDeterminer(k + 1) is var next && next < pieces.Count)
            {
                if (isBody && initials.Length > 1 && (pieces.Is(k, "of") || pieces.Is(k, "in")) && StateAt(next) is { } state)
                {
                    phrases.Add(Named(at, state.End, state.Known!, initials.ToString(), ActorKind.Body));
                    NoteHeads(phrases[^1]);
                    return true;
                }

                if (pieces.Is(k, "in") || !pieces.IsCapitalised(next))
                {
                    return false;
                }

                k = next;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    // The state that stands alone there: "in south Korea", and neither "in Korea Bay" nor "in U.S. hands".
    private Phrase? StateAt(int at)
    {
        var inner = new List<Phrase>(1);
        ReadAt(at, DeepestPhrase, inner);
        return inner is [{ IsBareState: true, IsCapital: false, Known: { Kind: ActorKind.State } } found] && pieces.At(at) is { IsAdjective: false } && !pieces.IsCapitalised(found.End) && !pieces.Is(found.End, "-") && !IsPossessive(found.End)
            && !IsModifierOfOther(found.End - 1) ? found : null;
    }

    private static bool IsBodyNoun(ReadOnlySpan<char> word) =>
        (BodyWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) && kind == ActorKind.Body) || MovementWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
