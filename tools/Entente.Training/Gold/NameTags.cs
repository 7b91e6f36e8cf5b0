namespace Entente.Training.Gold;

/// <summary>Names as a tag a word: 0 outside, 1 + 2 × kind where a name begins, 2 + 2 × kind inside; kinds as in <see cref="EntityKind"/>.</summary>
internal static class NameTags
{
    public const int Count = 9;

    public static int Begin(EntityKind kind) => 1 + (2 * (int)kind);

    public static void Mark(int[] tags, int first, int end, EntityKind kind)
    {
        for (int word = first; word < end; word++)
        {
            tags[word] = Begin(kind) + (word > first ? 1 : 0);
        }
    }

    /// <summary>The names that tags spell; an inside tag without its beginning begins a name.</summary>
    public static HashSet<(int First, int End, int Kind)> Names(ReadOnlySpan<int> tags)
    {
        HashSet<(int, int, int)> names = [];
        for (int word = 0; word < tags.Length;)
        {
            if (tags[word] == 0)
            {
                word++;
                continue;
            }

            int kind = (tags[word] - 1) / 2;
            int first = word++;
            while (word < tags.Length && tags[word] == 2 + (2 * kind))
            {
                word++;
            }

            names.Add((first, word, kind));
        }

        return names;
    }
}
