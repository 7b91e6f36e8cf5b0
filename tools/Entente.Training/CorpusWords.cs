using System.Text.Json;

namespace Entente.Training;

/// <summary>The lower-cased words of the unlabelled corpora and the training sets: which rare vectors are worth their bytes.</summary>
internal static class CorpusWords
{
    /// <summary>Words seen at least <paramref name="least"/> times in the JSON Lines files of <paramref name="folder"/>.</summary>
    public static HashSet<string> Read(string folder, int least)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                using JsonDocument document = JsonDocument.Parse(line);
                string text = document.RootElement.GetProperty("text").GetString()!.ToLowerInvariant();
                int start = -1;
                for (int i = 0; i <= text.Length; i++)
                {
                    bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '.');
                    if (inside && start < 0)
                    {
                        start = i;
                    }
                    else if (!inside && start >= 0)
                    {
                        ReadOnlySpan<char> word = text.AsSpan(start, i - start).TrimEnd('.');
                        lookup.TryGetValue(word, out int count);
                        lookup[word] = count + 1;
                        start = -1;
                    }
                }
            }
        }

        return [.. counts.Where(pair => pair.Value >= least).Select(pair => pair.Key)];
    }
}
