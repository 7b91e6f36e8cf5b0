using System.Globalization;
using Entente.Analysis.Incidents;
using Entente.Analysis.Outlets;
using Entente.Analysis.Profiles;
using Entente.Analysis.Questions;
using Entente.Analysis.Ties;
using Entente.Analysis.Trends;
using Entente.Analysis.Wording;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Questions;

namespace Entente.Cli.Terminal;

/// <summary>Shows answers to a person, as tables with a line above each that says what it is.</summary>
internal static class AnswerText
{
    private const int ShownEach = 12;

    private static readonly string[] ActHeads = ["acts", "words +", "deeds +", "words -", "deeds -", "score"];

    /// <summary>Writes an answer, its parts parted by an empty line.</summary>
    /// <returns>Whether there was anything to write.</returns>
    public static bool Write(TextWriter output, object answer)
    {
        using var page = new StringWriter { NewLine = output.NewLine };
        WriteParts(page, answer);
        string text = page.ToString().TrimStart('\r', '\n');
        output.Write(text);
        return text.Length > 0;
    }

    private static void WriteParts(TextWriter output, object answer)
    {
        switch (answer)
        {
            case Page<ArticleSummary> page:
                ColumnTable.Write(output, ["id", "day", "outlet", "events", "title"], [.. page.Items.Select(a => (string[])[$"{a.Id}", Day(a.Day), a.Outlet ?? "", $"{a.Events}", a.Title ?? a.Excerpt])]);
                Next(output, page.Next);
                break;
            case TimelineAnswer timeline:
                ColumnTable.Write(output, ["from", "to", .. ActHeads], [.. timeline.Points.Select(p => (string[])[Day(p.From), Day(p.To), .. Acts(p.Acts)])]);
                break;
            case NamedAnswer named:
                ColumnTable.Write(output, ["actor", "articles", "kind", "name"], [.. named.Actors.Select(a => (string[])[a.Code, $"{a.Articles}", WireNames.Of(a.Kind), a.Name])]);
                break;
            case PairAnswer pairs:
                ColumnTable.Write(output, ["pair", .. ActHeads], [.. pairs.Pairs.Select(p => (string[])[$"{p.Actor.Code} – {p.Recipient.Code}", .. Acts(p.Acts)])]);
                break;
            case CountAnswer counts:
                string by = counts.By.ToString().ToLowerInvariant();
                ColumnTable.Write(output, [by, "events", "score", ""], [.. counts.Counts.Select(c => (string[])[c.Key, $"{c.Events}", Number(c.MeanScore), c.Label == c.Key ? "" : c.Label])]);
                Section(output, $"{by} across {counts.Across?.ToString().ToLowerInvariant()}", [by, "", "events"], [.. counts.Cells.Select(c => (string[])[c.Row, c.Column, $"{c.Events}"])]);
                break;
            case TieAnswer ties:
                WriteFormal(output, "formal ties", ties.Formal);
                Section(output, "reported ties", ["actor", "kind", "other", "acts", "articles", "from", "to", "outlets"],
                    [.. ties.Reported.Select(t => (string[])[t.Actor.Code, t.Kind.Label(), t.Other.Code, $"{t.Acts}", $"{t.Articles}", Day(t.From), Day(t.To), string.Join(", ", t.Outlets)])]);
                break;
            case Profile profile:
                WriteProfile(output, profile);
                break;
            case TrendAnswer trends:
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trends.From:yyyy-MM-dd} to {trends.To:yyyy-MM-dd} against {trends.Stretches} stretches before; {trends.PairsTested} pairs tested, {trends.Rising.Length} rising"));
                ColumnTable.Write(output, ["pair", .. ActHeads, "expected", "probability", "evidence"],
                    [.. trends.Rising.Select(t => (string[])[$"{t.Actor.Code} – {t.Recipient.Code}", .. Acts(t.Acts), Number(t.Expected), t.Adjusted.ToString("0.####", CultureInfo.InvariantCulture), string.Join(", ", t.Evidence)])]);
                break;
            case WordingAnswer wording:
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wording.ArticlesBefore} articles before {wording.Turn:yyyy-MM-dd}, {wording.ArticlesSince} since{(wording.Articles > wording.ArticlesBefore + wording.ArticlesSince ? $", taken evenly from {wording.Articles}" : "")}"));
                WriteWording(output, "began", wording.Began);
                WriteWording(output, "ceased", wording.Ceased);
                break;
            case IncidentAnswer incidents:
                WriteIncidents(output, "incidents", incidents.Incidents);
                break;
            case Comparison comparison:
                WriteComparison(output, comparison);
                break;
            case RevisionAnswer revisions:
                WriteRevisions(output, revisions);
                break;
            default:
                throw new ArgumentException($"{answer.GetType().Name} has no table.", nameof(answer));
        }
    }

    private static void WriteProfile(TextWriter output, Profile profile)
    {
        var reported = profile.Reported;
        output.WriteLine(Plain.Clean($"{reported.Actor.Name} [{reported.Actor.Code}]"));
        WriteFormal(output, "offices", profile.Offices);
        WriteFormal(output, "memberships", profile.Memberships);
        WriteFormal(output, "treaties", profile.Treaties);
        Section(output, "names in use", ["outlet", "times", "first", "last", "name"],
            [.. reported.Names.Take(ShownEach).Select(n => (string[])[n.Outlet ?? "", $"{n.Mentions}", Day(n.First), Day(n.Last), n.Form])]);
        Section(output, "partners", ["partner", .. ActHeads, "received"],
            [.. reported.Partners.Take(ShownEach).Select(p => (string[])[p.Actor.Code, .. Acts(p.Given), $"{p.Received.Total}"])]);
        Section(output, "acts", ["type", "given", "received"],
            [.. Enum.GetValues<EventType>().Select(t => (string[])[t.Code(), $"{reported.Given.FirstOrDefault(g => g.Type == t)?.Events ?? 0}", $"{reported.Received.FirstOrDefault(g => g.Type == t)?.Events ?? 0}"])]);
    }

    private static void WriteFormal(TextWriter output, string title, IReadOnlyCollection<FormalTie> ties) =>
        Section(output, title, ["actor", "kind", "other", "from", "to", "basis"],
            [.. ties.Select(t => (string[])[t.Actor.Name, t.Tie.Kind.ToString().ToLowerInvariant(), t.Other.Name, Day(t.Tie.Days.From), Day(t.Tie.Days.To), t.Tie.BasisName])]);

    private static void WriteWording(TextWriter output, string title, IReadOnlyCollection<WordingChange> changes) =>
        Section(output, title, ["phrase", "articles", "first", "last", "chance", "example"],
            [.. changes.Select(c => (string[])[c.Phrase, $"{c.Articles}", Day(c.First), Day(c.Last), c.Chance.ToString("0.0e+0", CultureInfo.InvariantCulture), c.Examples[0].Sentence])]);

    private static void WriteIncidents(TextWriter output, string title, IReadOnlyCollection<Incident> incidents) =>
        Section(output, title, ["id", "day", "type", "actors", "recipients", "reports", "verdict", "sentence"],
            [.. incidents.Select(i => (string[])[$"{i.Id}", Day(i.From), i.Type.Code(), string.Join(", ", i.Actors), string.Join(", ", i.Recipients), $"{i.Reports.Length}", i.Standing.Verdict, i.Reports[0].SentenceText])]);

    private static void WriteComparison(TextWriter output, Comparison comparison)
    {
        ColumnTable.Write(output, ["side", "articles", .. ActHeads, "own voice"],
            [.. new[] { comparison.Left, comparison.Right }.Select(s => (string[])[s.Name, $"{s.Articles}", .. Acts(s.Acts), s.OwnVoice.ToString("0%", CultureInfo.InvariantCulture)])]);
        WriteIncidents(output, "both report", [.. comparison.Both.Take(ShownEach)]);
        WriteIncidents(output, $"only {comparison.Left.Name}", [.. comparison.OnlyLeft.Take(ShownEach)]);
        WriteIncidents(output, $"only {comparison.Right.Name}", [.. comparison.OnlyRight.Take(ShownEach)]);
        foreach (var side in new[] { comparison.Left, comparison.Right })
        {
            Section(output, $"words of {side.Name}", ["word", "here", "there", "distance"],
                [.. side.Words.Take(ShownEach).Select(w => (string[])[w.Word, $"{w.Here}", $"{w.There}", Number(w.Distance)])]);
        }
    }

    private static void WriteRevisions(TextWriter output, RevisionAnswer answer)
    {
        foreach (var revision in answer.Revisions)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"version {revision.Before.Version} to {revision.After.Version}, seen {revision.After.Seen:yyyy-MM-dd HH:mm}: {revision.Removed.Length} events removed, {revision.Added.Length} added, {revision.Changed.Length} changed, {revision.Kept} kept"));
            foreach (var line in revision.Lines.Where(l => l.IsChanged))
            {
                foreach (var (sign, pieces) in new[] { ("- ", line.Before), ("+ ", line.After) })
                {
                    if (!pieces.IsEmpty)
                    {
                        output.WriteLine(sign + Plain.Clean(string.Concat(pieces.Select(p => p.Text))));
                    }
                }
            }
        }

        if (answer.Revisions.IsEmpty)
        {
            output.WriteLine("the article never changed");
        }
    }

    private static void Section(TextWriter output, string title, string[] heads, IReadOnlyCollection<string[]> rows)
    {
        if (rows.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(title);
            ColumnTable.Write(output, heads, rows);
        }
    }

    private static void Next(TextWriter output, string? cursor)
    {
        if (cursor is not null)
        {
            output.WriteLine($"more with --cursor {cursor}");
        }
    }

    private static string[] Acts(ActCounts acts) =>
        [$"{acts.Total}", $"{acts.VerbalCooperation}", $"{acts.MaterialCooperation}", $"{acts.VerbalConflict}", $"{acts.MaterialConflict}", acts.Total == 0 ? "" : Number(acts.MeanScore)];

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
