using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores heads of state and government met as "Title Name" on a day of their tenure, without their country.</summary>
internal sealed class LeaderMeasure : IMeasure
{
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2021, 3, 1);
    private static readonly string[] Titles = ["President", "Prime Minister", "King", "Chancellor", "leader"];

    /// <inheritdoc/>
    public string Name => "leaders";

    /// <inheritdoc/>
    public string Summary => "heads of state and government by bare title and name on their dates (REIGN's leader list)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        int all = 0, right = 0;
        var misses = new List<string>();
        foreach (var spell in LeaderSpell.Read(gold))
        {
            var from = spell.From < First ? First : spell.From;
            var to = spell.To is not { } end || end > Last ? Last : end;
            var name = Plain(spell.Leader);
            if (to < from || name.Length == 0)
            {
                continue;
            }

            all++;
            var day = from.AddDays((to.DayNumber - from.DayNumber) / 2);
            var title = Titles.FirstOrDefault(t => IsRight(coder, t, name, day));
            right += title is not null ? 1 : 0;
            if (title is null)
            {
                misses.Add($"  {spell.State} {spell.Leader} {day:yyyy-MM-dd}: {Found(coder, "President", name, day)?.Id ?? "nothing"}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tenures {all}; resolved {(double)right / all:F3}"));
        foreach (var miss in misses)
        {
            output.WriteLine(miss);
        }
    }

    private static bool IsRight(Coder coder, string title, string name, DateOnly day) =>
        Found(coder, title, name, day) is { } actor
        && actor.Office is not null && actor.Office.Contains(title, StringComparison.OrdinalIgnoreCase)
        && coder.Knowledge.TryGet(actor.Id, out var known)
        && known.Offices.Any(o => o.Days.From <= day && (o.Days.To is null || o.Days.To >= day));

    private static ActorReference? Found(Coder coder, string title, string name, DateOnly day)
    {
        var text = $"Yesterday {title} {name} said that talks would go on.";
        var reading = coder.Read(new Article("a", text) { Published = day });
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return reading.Mentions.FirstOrDefault(m => m.Span.Overlaps(new(at, at + name.Length)) && m.Actor.Kind == ActorKind.Person)?.Actor;
    }

    // "Franco, Itamar" and "Cesare Gasperoni (2nd time)" as a text would write them; two who ruled together count as the first.
    private static string Plain(string leader)
    {
        var bracket = leader.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket < 0 ? leader : leader[..bracket]).Trim().Split([" and ", " & "], StringSplitOptions.None)[0];
        return name.Split(", ") is [var family, var given] ? $"{given} {family}" : name;
    }
}
