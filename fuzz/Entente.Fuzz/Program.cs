using System.Globalization;
using Entente.Fuzz;

if (args is [var name, .. var rest] && FuzzTargets.All.FirstOrDefault(t => t.Name == name) is { } target)
{
    var rounds = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100_000;
    var seed = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : Environment.TickCount;
    Console.WriteLine($"{target.Name}: {rounds} inputs from seed {seed}");
    Mutations.Run(target, rounds, seed);
    return 0;
}

Console.Error.WriteLine("usage: TARGET [ROUNDS] [SEED]; the targets are " + string.Join(", ", FuzzTargets.All.Select(t => t.Name)));
return 1;
