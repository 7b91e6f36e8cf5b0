using Entente.Language.Entities;
using Entente.Language.Tagging;

namespace Entente.Training.Gold;

/// <summary>Names as a tag a word, as the runtime reads them (<see cref="NameReader"/>).</summary>
internal static class NameTags
{
    public const int Count = LabelSet.NameTags;

    public static int Begin(EntityKind kind) => 1 + (2 * (int)kind);

    public static void Mark(int[] tags, int first, int end, EntityKind kind)
    {
        for (int word = first; word < end; word++)
        {
            tags[word] = Begin(kind) + (word > first ? 1 : 0);
        }
    }

    /// <summary>The names that tags spell.</summary>
    public static HashSet<(int First, int End, int Kind)> Names(int[] tags) =>
        [.. NameReader.Read([.. tags.Select(tag => (byte)tag)]).Select(name => (name.First, name.End, (int)name.Kind))];
}
