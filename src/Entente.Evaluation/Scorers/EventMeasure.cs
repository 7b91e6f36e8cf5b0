using Entente.Codes;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores events against labelled sentences: sentence and type; the parties too; and status.</summary>
/// <remarks>
/// A found event matches a gold one of its sentence and type, each once, that with more parties in common first. Parties are right when
/// the codes of actors and of recipients each share one, or gold has none on that side.
/// </remarks>
internal sealed class EventMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public string Summary => "type, parties and status of events in sentences (JSON Lines, docs/formats/gold.md)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var typed = new FScore();
        var partied = new FScore();
        int matched = 0, status = 0;
        var byType = Enum.GetValues<EventType>().ToDictionary(t => t, _ => new FScore());
        var notes = new List<string>();
        foreach (var (article, sentences) in EventGold.Read(gold))
        {
            var reading = coder.Read(article);
            foreach (var sentence in sentences)
            {
                var found = reading.Events.Where(e => sentence.Span.Contains(e.Trigger.Start)).ToList();
                var open = sentence.Events.ToList();
                Count(byType, open.Select(g => g.Type), found.Select(f => f.Type));
                var pairs = open.SelectMany(g => found.Where(f => f.Type == g.Type).Select(f => (Gold: g, Found: f, Shared: Shared(g, f)))).OrderByDescending(p => p.Shared).ToList();
                var right = new List<(GoldEvent Gold, Event Found, int Shared)>();
                foreach (var pair in pairs)
                {
                    if (open.Remove(pair.Gold) && found.Remove(pair.Found))
                    {
                        right.Add(pair);
                    }
                }

                foreach (var pair in right)
                {
                    var score = byType[pair.Gold.Type];
                    score.Right++;
                    byType[pair.Gold.Type] = score;
                    matched++;
                    status += pair.Gold.Status is null || pair.Gold.Status.Equals(pair.Found.Status.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }

                typed.Right += right.Count;
                partied.Right += right.Count(p => p.Shared == 2);
                typed.Gold = partied.Gold += sentence.Events.Length;
                typed.Found = partied.Found += right.Count + found.Count;
                if (open.Count + found.Count > 0 || right.Any(p => p.Shared < 2))
                {
                    notes.Add($"{article.Id} {sentence.Span.Slice(article.Text).ToString()}");
                    notes.AddRange(open.Select(g => $"    missed   {g.Type.Code()} {string.Join('+', g.Actors)} > {string.Join('+', g.Recipients)}"));
                    notes.AddRange(found.Select(f => $"    invented {Describe(f)}"));
                    notes.AddRange(right.Where(p => p.Shared < 2).Select(p => $"    parties  {string.Join('+', p.Gold.Actors)} > {string.Join('+', p.Gold.Recipients)} but {Describe(p.Found)}"));
                }
            }
        }

        output.WriteLine("                  P       R     F1    gold   found");
        output.WriteLine($"type        {typed}");
        output.WriteLine($"… parties   {partied}");
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"status right in {status} of {matched}"));
        foreach (var (type, score) in byType.Where(t => t.Value.Gold + t.Value.Found > 0))
        {
            output.WriteLine($"{type.Code(),-12}{score}");
        }

        output.WriteLine();
        foreach (string note in notes)
        {
            output.WriteLine(note);
        }
    }

    // 2 when both sides are right, 1 when one is.
    private static int Shared(GoldEvent gold, Event found) =>
        (Agrees(gold.Actors, found.Actors) ? 1 : 0)
        + (gold.Recipients.IsEmpty || Agrees(gold.Recipients, found.Recipients) || (found.Recipients.IsEmpty && Agrees(gold.Recipients, found.Actors)) ? 1 : 0);

    private static bool Agrees(IReadOnlyCollection<string> codes, IReadOnlyCollection<EventParty> parties) =>
        codes.Count == 0 || parties.Any(p => codes.Contains(p.Actor.Country ?? p.Actor.Id) || codes.Contains(p.Actor.Id.Split('.')[0]));

    private static string Describe(Event found) =>
        $"{found.Type.Code()} {string.Join('+', found.Actors.Select(a => a.Actor.Id))} > {string.Join('+', found.Recipients.Select(a => a.Actor.Id))} {found.Status} [{found.Confidence:F2}] {string.Join(" | ", found.Derivation.TakeWhile(d => !d.StartsWith("  actor", StringComparison.Ordinal)))}";

    private static void Count(Dictionary<EventType, FScore> scores, IEnumerable<EventType> gold, IEnumerable<EventType> found)
    {
        foreach (var type in gold)
        {
            scores[type] = scores[type] with { Gold = scores[type].Gold + 1 };
        }

        foreach (var type in found)
        {
            scores[type] = scores[type] with { Found = scores[type].Found + 1 };
        }
    }
}
