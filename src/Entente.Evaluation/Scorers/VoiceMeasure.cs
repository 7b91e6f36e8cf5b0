using System.Globalization;
using Entente.Codes;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores genre, and the status, voice and time of the events that were found, against whole articles labelled by hand.</summary>
/// <remarks>
/// A labelled event is found when an event of its sentence has its type; of several, the one that shares an actor. A voice is right when the
/// chain has the same countries and organisations in the same order. A time is right when its value is the labelled one, or, where the label
/// has none, when nothing but the reporting date dates the event.
/// </remarks>
internal sealed class VoiceMeasure : IMeasure
{
    /// <inheritdoc/>
    public string Name => "voices";

    /// <inheritdoc/>
    public string Summary => "genre, and status, voice and time of events (eval/voices-dev.jsonl, with the shared corpora beside the repository)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var (genre, status, voice, spoken, time, dated) = (new Share(), new Share(), new Share(), new Share(), new Share(), new Share());
        int labelled = 0;
        var notes = new List<string>();
        foreach (var (article, labels) in VoiceGold.Read(gold))
        {
            var reading = coder.Read(article);
            genre.Add(reading.Header.Genre == labels.Genre);
            Note(reading.Header.Genre == labels.Genre, $"genre    {article.Id}: {labels.Genre}, found {reading.Header.Genre}");
            labelled += labels.Events.Length;
            var free = reading.Events.ToList();
            foreach (var wanted in labels.Events)
            {
                if (Match(free, wanted) is not { } found)
                {
                    continue;
                }

                free.Remove(found);
                string where = $"{article.Id} {wanted.Type.Code()} '{found.Trigger.Slice(article.Text)}' in \"{wanted.Sentence.Slice(article.Text)}\"";
                string[] chain = [.. found.Voice.Select(v => v.Country ?? v.Id.Split('.')[0])];
                bool said = wanted.Voice.SequenceEqual(chain);
                bool then = wanted.When is null ? found.When is null or { Basis: TimeBasis.ReportingDate } : IsSame(wanted.When, found.When);
                status.Add(wanted.Status == found.Status);
                voice.Add(said);
                time.Add(then);
                if (!wanted.Voice.IsEmpty)
                {
                    spoken.Add(said);
                }

                if (wanted.When is not null)
                {
                    dated.Add(then);
                }

                Note(wanted.Status == found.Status, $"status   {wanted.Status}, found {found.Status}: {where}");
                Note(said, $"voice    [{string.Join(' ', wanted.Voice)}], found [{string.Join(' ', found.Voice.Select(v => v.Id))}]: {where}");
                Note(then, $"time     {wanted.When ?? "none"}, found {found.When?.Value} by {found.When?.Basis}: {where}");
            }
        }

        output.WriteLine($"genre of articles             {genre}");
        output.WriteLine($"labelled events found         {status.Of} of {labelled}");
        output.WriteLine($"status                        {status}");
        output.WriteLine($"voice                         {voice}");
        output.WriteLine($"… in another's voice          {spoken}");
        output.WriteLine($"time                          {time}");
        output.WriteLine($"… with a time in the text     {dated}");
        output.WriteLine();
        notes.ForEach(output.WriteLine);

        void Note(bool right, string line)
        {
            if (!right)
            {
                notes.Add(line);
            }
        }
    }

    private static Event? Match(List<Event> events, GoldVoice wanted) =>
        events.Where(e => e.Type == wanted.Type && wanted.Sentence.Contains(e.Trigger.Start))
            .OrderByDescending(e => e.Actors.Any(a => wanted.Actors.Contains(a.Actor.Country ?? a.Actor.Id.Split('.')[0])))
            .FirstOrDefault();

    // "2024-05-13/2024-05-24" is also right as the days of another value; the reporting date is no guess where the label has the same day.
    private static bool IsSame(string wanted, EventTime? found) =>
        found is not null && (found.Value == wanted
            || wanted.Split('/') is [var from, var to] && Day(found.Interval.From) == from && Day(found.Interval.To) == to);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Right ones of all.
    private sealed class Share
    {
        private int _right;

        public int Of { get; private set; }

        public void Add(bool right)
        {
            _right += right ? 1 : 0;
            Of++;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_right} of {Of} right");
    }
}
