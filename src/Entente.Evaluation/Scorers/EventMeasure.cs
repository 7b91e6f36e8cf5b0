using System.Globalization;
using Entente.Codes;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;
using Entente.Json;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores events against labelled sentences: sentence and type; the parties too; status; and dyad and CAMEO root where gold has CAMEO codes.</summary>
/// <remarks>
/// A found event matches a gold one of its sentence and type, each once, that with more parties in common first. Parties are right when
/// the codes of actors and of recipients each share one, or gold has none on that side.
/// </remarks>
internal sealed class EventMeasure : OutcomeMeasure
{
    private static readonly string[] Types = [.. Enum.GetValues<EventType>().Select(t => t.Code())];

    /// <inheritdoc/>
    public override string Name => "events";

    /// <inheritdoc/>
    public override string Summary => "type, parties and status of events in sentences (JSON Lines, PLOVER records or PETRARCH validation XML; docs/formats/gold.md)";

    /// <inheritdoc/>
    protected override IReadOnlyList<Outcome> Score(Coder coder, string gold, TextWriter output)
    {
        var scored = Score(coder, EventGold.Read(gold));
        scored.Write(output);
        return scored.Outcomes;
    }

    /// <summary>Codes the articles and scores every labelled stretch.</summary>
    internal static ScoredEvents Score(Coder coder, IEnumerable<LabelledArticle> articles)
    {
        var scored = new ScoredEvents(Types);
        foreach (var (article, stretches) in articles)
        {
            var reading = coder.Read(article);
            var index = new CodePointIndex(article.Text);
            foreach (var stretch in stretches)
            {
                var found = reading.Events.Where(e => stretch.Span.Contains(e.Trigger.Start)).ToList();
                scored.Add(EventMatch.Of(stretch, found), found, article, index.ToCodePoints(stretch.Span.Start), stretch.Span);
            }
        }

        return scored;
    }
}

/// <summary>Figures and outcomes of a scored gold file of events.</summary>
/// <param name="types">The labels in the order of the report.</param>
internal sealed class ScoredEvents(IReadOnlyList<string> types)
{
    private readonly List<Outcome> _outcomes = [];
    private readonly ConfusionMatrix _byType = new(types);
    private FScore _typed;
    private FScore _partied;
    private int _status;
    private (int Gold, int Dyad, int Root, int DyadAndRoot) _cameo;

    /// <summary>What became of every event.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Sentence and type.</summary>
    public FScore Typed => _typed;

    /// <summary>Sentence, type and parties.</summary>
    public FScore Partied => _partied;

    /// <summary>Adds a stretch.</summary>
    /// <param name="matches">Its events, matched.</param>
    /// <param name="found">All that the coder found there.</param>
    /// <param name="article">Its article.</param>
    /// <param name="start">Where it starts, in code points.</param>
    /// <param name="span">The stretch.</param>
    public void Add(IReadOnlyList<EventMatch> matches, IReadOnlyList<Event> found, Article article, int start, TextSpan span)
    {
        string text = span.Slice(article.Text).ToString();
        foreach (var (gold, answer) in matches.Where(m => m.Gold is not null && m.Found is not null).Select(m => (m.Gold!, m.Found!)))
        {
            _status += gold.Status is null || gold.Status.Equals(answer.Status.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        foreach (var match in matches)
        {
            bool typed = match.Gold is not null && match.Found is not null;
            _typed = Counted(_typed, match, typed);
            _partied = Counted(_partied, match, typed && match.Shared == 2);
            _outcomes.Add(Describe(match, typed) with { Article = article.Id, Start = start, Text = text });
            Cameo(match.Gold, found);
        }

        Confuse(matches);
    }

    /// <summary>Writes the figures.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("                  P       R     F1    gold   found");
        output.WriteLine($"type        {_typed}");
        output.WriteLine($"… parties   {_partied}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"status right in {_status} of {_typed.Right}"));
        if (_cameo.Gold > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"CAMEO: {_cameo.Gold} codings; recall of the dyad {Share(_cameo.Dyad):0.000}, of the root {Share(_cameo.Root):0.000}, of both in one event {Share(_cameo.DyadAndRoot):0.000}"));
        }

        output.WriteLine();
        _byType.WriteScores(output);
        output.WriteLine();
        _byType.WriteMatrix(output);
    }

    private double Share(int count) => (double)count / _cameo.Gold;

    private static FScore Counted(FScore score, EventMatch match, bool right) => score with
    {
        Right = score.Right + (right ? 1 : 0),
        Gold = score.Gold + (match.Gold is null ? 0 : 1),
        Found = score.Found + (match.Found is null ? 0 : 1),
    };

    private void Cameo(GoldEvent? gold, IReadOnlyList<Event> found)
    {
        if (gold?.Cameo is not { } code)
        {
            return;
        }

        bool Root(Event e) => e.Cameo.AsSpan(0, Math.Min(2, e.Cameo.Length)).SequenceEqual(code.AsSpan(0, 2));
        bool Dyad(Event e) => EventMatch.CountShared(gold, e) == 2;
        _cameo = (_cameo.Gold + 1, _cameo.Dyad + (found.Any(Dyad) ? 1 : 0), _cameo.Root + (found.Any(Root) ? 1 : 0), _cameo.DyadAndRoot + (found.Any(e => Dyad(e) && Root(e)) ? 1 : 0));
    }

    // A missed and an invented event between the same parties are one act under two names.
    private void Confuse(IReadOnlyList<EventMatch> matches)
    {
        var missed = matches.Where(m => m.Found is null).Select(m => m.Gold!).ToList();
        foreach (var match in matches.Where(m => m.Found is not null))
        {
            var other = match.Gold is null ? missed.FirstOrDefault(g => EventMatch.CountShared(g, match.Found!) == 2) : null;
            if (other is not null)
            {
                missed.Remove(other);
            }

            _byType.Add((match.Gold ?? other)?.Type.Code() ?? ConfusionMatrix.None, match.Found!.Type.Code());
        }

        missed.ForEach(g => _byType.Add(g.Type.Code(), ConfusionMatrix.None));
    }

    private static Outcome Describe(EventMatch match, bool typed) => new(
        "", 0,
        match.Found is null ? Verdict.Missed : !typed ? Verdict.Invented : match.Shared == 2 ? Verdict.Right : Verdict.Parties,
        match.Gold is { } gold ? $"{gold.Type.Code()} {string.Join('+', gold.Actors)} > {string.Join('+', gold.Recipients)}" : OutcomeReport.Parties(match.Found!),
        match.Found is { } found ? OutcomeReport.Describe(found) : "")
    {
        Confidence = match.Found?.Confidence,
        Rule = match.Found?.Rule ?? "",
    };
}
