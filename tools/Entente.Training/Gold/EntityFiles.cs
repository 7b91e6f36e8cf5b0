using System.Text.Json;

namespace Entente.Training.Gold;

/// <summary>Reads the sets that annotate names only: a word and a tag a line, or re3d's documents.</summary>
internal static class EntityFiles
{
    public static IEnumerable<GoldSentence> ReadColumns(string path)
    {
        List<string> words = [];
        List<string> tags = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 2)
            {
                words.Add(columns[0]);
                tags.Add(columns[^1]);
            }
            else if (words.Count > 0)
            {
                yield return new GoldSentence([.. words]) { Names = Names(tags) };
                words.Clear();
                tags.Clear();
            }
        }
    }

    /// <summary>re3d: entities of the types that name something; words are runs of letters and digits or single signs.</summary>
    public static IEnumerable<GoldSentence> ReadRe3d(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string text = document.RootElement.GetProperty("text").GetString()!;
            List<(int First, int End, EntityKind Kind)> names = [];
            foreach (JsonElement entity in document.RootElement.GetProperty("entities").EnumerateArray())
            {
                EntityKind? kind = entity.GetProperty("type").GetString() switch
                {
                    "Person" => EntityKind.Person,
                    "Organisation" => EntityKind.Organisation,
                    "Location" => EntityKind.Place,
                    "Nationality" or "Weapon" or "MilitaryPlatform" or "Vehicle" => EntityKind.Other,
                    _ => null,
                };
                string value = entity.GetProperty("value").GetString()!;
                if (kind is not null && value.Length > 0 && value[..1].Any(char.IsUpper) && value.Split(' ').Length <= 6
                    && !value.StartsWith("The ", StringComparison.Ordinal))
                {
                    names.Add((entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32(), kind.Value));
                }
            }

            names.Sort((a, b) => (b.End - b.First).CompareTo(a.End - a.First));
            foreach (GoldSentence sentence in Sentences(text, names))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<GoldSentence> Sentences(string text, List<(int First, int End, EntityKind Kind)> names)
    {
        List<(int First, int End)> words = [];
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n' && words.Count > 0)
                {
                    yield return Sentence(text, words, names);
                    words = [];
                }

                at++;
                continue;
            }

            int end = at + 1;
            while (char.IsLetterOrDigit(text[at]) && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            words.Add((at, end));
            bool stop = text[at] is '.' or '!' or '?' && (end == text.Length || char.IsWhiteSpace(text[end])) && words.Count > 4;
            at = end;
            if (stop)
            {
                yield return Sentence(text, words, names);
                words = [];
            }
        }

        if (words.Count > 0)
        {
            yield return Sentence(text, words, names);
        }
    }

    private static GoldSentence Sentence(string text, List<(int First, int End)> words, List<(int First, int End, EntityKind Kind)> names)
    {
        int[] tags = new int[words.Count];
        foreach ((int begin, int stop, EntityKind kind) in names)
        {
            int first = words.FindIndex(word => word.First == begin);
            int last = words.FindIndex(word => word.End == stop);
            if (first >= 0 && last >= first && tags.AsSpan(first, last - first + 1).IndexOfAnyExcept(0) < 0)
            {
                NameTags.Mark(tags, first, last + 1, kind);
            }
        }

        return new GoldSentence([.. words.Select(word => text[word.First..word.End])]) { Names = tags };
    }

    private static int[] Names(List<string> tags)
    {
        int[] names = new int[tags.Count];
        for (int word = 0; word < tags.Count; word++)
        {
            EntityKind? kind = Kind(tags[word]);
            if (kind is { } named)
            {
                bool inside = tags[word][0] == 'I' && word > 0 && tags[word - 1].Length > 2 && tags[word - 1][2..] == tags[word][2..];
                names[word] = NameTags.Begin(named) + (inside ? 1 : 0);
            }
        }

        return names;
    }

    private static EntityKind? Kind(string tag) => tag.Length < 3 ? null : tag[2..] switch
    {
        "PER" or "person" or "politician" => EntityKind.Person,
        "ORG" or "organisation" or "politicalparty" => EntityKind.Organisation,
        "LOC" or "location" or "country" => EntityKind.Place,
        _ => EntityKind.Other,
    };
}
