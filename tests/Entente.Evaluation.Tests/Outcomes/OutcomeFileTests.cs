using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Tests.Outcomes;

/// <summary>Two versions of the coder are compared event by event.</summary>
public sealed class OutcomeFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void What_was_saved_is_read_back_without_the_text()
    {
        Outcome[] outcomes = [new("a", 3, Verdict.Parties, "AID DEU > UKR", "AID DEU >  occurred [0.65] AID 'supply'") { Text = "secret" }];
        OutcomeFile.Save(_file, outcomes);
        Assert.Equal([outcomes[0] with { Text = "" }], OutcomeFile.Read(_file));
        Assert.DoesNotContain("secret", File.ReadAllText(_file), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_sorted_into_better_worse_and_invented()
    {
        Outcome[] before = [new("a", 0, Verdict.Missed, "AID X > Y", ""), new("a", 0, Verdict.Right, "ASSAULT X > Y", "f"), new("a", 0, Verdict.Invented, "AGREE X > ", "g"), new("b", 0, Verdict.Right, "CONSULT X > ", "h")];
        Outcome[] now = [new("a", 0, Verdict.Right, "AID X > Y", "new"), new("a", 0, Verdict.Parties, "ASSAULT X > Y", "other"), new("a", 0, Verdict.Invented, "REJECT X > ", "i"), before[3]];
        var output = new StringWriter();
        OutcomeFile.Compare(before, now, output);

        string expected = """
            against the saved run: 1 events as before, 4 changed
            better: 1
                a@0 AID X > Y  ← new
            newly invented: 1
                a@0 REJECT X >   ← i
            no longer invented: 1
                a@0 AGREE X >   ← g
            worse: 1
                a@0 ASSAULT X > Y  ← other

            """;
        Assert.Equal(expected.ReplaceLineEndings(), output.ToString().ReplaceLineEndings());
    }

    [Fact]
    public void A_file_of_something_else_is_refused_with_its_line()
    {
        File.WriteAllText(_file, "{\"id\":\"a\"}");
        Assert.Contains(":1: no outcome", Assert.Throws<InvalidDataException>(() => OutcomeFile.Read(_file)).Message, StringComparison.Ordinal);
    }
}
