using System.Collections.Immutable;

namespace Entente.Knowledge.Snapshots;

/// <summary>The few dozen combinations of sector codes that ten thousand actors share.</summary>
internal sealed class RoleSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Numbers all sets and writes each once.</summary>
    public void Write(SnapshotWriter snapshot, IReadOnlyList<ImmutableArray<string>> all)
    {
        var sets = all.DistinctBy(Key).ToList();
        snapshot.Int(sets.Count);
        foreach (var set in sets)
        {
            _numbers.Add(Key(set), _numbers.Count);
            snapshot.Int(set.Length);
            foreach (var role in set)
            {
                snapshot.Text(role);
            }
        }
    }

    /// <summary>The number of a set that was written.</summary>
    public int NumberOf(ImmutableArray<string> roles) => _numbers[Key(roles)];

    /// <summary>Reads the sets, by number.</summary>
    /// <exception cref="InvalidDataException">The bytes are no sets.</exception>
    public static ImmutableArray<string>[] Read(SnapshotReader snapshot)
    {
        var sets = new ImmutableArray<string>[snapshot.Count(sizeof(int))];
        for (var i = 0; i < sets.Length; i++)
        {
            var roles = ImmutableArray.CreateBuilder<string>();
            for (var left = snapshot.Count(sizeof(int)); left > 0; left--)
            {
                roles.Add(snapshot.Text());
            }

            sets[i] = roles.DrainToImmutable();
        }

        return sets;
    }

    private static string Key(ImmutableArray<string> roles) => string.Join(' ', roles);
}
