using Entente.Fuzz;

namespace Entente.Language.Tests.Fuzzing;

public sealed class FuzzTargetTest
{
    public static TheoryData<string> Names => new(FuzzTargets.All.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_mutated_input_breaks_a_reader(string name) => Mutations.Run(FuzzTargets.All.Single(t => t.Name == name), rounds: 3000, seed: 20260101);
}
