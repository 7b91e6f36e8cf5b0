using System.Xml.Linq;
using Entente.Testing;

namespace Entente.House.Tests;

/// <summary>Dependencies point one way: from the glossary's neighbours to the composers, never back.</summary>
public sealed class DirectionTests
{
    // Room → the rooms it may reference. A room that is not listed fails, so a new one states its place here.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Entente"] = [],
        ["Entente.Language"] = ["Entente"],
        ["Entente.Knowledge"] = ["Entente"],
        ["Entente.Coding"] = ["Entente", "Entente.Language", "Entente.Knowledge"],
        ["Entente.Intake"] = ["Entente"],
        ["Entente.Storage"] = ["Entente"],
        ["Entente.Analysis"] = ["Entente", "Entente.Knowledge", "Entente.Storage"],
        ["Entente.Exports"] = ["Entente", "Entente.Storage", "Entente.Analysis"],
        ["Entente.Evaluation"] = ["Entente", "Entente.Language", "Entente.Knowledge", "Entente.Coding", "Entente.Intake", "Entente.Storage", "Entente.Analysis"],
        ["Entente.Runs"] = ["Entente", "Entente.Language", "Entente.Knowledge", "Entente.Coding", "Entente.Intake", "Entente.Storage"],
        ["Entente.Server"] = ["Entente", "Entente.Knowledge", "Entente.Coding", "Entente.Intake", "Entente.Storage", "Entente.Runs", "Entente.Analysis", "Entente.Exports"],
        ["Entente.Cli"] =
        [
            "Entente", "Entente.Language", "Entente.Knowledge", "Entente.Coding", "Entente.Intake", "Entente.Storage", "Entente.Runs",
            "Entente.Analysis", "Entente.Exports", "Entente.Server", "Entente.Evaluation",
        ],
    };

    // The pure rooms carry no package but these.
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Entente"] = [],
        ["Entente.Language"] = [],
        ["Entente.Knowledge"] = [],
        ["Entente.Coding"] = ["NodaTime"],
    };

    public static TheoryData<string> Rooms => [.. Projects().Select(p => Path.GetFileNameWithoutExtension(p))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_references_only_rooms_to_its_left(string room)
    {
        Assert.True(Allowed.ContainsKey(room), $"{room} is a new room: say in DirectionTests which rooms it may reference.");
        var references = Items(room, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));
        Assert.Empty(references.Except(Allowed[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_pure_room_carries_no_package_beyond_its_list(string room)
    {
        if (AllowedPackages.TryGetValue(room, out string[]? packages))
        {
            Assert.Empty(Items(room, "PackageReference").Except(packages));
        }
    }

    [Fact]
    public void Consumers_of_readings_do_not_see_the_coder_in_their_compiled_form()
    {
        var storage = System.Reflection.Assembly.Load("Entente.Storage").GetReferencedAssemblies().Select(a => a.Name);
        Assert.DoesNotContain("Entente.Coding", storage);
        Assert.DoesNotContain("Entente.Language", storage);
    }

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Items(string room, string element) =>
        XDocument.Load(Projects().Single(p => Path.GetFileNameWithoutExtension(p) == room))
            .Descendants(element).Select(e => (string)e.Attribute("Include")!);
}
