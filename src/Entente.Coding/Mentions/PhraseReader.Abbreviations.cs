using System.Collections.Frozen;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    /// <summary>Letters of an abbreviation that a text may define; one letter is a point of a list, and longer ones are words in capitals.</summary>
    private const int ShortestAbbreviation = 2;

    private const int LongestAbbreviation = 8;

    // "the Islamic Development Bank (IDB)", "IDB (the Islamic Development Bank)": from here on the abbreviation is this one's, whoever else is known by it.
    private void ReadDefinition(int at, List<Phrase> phrases)
    {
        if (pieces.InCapitals)
        {
            return;
        }

        if (pieces.Is(at, "(") && pieces.Is(at + 2, ")") && IsAbbreviation(at + 1) && StartOfName(at, at + 1) is >= 0 and var start)
        {
            // "the European Community's (EC) programme"
            var end = IsPossessive(at - 1) ? at - 1 : at;
            var known = phrases.Count > 0 && phrases[^1].End == end && phrases[^1].First >= start ? phrases[^1].Known : NamedAlone(start, end);
            if (Define(at + 1, known, start, at) is { } found)
            {
                AddNamed(start, at, found, phrases);
            }
        }
        else if (pieces.Is(at + 1, "(") && IsAbbreviation(at) && Closing(at + 2) is >= 0 and var close && StartOfName(close, at) is >= 0 and var first && first == SkipDeterminer(at + 2))
        {
            Define(at, NamedAlone(first, close), first, close);
        }
    }

    // Whom the words between two indexes name by themselves: the party in "a commission of the Workers' Party of Korea (WPK)".
    private KnownActor? NamedAlone(int first, int end)
    {
        var inner = new List<Phrase>(1);
        ReadAt(first, 1, inner);
        return inner is [.., { Known: var known } last] && last.End == end ? known : null;
    }

    private bool IsAbbreviation(int at) =>
        at < pieces.Count && pieces.Word(at) is { Length: >= ShortestAbbreviation and <= LongestAbbreviation } word && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private int Closing(int from)
    {
        for (var k = from; k < pieces.Count && k < from + LongestBody; k++)
        {
            if (pieces.Is(k, ")"))
            {
                return k;
            }
        }

        return -1;
    }

    // The first word of a name before an index whose initials the abbreviation has, small words left out or not; -1 when they do not fit.
    private int StartOfName(int end, int abbreviation)
    {
        var letters = pieces.Word(abbreviation);
        var left = letters.Length;
        var k = end - 1;
        while (k >= 0 && left > 0 && k > end - LongestBody)
        {
            var word = pieces.Word(k);
            if (char.ToUpperInvariant(word[0]) == letters[left - 1] && (pieces.IsCapitalised(k) || !IsJoiner(k)))
            {
                left--;
            }
            else if (!IsJoiner(k) && !pieces.Is(k, "-") && !IsPossessive(k) && !pieces.Is(k, "in"))
            {
                return -1;
            }

            k--;
        }

        return left == 0 && pieces.IsCapitalised(k + 1) ? k + 1 : -1;
    }

    private KnownActor? Define(int abbreviation, KnownActor? known, int first, int end)
    {
        var word = pieces.Word(abbreviation).ToString();
        if (known is { Kind: ActorKind.Person } || (known is not null && pieces.At(abbreviation) is { } piece && Array.Exists(piece.Names, n => n.Actor == known)))
        {
            return null;
        }

        KnownActor? found = null;
        var name = pieces.SpanOf(first, end).Slice(pieces.Text).ToString();
        if (known is null)
        {
            // A name that no file has is a body by its main word, or no actor at all ("Free Trade Agreement (FTA)"). A known actor's in another spelling stays his.
            var kind = KindOf(first, end);
            if (pieces.At(abbreviation) is { } met ? Array.Exists(met.Names, n => n.Actor is { } actor && SharesWords(actor.Name, name)) : kind is null)
            {
                return null;
            }

            var country = CountryOf(first, end);
            known = found = kind is null ? null : new KnownActor(country is null ? "name:" + name.ToLowerInvariant().Replace(' ', '-') : $"{country}.{word}", name, kind.Value)
            {
                Country = country,
                Parent = country,
                Roles = kind == ActorKind.Company ? ["BUS"] : [],
            };
        }

        memory.NoteAbbreviation(word, KnownName.DefinedByText(word, known));
        pieces.Put(abbreviation, memory.Abbreviations);
        return found;
    }

    // "Pakistan's Anti Narcotics Forces", "the Development Bank of the Philippines": the state beside or in a name.
    private string? CountryOf(int first, int end)
    {
        // "Uganda's state-run Coffee Marketing Board"
        var from = first - 1;
        while (from > 0 && from > first - MostModifiers && !pieces.IsCapitalised(from) && !IsPossessive(from) && IsModifier(from))
        {
            from--;
        }

        for (var k = Math.Max(0, from > 0 && IsPossessive(from) ? from - 1 : from); k < end; k++)
        {
            if (pieces.Covering(k) is { IsState: true } state && resolver.Choose(state, memory, n => n.Actor is { Kind: ActorKind.State } && n.Use != NameUse.FamilyName, out _) is { Actor.Country: { } country })
            {
                return country;
            }
        }

        return null;
    }

    // The name itself is a mention of the new body, and a state's name in it is none of the state.
    private void AddNamed(int first, int end, KnownActor body, List<Phrase> phrases)
    {
        while (phrases.Count > 0 && phrases[^1].First >= first)
        {
            phrases.RemoveAt(phrases.Count - 1);
        }

        if (phrases.Count == 0 || phrases[^1].End <= first)
        {
            var phrase = new Phrase { First = first, End = end, Actor = resolver.Reference(body, memory), How = ResolutionMethod.Name, Known = body };
            phrases.Add(phrase);
            memory.Note(phrase.Actor);
            NoteHeads(phrase);
        }
    }

    private ActorKind? KindOf(int first, int end)
    {
        var head = first;
        while (head + 1 < end && !IsJoiner(head + 1))
        {
            head++;
        }

        return BodyWords.TryGetValue(pieces.Word(head).ToString(), out var kind) ? kind : FurtherBodyWords.Contains(pieces.Word(head).ToString()) ? ActorKind.Body
            : BodyWords.TryGetValue(pieces.Word(end - 1).ToString(), out var last) ? last : null;
    }

    // Main words of bodies that, beside a state's name, are mostly part of something else.
    private static readonly FrozenSet<string> FurtherBodyWords = new[]
    {
        "Board", "Confederation", "Congress", "Alliance", "Chamber", "Fund", "Forum", "Network", "Ministry", "Department", "Office", "Service", "Trust", "Army", "Force", "Forces", "Conference", "Assembly",
        "Coalition", "Consortium", "Cooperative", "Collective", "Secretariat", "Tribunal", "Court", "Unions", "Brigade", "Brigades",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Two words that begin alike: "Worker's Party of Korea" and "Workers' Party of Korea".
    private static bool SharesWords(string one, string other)
    {
        var shared = 0;
        foreach (var word in one.Split(' '))
        {
            shared += word.Length >= ShortestNoun && other.Contains(word[..ShortestNoun], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return shared > 1;
    }
}
