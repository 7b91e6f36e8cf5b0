using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;
using Entente.Knowledge.Tables;
using Entente.Knowledge.Treaties;

namespace Entente.Knowledge.Snapshots;

internal static partial class KnowledgeSnapshot
{
    /// <summary>Reads what <see cref="Write(KnowledgeContents)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are anything else.</exception>
    public static KnowledgeContents Read(ReadOnlyMemory<byte> bytes)
    {
        var snapshot = new SnapshotReader(bytes);
        var roles = RoleSets.Read(snapshot);
        var actors = new KnownActor[snapshot.Count(sizeof(int))];
        var byId = new Dictionary<string, KnownActor>(actors.Length, StringComparer.Ordinal);
        for (var i = 0; i < actors.Length; i++)
        {
            actors[i] = ReadActor(snapshot, roles);
            SnapshotReader.Require(byId.TryAdd(actors[i].Id, actors[i]));
        }

        var offices = new KnownOffice[snapshot.Count(sizeof(int))];
        var officesById = new Dictionary<string, KnownOffice>(offices.Length, StringComparer.Ordinal);
        for (var i = 0; i < offices.Length; i++)
        {
            offices[i] = new(snapshot.Text(), snapshot.Text(), snapshot.Text(), roles[snapshot.Index(roles.Length)]);
            SnapshotReader.Require(officesById.TryAdd(offices[i].Id, offices[i]));
        }

        var agents = new KnownAgent[snapshot.Count(sizeof(int))];
        for (var i = 0; i < agents.Length; i++)
        {
            agents[i] = new(snapshot.Text(), roles[snapshot.Index(roles.Length)], snapshot.Index(2) == 1);
        }

        var names = NameIndex.Read(snapshot, [.. actors, .. offices, .. agents]);
        var forms = ReadForms(snapshot);
        var outlets = ReadOutlets(snapshot);
        var treaties = ReadTreaties(snapshot);
        SnapshotReader.Require(snapshot.IsAtEnd);
        return new(byId, officesById, names, forms, outlets, treaties);
    }

    private static KnownActor ReadActor(SnapshotReader snapshot, ImmutableArray<string>[] roles) =>
        new(snapshot.Text(), snapshot.Text(), (ActorKind)snapshot.Index((int)ActorKind.Unknown + 1))
        {
            Country = snapshot.TextOrNull(),
            Parent = snapshot.TextOrNull(),
            Roles = roles[snapshot.Index(roles.Length)],
            Existence = snapshot.Days(),
            Offices = ReadTenures(snapshot),
            Members = ReadMembers(snapshot),
            FamilyName = snapshot.TextOrNull(),
            Capital = snapshot.TextOrNull(),
            Codes = ReadCodes(snapshot),
            Source = snapshot.TextOrNull(),
        };

    private static ImmutableArray<Tenure> ReadTenures(SnapshotReader snapshot)
    {
        var count = snapshot.Count(3 * sizeof(int));
        if (count == 0)
        {
            return [];
        }

        var tenures = new Tenure[count];
        for (var i = 0; i < count; i++)
        {
            tenures[i] = new(snapshot.Text(), snapshot.Days());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tenures);
    }

    private static ImmutableArray<Membership> ReadMembers(SnapshotReader snapshot)
    {
        var count = snapshot.Count(3 * sizeof(int));
        if (count == 0)
        {
            return [];
        }

        var members = new Membership[count];
        for (var i = 0; i < count; i++)
        {
            members[i] = new(snapshot.Text(), snapshot.Days());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(members);
    }

    private static ImmutableArray<ForeignCode> ReadCodes(SnapshotReader snapshot)
    {
        var count = snapshot.Count(2 * sizeof(int));
        if (count == 0)
        {
            return [];
        }

        var codes = new ForeignCode[count];
        for (var i = 0; i < count; i++)
        {
            codes[i] = new(snapshot.Text(), snapshot.Text());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(codes);
    }

    private static string[] ReadTexts(SnapshotReader snapshot)
    {
        var texts = new string[snapshot.Count(sizeof(int))];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = snapshot.Text();
        }

        return texts;
    }

    private static Dictionary<string, List<string>> ReadForms(SnapshotReader snapshot)
    {
        var count = snapshot.Count(2 * sizeof(int));
        var forms = new Dictionary<string, List<string>>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            SnapshotReader.Require(forms.TryAdd(snapshot.Text(), [.. ReadTexts(snapshot)]));
        }

        return forms;
    }

    private static ImmutableArray<Outlet> ReadOutlets(SnapshotReader snapshot)
    {
        var outlets = new Outlet[snapshot.Count(sizeof(int))];
        for (var i = 0; i < outlets.Length; i++)
        {
            outlets[i] = new(snapshot.Text(), (OutletOwnership)snapshot.Index((int)OutletOwnership.Intergovernmental + 1))
            {
                Aliases = ImmutableCollectionsMarshal.AsImmutableArray(ReadTexts(snapshot)),
                Country = snapshot.TextOrNull(),
                Language = snapshot.TextOrNull(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(outlets);
    }

    private static Dictionary<string, KnownTreaty> ReadTreaties(SnapshotReader snapshot)
    {
        var count = snapshot.Count(sizeof(int));
        var treaties = new Dictionary<string, KnownTreaty>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var id = snapshot.Text();
            var treaty = new KnownTreaty(id, snapshot.Text(), (TieKind)snapshot.Index((int)TieKind.Office + 1), ReadMembers(snapshot)) { Source = snapshot.TextOrNull() };
            SnapshotReader.Require(treaties.TryAdd(id, treaty));
        }

        return treaties;
    }
}
