using System.Collections.Frozen;

namespace Entente.Language.Tagging;

/// <summary>What the spelling rules of English inflection make of a word: base forms that it may stand for.</summary>
/// <remarks>
/// A learned script may cut an ending where none was (<em>convened</em> → <em>conven</em>). Where its result is a word of no vocabulary and one of
/// these is, that one is meant. The rules are those of any grammar: silent <em>e</em>, doubled consonants, <em>y</em> to <em>ie</em>, and compounds of
/// irregular verbs.
/// </remarks>
internal static class Inflection
{
    // Shorter stems are no English verbs or nouns that inflect by these rules.
    private const int ShortestStem = 2;

    private static readonly string[] Prefixes =
        ["counter", "under", "inter", "over", "with", "fore", "out", "mis", "be", "re", "un", "up"];

    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    /// <summary>Base forms in order of likelihood; none where no rule applies.</summary>
    /// <param name="form">The word as written, in lower case.</param>
    /// <param name="category">Its part of speech; verbs, nouns, adjectives and adverbs have rules.</param>
    public static IEnumerable<string> Bases(string form, WordCategory category) => category switch
    {
        WordCategory.Verb => [.. Compounds(form), .. After(form, "ied", "y"), .. Suffixed(form, "ed"), .. Suffixed(form, "ing"), .. After(form, "ying", "ie"), .. Plurals(form)],
        WordCategory.Noun => [.. Plurals(form), .. After(form, "ves", "f"), .. After(form, "ves", "fe"), .. After(form, "ses", "sis"), .. After(form, "men", "man"), .. After(form, "children", "child")],
        WordCategory.Adjective or WordCategory.Adverb =>
            [.. After(form, "ier", "y"), .. After(form, "iest", "y"), .. Suffixed(form, "er"), .. Suffixed(form, "est")],
        _ => [],
    };

    /// <summary>The base of an irregular past form, alone or behind a prefix (<em>froze</em>, <em>overran</em>); null for other words.</summary>
    /// <param name="form">The word as written, in lower case.</param>
    public static string? Irregularly(string form) => Irregular.TryGetValue(form, out string? alone) ? alone : Compounds(form).FirstOrDefault();

    /// <summary>Whether the word ends as inflected words of its kind do.</summary>
    /// <param name="form">The word as written, in lower case.</param>
    /// <param name="category">Its part of speech.</param>
    public static bool IsInflected(string form, WordCategory category) => category switch
    {
        WordCategory.Verb => form[^1] is 's' or 'd' or 'g' or 'n' or 't',
        WordCategory.Noun => form[^1] == 's' || form.EndsWith("men", StringComparison.Ordinal) || form.EndsWith("children", StringComparison.Ordinal),
        _ => form.EndsWith("er", StringComparison.Ordinal) || form.EndsWith("est", StringComparison.Ordinal),
    };

    /// <summary>Mends what English spelling forbids in a base form that no vocabulary holds: <em>preoccupie</em>, <em>assembl</em>, <em>pillboxe</em>.</summary>
    /// <param name="lemma">The base form, shorter than the word.</param>
    /// <param name="form">The word as written, in lower case.</param>
    /// <param name="category">Its part of speech.</param>
    public static string Spelled(string lemma, string form, WordCategory category) =>
        category == WordCategory.Verb && NeedsE(lemma) ? lemma + "e"
        : lemma.Length > 3 && lemma.EndsWith("ie", StringComparison.Ordinal) && form.Length == lemma.Length + 1 ? lemma[..^2] + "y"
        : form.EndsWith("es", StringComparison.Ordinal) && form.Length == lemma.Length + 1 && Hisses(form[..^2]) ? form[..^2]
        : form.EndsWith("children", StringComparison.Ordinal) ? form[..^3]
        : lemma;

    // Endings that take "es": boxes, clashes, passes.
    private static bool Hisses(string stem) => stem.Length > 2 && (stem[^1] == 'x' || (stem[^1] == 'h' && stem[^2] is 'c' or 's') || (stem[^1] == 's' && stem[^2] == 's'));

    // No English verb ends so without an e: "believ", "assembl", "civiliz".
    private static bool NeedsE(string stem) => stem.Length > 2 && (stem[^1] is 'v' or 'u' or 'c'
        || (stem[^1] == 'l' && !IsVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w'))
        || (stem[^1] is 's' or 'z' && stem[^2] is 'i' or 'y' or 'n' or 'r' or 'a' or 'o'));

    // "raided": raid; "conceded": concede; "planned": plan. A doubled consonant loses one first only when both forms are asked for anyway.
    private static IEnumerable<string> Suffixed(string form, string suffix)
    {
        if (form.Length < suffix.Length + ShortestStem || !form.EndsWith(suffix, StringComparison.Ordinal))
        {
            yield break;
        }

        string stem = form[..^suffix.Length];
        if (NeedsE(stem))
        {
            yield return stem + "e";
            yield return stem;
        }
        else
        {
            yield return stem;
            if (stem[^1] == stem[^2] && !IsVowel(stem[^1]) && !KeepsDouble(stem))
            {
                yield return stem[..^1];
            }

            yield return stem + "e";
        }
    }

    private static IEnumerable<string> Plurals(string form)
    {
        if (form.Length <= ShortestStem + 1 || form[^1] != 's' || form[^2] == 's')
        {
            return [];
        }

        return form.EndsWith("ies", StringComparison.Ordinal) ? [form[..^3] + "y", form[..^1]]
            : form.EndsWith("es", StringComparison.Ordinal) ? [form[..^1], form[..^2]]
            : [form[..^1]];
    }

    private static string[] After(string form, string ending, string other) =>
        form.Length > ending.Length && form.EndsWith(ending, StringComparison.Ordinal) ? [form[..^ending.Length] + other] : [];

    private static IEnumerable<string> Compounds(string form)
    {
        foreach (string prefix in Prefixes)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && Irregular.TryGetValue(form[prefix.Length..], out string? lemma))
            {
                yield return prefix + lemma;
            }
        }
    }

    /// <summary>Whether a stem in <em>-ll</em> is a verb's own ending and not doubled by inflection: <em>shell</em>, <em>quell</em>; longer words double (<em>expel</em>).</summary>
    /// <param name="stem">What is left without the suffix.</param>
    public static bool KeepsDouble(ReadOnlySpan<char> stem)
    {
        if (!stem.EndsWith("ll", StringComparison.Ordinal))
        {
            return false;
        }

        int syllables = 0;
        for (int i = 0; i < stem.Length; i++)
        {
            syllables += IsVowel(stem[i]) && (i == 0 || !IsVowel(stem[i - 1])) ? 1 : 0;
        }

        return syllables == 1;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        using Stream stream = typeof(Inflection).Assembly.GetManifestResourceStream("irregular-verbs.txt")
            ?? throw new InvalidOperationException("The assembly lacks the table irregular-verbs.txt.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .SelectMany(parts => parts[1..].Select(past => (Past: past, Lemma: parts[0])))
            .ToFrozenDictionary(entry => entry.Past, entry => entry.Lemma, StringComparer.Ordinal);
    }
}
