using Entente.Knowledge.Actors;
using Entente.Knowledge.Snapshots;

namespace Entente.Knowledge.Aliases;

public sealed partial class NameIndex
{
    /// <summary>Bytes of one form in a snapshot: node, text, use, target, marks, two days, outlet and two halves of the shapes.</summary>
    private const int BytesOfForm = 10 * sizeof(int);

    private NameIndex(WordTable words, EdgeTable edges) => (_words, _edges, _names) = (words, edges, new KnownName?[edges.Nodes]);

    /// <summary>All forms in the order of the index, the meanings of one form in theirs.</summary>
    internal IEnumerable<KnownName> All()
    {
        foreach (var first in _names)
        {
            for (var name = first; name is not null; name = name.Next)
            {
                yield return name;
            }
        }
    }

    /// <summary>The role words that forms stand for, each once, in the order of the index.</summary>
    internal List<KnownAgent> Agents()
    {
        var agents = new List<KnownAgent>();
        var seen = new HashSet<KnownAgent>(ReferenceEqualityComparer.Instance);
        foreach (var name in All())
        {
            if (name.Agent is { } agent && seen.Add(agent))
            {
                agents.Add(agent);
            }
        }

        return agents;
    }

    /// <summary>Writes the automaton and all forms, the meanings of one form in their order.</summary>
    /// <param name="snapshot">Where to.</param>
    /// <param name="targets">The number of each target.</param>
    internal void Write(SnapshotWriter snapshot, Dictionary<object, int> targets)
    {
        _words.Write(snapshot);
        _edges.Write(snapshot);
        snapshot.Int(All().Count());
        for (var node = 0; node < _edges.Nodes; node++)
        {
            for (var name = _names[node]; name is not null; name = name.Next)
            {
                snapshot.Int(node);
                snapshot.Text(name.Text);
                snapshot.Int((int)name.Use);
                snapshot.Int(name.Target is { } target ? targets[target] : SnapshotReader.Absent);
                snapshot.Int((int)name.Marks);
                snapshot.Days(name.Days);
                snapshot.Text(name.Outlet);
                snapshot.Int((int)(uint)name.Shapes);
                snapshot.Int((int)(name.Shapes >> 32));
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="snapshot">Where from.</param>
    /// <param name="targets">The targets by number.</param>
    /// <exception cref="InvalidDataException">The bytes are no index.</exception>
    internal static NameIndex Read(SnapshotReader snapshot, object[] targets)
    {
        var index = new NameIndex(WordTable.Read(snapshot), EdgeTable.Read(snapshot));
        KnownName? last = null;
        var (count, node) = (snapshot.Count(BytesOfForm), 0);
        for (var i = 0; i < count; i++)
        {
            var at = snapshot.Index(index._names.Length);
            SnapshotReader.Require(at >= node);
            var text = snapshot.Text();
            var use = (NameUse)snapshot.Index((int)NameUse.Ignored + 1);
            var target = snapshot.Int();
            SnapshotReader.Require(target >= SnapshotReader.Absent && target < targets.Length);
            var marks = (NameMarks)snapshot.Index((int)NameMarks.Derived * 2);
            var days = snapshot.Days();
            var name = new KnownName(text, use, target == SnapshotReader.Absent ? null : targets[target], marks, days, snapshot.TextOrNull())
            {
                Shapes = (uint)snapshot.Int() | ((ulong)(uint)snapshot.Int() << 32),
            };
            if (last is not null && at == node)
            {
                last.Next = name;
            }
            else
            {
                index._names[at] = name;
            }

            (node, last) = (at, name);
        }

        return index;
    }
}
