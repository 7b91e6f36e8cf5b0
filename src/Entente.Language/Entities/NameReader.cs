using System.Collections.Immutable;

namespace Entente.Language.Entities;

/// <summary>From a tag a word to names: 0 outside, 1 + 2 × kind where a name begins, 2 + 2 × kind inside one, kinds as in <see cref="EntityKind"/>.</summary>
internal static class NameReader
{
    /// <summary>Reads the names; an inside tag that continues nothing begins a name.</summary>
    public static ImmutableArray<NamedEntity> Read(ReadOnlySpan<byte> tags)
    {
        ImmutableArray<NamedEntity>.Builder? names = null;
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

            names ??= ImmutableArray.CreateBuilder<NamedEntity>();
            names.Add(new NamedEntity(first, word, (EntityKind)kind));
        }

        return names?.ToImmutable() ?? [];
    }
}
