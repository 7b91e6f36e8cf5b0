namespace Entente.Perceptrons.Baseline;

/// <summary>Lemma, category and features of a form with a tag, as training saw them, with rules for what it did not see.</summary>
internal sealed class BaselineLexicon(Dictionary<string, string[]> entries)
{
    /// <summary>Looks a form up: lemma, category name, features.</summary>
    public (string Lemma, string Category, string Features) Find(string form, string tag)
    {
        var lower = form.ToLowerInvariant();
        if (entries.TryGetValue(lower + "\t" + tag, out var known))
        {
            return (tag is "NNP" or "NNPS" && known[0].Length == form.Length && known[0] != form ? form : known[0], known[1], known[2]);
        }

        var (category, features) = entries.TryGetValue("\t" + tag, out var usual) ? (usual[1], usual[2]) : ("X", "_");
        return (Lemma(form, lower, tag), category, features);
    }

    private static string Lemma(string form, string lower, string tag) => tag switch
    {
        "NNP" => form,
        "NNPS" => Cut(form, "s", ""),
        "NNS" => Noun(lower),
        "VBZ" => Noun(lower),
        "VBD" or "VBN" => Past(lower, "ed"),
        "VBG" => Past(lower, "ing"),
        "JJR" => Past(lower, "er"),
        "JJS" => Past(lower, "est"),
        _ => lower,
    };

    private static string Noun(string lower) =>
        lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4 ? lower[..^3] + "y"
        : lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal)
            || lower.EndsWith("xes", StringComparison.Ordinal) ? lower[..^2]
        : Cut(lower, "s", "");

    private static string Past(string lower, string ending)
    {
        if (!lower.EndsWith(ending, StringComparison.Ordinal) || lower.Length < ending.Length + 3)
        {
            return lower;
        }

        var stem = lower[..^ending.Length];
        if (stem[^1] == 'i')
        {
            return stem[..^1] + "y";
        }

        if (stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
        {
            return stem[..^1];
        }

        // consonant + single consonant after a single vowel often dropped its e: "rated", "planing".
        return stem[^1] is 'v' or 'c' or 'z' or 'u' || stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("is", StringComparison.Ordinal)
            || stem.EndsWith("ir", StringComparison.Ordinal) || stem.EndsWith("ur", StringComparison.Ordinal) || (stem[^1] == 'g' && stem[^2] is 'n' or 'd' or 'a')
            ? stem + "e" : stem;
    }

    private static string Cut(string word, string ending, string replacement) =>
        word.Length > 3 && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] + replacement : word;

    /// <summary>Writes the entries.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(entries.Count);
        foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write(value[0]);
            writer.Write(value[1]);
            writer.Write(value[2]);
        }
    }

    /// <summary>Reads the entries.</summary>
    public static BaselineLexicon Load(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, string[]>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            entries.Add(reader.ReadString(), [reader.ReadString(), string.Intern(reader.ReadString()), string.Intern(reader.ReadString())]);
        }

        return new(entries);
    }
}
