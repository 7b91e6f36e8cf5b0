using System.Text;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>Decides whom a person's name means: someone met before, someone of the knowledge base, or someone new.</summary>
internal sealed class PersonResolver(ActorResolver resolver)
{
    /// <summary>A name without title or earlier mention must fit its bearer's office on the date at least so well.</summary>
    private const int LeastForBareName = 100;

    /// <summary>Resolves a name.</summary>
    /// <param name="words">The words of the name, without honorifics.</param>
    /// <param name="country">The country that the text gives; null for none.</param>
    /// <param name="office">Last part of the office that the text gives (<c>PM</c>); null for none.</param>
    /// <param name="hasTitle">Whether any title or role stands with the name.</param>
    /// <param name="memory">What the article has told.</param>
    /// <param name="isGivenName">Whether a lone word is the given name, as after <c>Prince</c>.</param>
    /// <returns>The person; null when a bare name fits no one well enough.</returns>
    public (ActorReference Actor, KnownActor? Known, bool FromText)? Find(string[] words, string? country, string? office, bool hasTitle, ArticleMemory memory, bool isGivenName = false)
    {
        if (memory.FindPerson(words, isGivenName) is { } met && (country is null || met.Country is null || met.Country == country))
        {
            return (met, null, true);
        }

        var (best, score) = FindKnown(words, country, office, hasTitle, memory);
        return best is not null && (words.Length > 1 || hasTitle || score >= LeastForBareName)
            ? (resolver.Reference(best, memory), best, false)
            : FindHolder(words, country, office, memory) is { } holder ? (resolver.Reference(holder, memory), holder, false)
            : null;
    }

    /// <summary>The head of state or government whom a text means by a lone family name; null unless all who bear it then are of one country.</summary>
    /// <param name="family">The family name.</param>
    /// <param name="memory">What the article has told; without a date, whoever ever ruled may be meant.</param>
    public KnownActor? FindRuler(string family, ArticleMemory memory)
    {
        KnownActor? ruler = null;
        string? country = null;
        DateOnly since = default;
        foreach (var name in resolver.Knowledge.Names.Find(family))
        {
            if (name is not { Use: NameUse.FamilyName, Actor: { Kind: ActorKind.Person, Country: { } land } person })
            {
                continue;
            }

            foreach (var tenure in person.Offices)
            {
                if (memory.Date is { } day && !tenure.Days.Includes(day))
                {
                    continue;
                }

                if (country is not null && country != land)
                {
                    return null;
                }

                country = land;
                if (IsRule(tenure.Office) && (ruler is null || tenure.Days.From >= since))
                {
                    (ruler, since) = (person, tenure.Days.From ?? default);
                }
            }
        }

        return ruler;
    }

    private static bool IsRule(string office) => office[(office.IndexOf('.', StringComparison.Ordinal) + 1)..] is "PRES" or "PM" or "CHANCELLOR" or "KING" or "LEADER";

    // Who the text says holds a state's office on the day is its holder, if the name is his in another spelling: Martinov and Martynov, Nalvandyan and Nalbandian.
    private KnownActor? FindHolder(string[] words, string? country, string? office, ArticleMemory memory)
    {
        if (country is null || office is null || memory.Date is null)
        {
            return null;
        }

        foreach (var holder in resolver.Knowledge.HoldersOf($"{country}.{office}", memory.Date))
        {
            if (holder.FamilyName is { } family && (Spellings.AreNear(NameParticles.WithoutArticle(family), words[^1]) || Spellings.AreNear(family, words[0])))
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>Makes an actor of a name that no file has.</summary>
    public static ActorReference Make(string[] words, string? owner, string? country, IReadOnlyList<string> roles, string? office)
    {
        var slug = Slug(words, country);
        return new(owner is null ? "name:" + slug : owner + "." + slug, string.Join(' ', words), ActorKind.Person, country, [.. roles], office);
    }

    private (KnownActor? Person, int Score) FindKnown(string[] words, string? country, string? office, bool hasTitle, ArticleMemory memory)
    {
        KnownActor? best = null;
        var most = int.MinValue;
        var family = NameParticles.FamilyStart(words);
        ReadOnlySpan<string> forms = [string.Join(' ', words), string.Join(' ', words[family..]), words[^1], words[0], string.Join(' ', words[..family])];
        for (var i = 0; i < forms.Length && best is null; i++)
        {
            foreach (var name in resolver.Knowledge.Names.Find(forms[i]))
            {
                if (name.Actor is not { Kind: ActorKind.Person } person || (country is not null && person.Country is not null && person.Country != country)
                    || (i > 0 && words.Length > 1 && !(i == ForeName ? IsLongerForm(person, words, country) : HasGivenName(person, words, hasTitle))))
                {
                    continue;
                }

                var score = Score(person, office, hasTitle, memory);
                if (score > most)
                {
                    (best, most) = (person, score);
                }
            }
        }

        return most >= (hasTitle && words.Length == 1 ? 40 : 0) ? (best, most) : (null, 0);
    }

    /// <summary>Place among the forms of a name of what stands before the family name.</summary>
    private const int ForeName = 4;

    // "Faisal bin Farhan Al Saud" is Faisal bin Farhan, but Abdul Hamid al-Dbeibah is no Abdul Hamid.
    private static bool IsLongerForm(KnownActor person, string[] words, string? country) =>
        words.Length > 3 && NameParticles.IsArab(words[NameParticles.FamilyStart(words)]) && ((country is not null && person.Country == country) || person.Name.Split(' ').Any(w => NameParticles.IsArab(w)));

    private static int Score(KnownActor person, string? office, bool hasTitle, ArticleMemory memory)
    {
        var best = person.Offices.IsEmpty ? 45 : 0;
        foreach (var tenure in person.Offices)
        {
            var fit = ActorResolver.Fit(tenure.Days, memory.Date);
            var same = office is not null && tenure.Office.AsSpan(tenure.Office.LastIndexOf('.') + 1).SequenceEqual(office);
            best = Math.Max(best, office is null ? fit : same ? fit + 50 : hasTitle ? fit - 30 : fit);
        }

        return best + (memory.HasSeen(person.Country) ? 5 : 0);
    }

    private static bool HasGivenName(KnownActor person, string[] words, bool hasTitle)
    {
        // Where the family name comes first, given names are two syllables of which one is shared by many.
        var familyFirst = person.FamilyName is { } family && person.Name.StartsWith(family, StringComparison.OrdinalIgnoreCase);
        var (count, known, isArab) = (0, 0, false);
        foreach (var word in words)
        {
            isArab |= NameParticles.IsArab(word);
            if (!NameParticles.Contains(word))
            {
                count++;
                known += HasWord(person.Name, word) || (hasTitle && !familyFirst && ReferenceEquals(word, words[0]) && HasVariant(person.Name, word)) ? 1 : 0;
            }
        }

        // "Maxim Vladimirovich Ryzhenkov", "Datuk Anifah Aman": fathers' names and titles stand beside the two that count. In a chain of fathers the first is the person.
        return known == count || (!familyFirst && known > 1 && count > 2 && HasWord(person.FamilyName ?? person.Name, words[^1]) && (!isArab || person.Name.StartsWith(words[0], StringComparison.OrdinalIgnoreCase)));
    }

    // With a title, the given name may be in another spelling or language: George and Georgios, Mohamed and Mohammed.
    private static bool HasVariant(string name, string given) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && (Spellings.AreNear(name[..space], given) || name.AsSpan(0, space).CommonPrefixLength(given) >= SharedLetters);

    /// <summary>Letters that forms of one given name in two languages share at their beginning.</summary>
    private const int SharedLetters = 5;

    // A whole word, or an initial of one: "J. Bush", "Kim Jong-un".
    private static bool HasWord(string name, string word)
    {
        var isInitial = word.Length == 1 || word is [_, '.'];
        foreach (var part in name.AsSpan().SplitAny(' ', '-'))
        {
            var known = name.AsSpan()[part];
            if (isInitial ? known.StartsWith(word.AsSpan(0, 1), StringComparison.OrdinalIgnoreCase) : known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return isInitial;
    }

    private static string Slug(string[] words, string? country)
    {
        var slug = new StringBuilder(32);
        var familyFirst = country is "PRK" or "KOR" or "CHN" or "TWN" or "VNM" or "KHM" || words.Length == 1 || ChineseNames.Fits(words);
        var family = familyFirst ? words.Length : NameParticles.FamilyStart(words);
        foreach (var word in words[family..].Concat(words[..family]))
        {
            Append(slug, word);
        }

        return slug.Length == 0 ? "unnamed" : slug.ToString();
    }

    private static void Append(StringBuilder slug, string word)
    {
        if (slug.Length > 0)
        {
            slug.Append('-');
        }

        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
        }
    }
}
