using System.Globalization;
using System.Text.Json;
using Entente.Analysis.Incidents;
using Entente.Analysis.Outlets;
using Entente.Analysis.Revisions;
using Entente.Analysis.Ties;
using Entente.Analysis.Trends;
using Entente.Analysis.Wording;
using Entente.Codes;
using Entente.Exports.Records;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Exports.Tables;

/// <summary>The columns of the tables that answers hold. Days are those of the codebook's questions; numbers of events and articles are those of the store.</summary>
internal static class AnswerLayouts
{
    private static readonly TableLayout<ActCounts> Counts = new TableLayout<ActCounts>()
        .Whole("acts", a => a.Total).Whole("verbal_cooperation", a => a.VerbalCooperation).Whole("material_cooperation", a => a.MaterialCooperation)
        .Whole("verbal_conflict", a => a.VerbalConflict).Whole("material_conflict", a => a.MaterialConflict).Number("mean_score", a => a.MeanScore);

    /// <summary>Articles in a list.</summary>
    public static TableLayout<ArticleSummary> Articles { get; } = new TableLayout<ArticleSummary>()
        .Whole("id", a => a.Id).Text("code", a => a.Code).Day("published", a => a.Day).Text("outlet", a => a.Outlet).Text("title", a => a.Title)
        .Whole("words", a => a.Words).Whole("events", a => a.Events).Text("url", a => a.Url).Text("excerpt", a => a.Excerpt);

    /// <summary>Stretches of a timeline.</summary>
    public static TableLayout<TimelinePoint> Timeline { get; } = new TableLayout<TimelinePoint>().Day("from", p => p.From).Day("to", p => p.To).And(Counts, p => p.Acts);

    /// <summary>Actors in a list.</summary>
    public static TableLayout<NamedActor> Actors { get; } = new TableLayout<NamedActor>()
        .Text("code", a => a.Code).Text("name", a => a.Name).Text("kind", a => WireNames.Of(a.Kind)).Text("country", a => a.Country).Whole("articles", a => a.Articles);

    /// <summary>Pairs.</summary>
    public static TableLayout<Dyad> Pairs { get; } = new TableLayout<Dyad>()
        .Text("actor", p => p.Actor.Code).Text("actor_name", p => p.Actor.Name).Text("other", p => p.Recipient.Code).Text("other_name", p => p.Recipient.Name).And(Counts, p => p.Acts);

    /// <summary>Events counted by one dimension.</summary>
    public static TableLayout<EventCount> CountsBy { get; } = new TableLayout<EventCount>()
        .Text("key", c => c.Key).Text("label", c => c.Label).Whole("events", c => c.Events).Number("mean_score", c => c.MeanScore);

    /// <summary>Events counted by two dimensions.</summary>
    public static TableLayout<EventCell> Cells { get; } = new TableLayout<EventCell>().Text("row", c => c.Row).Text("column", c => c.Column).Whole("events", c => c.Events);

    /// <summary>Ties of the knowledge base.</summary>
    public static TableLayout<FormalTie> Formal { get; } = new TableLayout<FormalTie>()
        .Text("actor", t => t.Actor.Code).Text("actor_name", t => t.Actor.Name).Text("kind", t => JsonNamingPolicy.KebabCaseLower.ConvertName(t.Tie.Kind.ToString())).Text("other", t => t.Other.Code)
        .Text("other_name", t => t.Other.Name).Day("from", t => t.Tie.Days.From).Day("to", t => t.Tie.Days.To).Text("basis", t => t.Tie.BasisName);

    /// <summary>Ties that articles report.</summary>
    public static TableLayout<ReportedTie> Reported { get; } = new TableLayout<ReportedTie>()
        .Text("actor", t => t.Actor.Code).Text("actor_name", t => t.Actor.Name).Text("kind", t => t.Kind.Label()).Text("other", t => t.Other.Code).Text("other_name", t => t.Other.Name)
        .Day("from", t => t.From).Day("to", t => t.To).Whole("acts", t => t.Acts).Whole("articles", t => t.Articles).Number("mean_score", t => t.MeanScore)
        .List("outlets", t => t.Outlets).List("evidence", t => t.Evidence.Select(Whole));

    /// <summary>Partners of an actor.</summary>
    public static TableLayout<Partner> Partners { get; } = new TableLayout<Partner>()
        .Text("other", p => p.Actor.Code).Text("other_name", p => p.Actor.Name).Text("kind", p => WireNames.Of(p.Actor.Kind)).Text("country", p => p.Actor.Country)
        .And(Counts, p => p.Given, "given_").And(Counts, p => p.Received, "received_");

    /// <summary>Names in use for an actor.</summary>
    public static TableLayout<NameUse> Names { get; } = new TableLayout<NameUse>()
        .Text("form", n => n.Form).Text("actor", n => n.Actor).Text("outlet", n => n.Outlet).Whole("mentions", n => n.Mentions).Day("first", n => n.First).Day("last", n => n.Last);

    /// <summary>Offices as articles give them.</summary>
    public static TableLayout<OfficeUse> Offices { get; } = new TableLayout<OfficeUse>()
        .Text("actor", o => o.Actor).Text("name", o => o.Name).Text("office", o => o.Office).Whole("mentions", o => o.Mentions).Day("first", o => o.First).Day("last", o => o.Last);

    /// <summary>Acts that an actor did and that were done to it.</summary>
    public static TableLayout<(EventType Type, int Given, int Received)> Acts { get; } = new TableLayout<(EventType Type, int Given, int Received)>()
        .Text("type", a => a.Type.Code()).Text("quad", a => a.Type.Quad().Label()).Whole("given", a => a.Given).Whole("received", a => a.Received);

    /// <summary>Incidents.</summary>
    public static TableLayout<Incident> Incidents { get; } = new TableLayout<Incident>()
        .Whole("id", i => i.Id).Day("from", i => i.From).Day("to", i => i.To).Text("type", i => i.Type.Code()).List("actors", i => i.Actors).List("recipients", i => i.Recipients)
        .Whole("articles", i => i.Articles).Whole("reports", i => i.Reports.Length).List("outlets", i => i.Standing.Outlets.Select(o => o.Name)).List("countries", i => i.Standing.Countries)
        .List("voices", i => i.Standing.Voices).List("own_voice", i => i.Standing.OwnVoice).List("statuses", i => i.Standing.Statuses.Select(WireNames.Of))
        .List("denied_by", i => i.Standing.DeniedBy).Truth("reported_outside", i => i.Standing.ReportedOutside).Text("verdict", i => i.Standing.Verdict)
        .Text("sentence", i => i.Reports[0].SentenceText);

    /// <summary>The reports of incidents: events, each with the number of its incident.</summary>
    public static TableLayout<(long Incident, EventRecord Report)> Reports { get; } = new TableLayout<(long Incident, EventRecord Report)>()
        .Whole("incident", r => r.Incident).And(EventTables.Layout, r => r.Report);

    /// <summary>Incidents of a comparison, each with who reports it.</summary>
    public static TableLayout<(string Side, Incident Incident)> Compared { get; } = new TableLayout<(string Side, Incident Incident)>()
        .Text("reported_by", i => i.Side).And(Incidents, i => i.Incident);

    /// <summary>The two sides of a comparison.</summary>
    public static TableLayout<ComparedSide> Sides { get; } = new TableLayout<ComparedSide>()
        .Text("side", s => s.Name).List("outlets", s => s.Outlets).Whole("articles", s => s.Articles).And(Counts, s => s.Acts).Number("own_voice", s => s.OwnVoice);

    /// <summary>Words that a side of a comparison prefers.</summary>
    public static TableLayout<(string Side, DistinctiveWord Word)> Words { get; } = new TableLayout<(string Side, DistinctiveWord Word)>()
        .Text("side", w => w.Side).Text("word", w => w.Word.Word).Whole("here", w => w.Word.Here).Whole("there", w => w.Word.There).Number("distance", w => w.Word.Distance)
        .Whole("example", w => w.Word.Example);

    /// <summary>What a side of a comparison calls the parties.</summary>
    public static TableLayout<(string Side, PartyName Name)> Called { get; } = new TableLayout<(string Side, PartyName Name)>()
        .Text("side", n => n.Side).Text("actor", n => n.Name.Actor).Text("form", n => n.Name.Form).Whole("times", n => n.Name.Times);

    /// <summary>Pairs that rose.</summary>
    public static TableLayout<Trend> Trends { get; } = new TableLayout<Trend>()
        .Text("actor", t => t.Actor.Code).Text("actor_name", t => t.Actor.Name).Text("other", t => t.Recipient.Code).Text("other_name", t => t.Recipient.Name).And(Counts, t => t.Acts)
        .Number("expected", t => t.Expected).Number("probability", t => t.Probability).Number("adjusted", t => t.Adjusted).List("past", t => t.Past.Select(n => Whole(n)))
        .List("evidence", t => t.Evidence.Select(Whole));

    /// <summary>Wording that began or ceased.</summary>
    public static TableLayout<WordingChange> Wording { get; } = new TableLayout<WordingChange>()
        .Text("change", c => c.Change == WordingTurn.Began ? "began" : "ceased").Text("phrase", c => c.Phrase).Truth("is_name", c => c.IsName).Day("first", c => c.First).Day("last", c => c.Last)
        .Whole("articles", c => c.Articles).Number("chance", c => c.Chance).Whole("example", c => c.Examples[0].ArticleId).Text("sentence", c => c.Examples[0].Sentence);

    /// <summary>Events that a revision of an article removed, added or changed; of a changed one, as it is since.</summary>
    public static TableLayout<(Revision Revision, string Change, Event Act, IEnumerable<string> What)> RevisedEvents { get; } =
        new TableLayout<(Revision Revision, string Change, Event Act, IEnumerable<string> What)>()
            .Whole("version", r => r.Revision.After.Version).Moment("seen", r => r.Revision.After.Seen).Text("change", r => r.Change).List("what", r => r.What)
            .Text("type", r => r.Act.Type.Code()).Text("mode", r => r.Act.Mode).Text("status", r => WireNames.Of(r.Act.Status)).List("actors", r => r.Act.Actors.Select(a => a.Actor.Id))
            .List("recipients", r => r.Act.Recipients.Select(a => a.Actor.Id)).List("voice", r => r.Act.Voice.Select(v => v.Id)).Text("when", r => r.Act.When?.Value);

    /// <summary>Lines that a revision of an article changed.</summary>
    public static TableLayout<(Revision Revision, RevisedLine Line)> RevisedLines { get; } = new TableLayout<(Revision Revision, RevisedLine Line)>()
        .Whole("version", r => r.Revision.After.Version).Moment("seen", r => r.Revision.After.Seen)
        .Text("before", r => r.Line.Before.IsEmpty ? null : string.Concat(r.Line.Before.Select(p => p.Text)))
        .Text("after", r => r.Line.After.IsEmpty ? null : string.Concat(r.Line.After.Select(p => p.Text)));

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
