using Entente.Evaluation.Outcomes;
using Entente.Evaluation.Scorers;

namespace Entente.Evaluation.Tests.Scorers;

public class CalibrationMeasureTests
{
    [Fact]
    public void Each_bin_says_how_sure_and_how_right_its_events_are()
    {
        var output = new StringWriter();
        CalibrationMeasure.Write(
            [Found(0.75, Verdict.Right, "AID 'send' (aid.txt:1)"), Found(0.77, Verdict.Parties, "AGREE = promise"), Found(0.72, Verdict.Invented, "AID 'send' (aid.txt:1)"), Found(0.3, Verdict.Invented, "model AID for 'x'")],
            output);
        string[] lines = output.ToString().Split(Environment.NewLine);

        Assert.Equal(["0.0", "–", "0.4", "1", "0.30", "0.00", "0.00"], Words(lines[1]));
        Assert.Equal(["0.7", "–", "0.8", "3", "0.75", "0.67", "0.33"], Words(lines[2]));
        Assert.Contains(lines, l => Words(l) is ["model", "1", "0.30", "0.00", "0.00"]);
        Assert.Contains(lines, l => Words(l) is ["operator", "1", "0.77", "1.00", "0.00"]);
    }

    private static Outcome Found(double confidence, Verdict verdict, string rule) => new("a", 0, verdict, "AID X > Y", "") { Confidence = confidence, Rule = rule };

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
