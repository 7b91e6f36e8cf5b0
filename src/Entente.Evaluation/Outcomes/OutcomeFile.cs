using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Evaluation.Outcomes;

/// <summary>Keeps the outcomes of a run, one JSON object a line, and compares two runs event by event. No text of a gold set is in the file.</summary>
internal static class OutcomeFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the outcomes of a run.</summary>
    public static void Save(string path, IEnumerable<Outcome> outcomes) =>
        File.WriteAllLines(path, outcomes.Select(o => JsonSerializer.Serialize(new Line(o.Article, o.Start, o.Verdict, o.What, o.Found), Options)));

    /// <summary>Reads the outcomes of an earlier run.</summary>
    /// <exception cref="InvalidDataException">A line is no outcome; the message names it.</exception>
    public static IReadOnlyList<Outcome> Read(string path)
    {
        var found = new List<Outcome>();
        int number = 0;
        foreach (string text in File.ReadLines(path))
        {
            number++;
            try
            {
                var line = JsonSerializer.Deserialize<Line>(text, Options);
                found.Add(line is { Article: not null, What: not null }
                    ? new(line.Article, line.Start, line.Verdict, line.What, line.Found ?? "")
                    : throw new InvalidDataException($"{path}:{number}: no outcome; give a file that 'evaluate … --save' wrote."));
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException($"{path}:{number}: no outcome ({fault.Message}); give a file that 'evaluate … --save' wrote.", fault);
            }
        }

        return found;
    }

    /// <summary>Writes what changed between two runs: won, lost, and no longer or newly invented.</summary>
    public static void Compare(IReadOnlyList<Outcome> before, IReadOnlyList<Outcome> now, TextWriter output)
    {
        var (old, fresh) = (Counted(before), Counted(now));
        int same = 0;
        var changes = new List<(string Kind, Outcome Outcome, string Text)>();
        foreach (var key in old.Keys.Union(fresh.Keys))
        {
            var (was, will) = (old.GetValueOrDefault(key, []), fresh.GetValueOrDefault(key, []));
            for (int i = 0; i < Math.Max(was.Count, will.Count); i++)
            {
                var (a, b) = (was.ElementAtOrDefault(i), will.ElementAtOrDefault(i));
                string? kind = Change(a?.Verdict, b?.Verdict);
                same += kind is null ? 1 : 0;
                if (kind is not null)
                {
                    changes.Add((kind, b ?? a!, (b ?? a)!.Found.Length > 0 ? (b ?? a)!.Found : a?.Found ?? ""));
                }
            }
        }

        output.WriteLine($"against the saved run: {same} events as before, {changes.Count} changed");
        foreach (var group in changes.GroupBy(c => c.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {group.Count()}");
            foreach (var (_, outcome, found) in group)
            {
                output.WriteLine($"    {outcome.Article}@{outcome.Start} {outcome.What}{(found.Length == 0 ? "" : "  ← " + found)}");
            }
        }
    }

    // A verdict's worth: right, right type, and what is neither.
    private static string? Change(Verdict? was, Verdict? now) => (was, now) switch
    {
        var (a, b) when a == b => null,
        (Verdict.Invented, null) => "no longer invented",
        (null, Verdict.Invented) => "newly invented",
        (null, _) or (_, null) => "only in one of the runs (the gold file differs)",
        (Verdict.Missed, _) or (Verdict.Parties, Verdict.Right) => "better",
        _ => "worse",
    };

    private static Dictionary<(string, int, string), List<Outcome>> Counted(IReadOnlyList<Outcome> outcomes) =>
        outcomes.GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.OrderBy(o => o.Verdict).ToList());

    private sealed record Line(string Article, int Start, Verdict Verdict, string What, string? Found);
}
