using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Tables;

namespace Entente.Knowledge.Snapshots;

/// <summary>The knowledge base as bytes: what a read of its text files came to, in the order in which it came.</summary>
/// <remarks>
/// A row of numbers, little-endian: the texts, each once; the sets of roles; actors, offices, role words; the index of names, whose tables lie there as in
/// memory; the forms of states; outlets; treaties. <see cref="SnapshotFile"/> wraps it. There is no version: a file is for one build of this assembly.
/// </remarks>
internal static partial class KnowledgeSnapshot
{
    /// <summary>Writes all of it.</summary>
    public static byte[] Write(KnowledgeContents contents)
    {
        var snapshot = new SnapshotWriter();
        var targets = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var agents = contents.Names.Agents();
        var roles = new RoleSets();
        roles.Write(snapshot, [.. contents.Actors.Values.Select(a => a.Roles), .. contents.Offices.Values.Select(o => o.Roles), .. agents.Select(a => a.Roles)]);
        snapshot.Int(contents.Actors.Count);
        foreach (var actor in contents.Actors.Values)
        {
            targets.Add(actor, targets.Count);
            Write(snapshot, actor, roles);
        }

        snapshot.Int(contents.Offices.Count);
        foreach (var office in contents.Offices.Values)
        {
            targets.Add(office, targets.Count);
            snapshot.Text(office.Id);
            snapshot.Text(office.Title);
            snapshot.Text(office.Of);
            snapshot.Int(roles.NumberOf(office.Roles));
        }

        snapshot.Int(agents.Count);
        foreach (var agent in agents)
        {
            targets.Add(agent, targets.Count);
            snapshot.Text(agent.Lemma);
            snapshot.Int(roles.NumberOf(agent.Roles));
            snapshot.Int(agent.IsSlanted ? 1 : 0);
        }

        contents.Names.Write(snapshot, targets);
        snapshot.Int(contents.Forms.Count);
        foreach (var (id, forms) in contents.Forms)
        {
            snapshot.Text(id);
            Write(snapshot, forms);
        }

        snapshot.Int(contents.Outlets.Length);
        foreach (var outlet in contents.Outlets)
        {
            snapshot.Text(outlet.Name);
            snapshot.Int((int)outlet.Ownership);
            Write(snapshot, outlet.Aliases);
            snapshot.Text(outlet.Country);
            snapshot.Text(outlet.Language);
        }

        snapshot.Int(contents.Treaties.Count);
        foreach (var treaty in contents.Treaties.Values)
        {
            snapshot.Text(treaty.Id);
            snapshot.Text(treaty.Name);
            snapshot.Int((int)treaty.Kind);
            Write(snapshot, treaty.Parties);
            snapshot.Text(treaty.Source);
        }

        return snapshot.ToArray();
    }

    private static void Write(SnapshotWriter snapshot, KnownActor actor, RoleSets roles)
    {
        snapshot.Text(actor.Id);
        snapshot.Text(actor.Name);
        snapshot.Int((int)actor.Kind);
        snapshot.Text(actor.Country);
        snapshot.Text(actor.Parent);
        snapshot.Int(roles.NumberOf(actor.Roles));
        snapshot.Days(actor.Existence);
        snapshot.Int(actor.Offices.Length);
        foreach (var tenure in actor.Offices)
        {
            snapshot.Text(tenure.Office);
            snapshot.Days(tenure.Days);
        }

        Write(snapshot, actor.Members);
        snapshot.Text(actor.FamilyName);
        snapshot.Text(actor.Capital);
        snapshot.Int(actor.Codes.Length);
        foreach (var code in actor.Codes)
        {
            snapshot.Text(code.Scheme);
            snapshot.Text(code.Value);
        }

        snapshot.Text(actor.Source);
    }

    private static void Write(SnapshotWriter snapshot, ImmutableArray<Membership> members)
    {
        snapshot.Int(members.Length);
        foreach (var member in members)
        {
            snapshot.Text(member.Member);
            snapshot.Days(member.Days);
        }
    }

    private static void Write(SnapshotWriter snapshot, IReadOnlyCollection<string> texts)
    {
        snapshot.Int(texts.Count);
        foreach (var text in texts)
        {
            snapshot.Text(text);
        }
    }
}
