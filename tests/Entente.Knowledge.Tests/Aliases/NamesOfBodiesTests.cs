using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Tables;
using Entente.Testing;

namespace Entente.Knowledge.Tests.Aliases;

/// <summary>Guards what the repository's files say of bodies, parties and groups: that a name stands under the one whose name it is.</summary>
public sealed class NamesOfBodiesTests
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "data", "knowledge");

    private static readonly Lazy<KnowledgeBase> Files = new(() => KnowledgeBase.Open(Folder));

    // What the last word of a name says of its bearer, by the role that this asks for.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["police"] = "COP",
        ["policemen"] = "COP",
        ["government"] = "GOV",
        ["authorities"] = "GOV",
        ["cabinet"] = "GOV",
        ["parliament"] = "LEG",
        ["prosecutors"] = "JUD",
    };

    // Names that parties and offices of several states bear, beside those of the bodies that every state has.
    private static readonly string[] SharedNames =
    [
        "Labour Party", "Labor Party", "Conservative Party", "Liberal Party", "Liberal Democratic Party", "Communist Party", "Socialist Party", "Social Democratic Party", "Social Democrats",
        "Christian Democrats", "Democratic Party", "Progressive Party", "Nationalist Party", "National Party", "People's Party", "Workers' Party", "Green Party", "Greens", "National Front",
        "Constitutional Court", "National Police Agency", "Election Commission", "Electoral Commission", "Federal Assembly", "Legislative Assembly", "National Security Council",
        "National Guard", "Border Guard", "Coast Guard", "Civil Guard", "State Council", "Prosecutor General's Office", "SNS", "CPP", "NDP", "PPP", "NPP", "DPP", "SDP",
    ];

    [Fact]
    public void What_a_name_says_its_bearer_is_stands_among_the_bearers_roles() =>
        NoneOf(from name in Names()
               where IsBody(name.Actor) && !name.Actor.Roles.IsEmpty
               where Roles.TryGetValue(LastWord(name.Text), out var role) && !name.Actor.Roles.Contains(role) && !IsSecretPolice(name.Text, name.Actor)
               select $"{name.Place}: '{name.Text}' is no name of {name.Actor.Id}, whose roles are {string.Join(' ', name.Actor.Roles)}");

    [Fact]
    public void One_name_means_two_actors_of_one_day_only_where_it_asks_for_its_country() =>
        NoneOf(from name in Names()
               where IsBody(name.Actor)
               let meanings = Unmarked(name.Text)
               from own in meanings
               where own.Actor == name.Actor
               from other in meanings
               where other.Actor != own.Actor && own.Days.Overlaps(other.Days) && own.Actor.Existence.Overlaps(other.Actor.Existence)
               select $"{name.Place}: '{name.Text}' is {own.Actor.Id} and {other.Actor.Id}");

    [Fact]
    public void A_name_that_several_states_bodies_bear_asks_for_its_country() =>
        NoneOf(from form in SharedNames
               from meaning in Unmarked(form)
               select $"'{form}' is {meaning.Actor.Id} in any article");

    [Fact]
    public void A_record_that_stands_for_every_states_body_by_its_id_is_such_a_body() =>
        NoneOf(from actor in Files.Value.Actors
               where actor.Id.Length > 4 && actor.Id[3] == '.' && !actor.IsEveryStates
               where Files.Value.TryGet("*" + actor.Id[3..], out var every) && !actor.Roles.Contains(every.Roles[^1])
               select $"{actor.Id} is {actor.Name}, whose roles are {string.Join(' ', actor.Roles)}");

    // The army of what few states recognise is an armed group.
    [Fact]
    public void Words_for_a_body_of_every_state_mean_such_a_body_of_each() =>
        NoneOf(from every in Files.Value.Actors
               where every.IsEveryStates
               from state in Files.Value.Actors
               where state.Kind == ActorKind.State
               let body = Files.Value.BodyOf(state, every)
               where body.Kind != ActorKind.ArmedGroup && !body.Roles.Contains(every.Roles[^1])
               select $"{every.Id} of {state.Id} is {body.Id}, whose roles are {string.Join(' ', body.Roles)}");

    private static void NoneOf(IEnumerable<string> faults)
    {
        string[] all = [.. faults.Distinct()];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static bool IsBody(KnownActor actor) => !actor.IsEveryStates && actor.Kind is ActorKind.Body or ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.Group;

    // The bodies and groups that a form means in any article.
    private static (KnownActor Actor, DayInterval Days)[] Unmarked(string form) =>
        [.. from name in Files.Value.Names.Find(form)
            where name is { Use: NameUse.Name, Marks: NameMarks.None, Outlet: null, Actor: { } actor } && IsBody(actor)
            select (name.Actor!, name.Days)];

    // Secret police spy, whatever else they do.
    private static bool IsSecretPolice(string name, KnownActor actor) => name.EndsWith("secret police", StringComparison.Ordinal) && actor.Roles.Contains("SPY");

    // "Police of Ruritania" ends in what it is as "Ruritanian police" does.
    private static string LastWord(string name)
    {
        var end = name.IndexOf(" of ", StringComparison.Ordinal);
        var words = (end < 0 ? name : name[..end]).Split(' ');
        return words[^1];
    }

    private static IEnumerable<(string Text, KnownActor Actor, string Place)> Names()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            List<FactRecord> records = [];
            FactFile.Read(Path.GetFileName(file), File.ReadAllText(file), isOverlay: false, records, []);
            foreach (var record in records.Where(r => r.Type is "actor" or "extend"))
            {
                foreach (var fact in Files.Value.TryGet(record.Id, out var actor) ? record.Facts.Where(f => f.Key is "name" or "alias") : [])
                {
                    // Wording that takes a side ("puppet authorities") says what its writer thinks of the bearer, not what that is.
                    foreach (var text in fact.Value.Split(" | ").Where(t => !t.Contains(" ? slant", StringComparison.Ordinal)))
                    {
                        yield return (Bare(text), actor!, $"{record.File}:{fact.Line}");
                    }
                }
            }
        }
    }

    // An alias without its marks and its range.
    private static string Bare(string alias)
    {
        var text = alias.Split(" ? ")[0].Trim();
        var last = text.LastIndexOf(' ');
        return last > 0 && FactDates.TryParseRange(text.AsSpan(last + 1), out _) ? text[..last] : text;
    }
}
