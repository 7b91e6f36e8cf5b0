using System.Collections.Immutable;
using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Turns the events of one reading into rows: the event and its parties.</summary>
internal sealed class EventRowBuilder(Registers registers, ReadingRows rows)
{
    public void Add(Event act, int number, long id)
    {
        var article = rows.Article;
        int first = DayCode.Of(act.When?.Interval.From ?? act.When?.Interval.To);
        int last = DayCode.Of(act.When?.Interval.To ?? act.When?.Interval.From);
        var row = new EventRow
        {
            Id = id,
            ReadingId = rows.Reading.Id,
            ArticleId = article.Id,
            OutletId = rows.Reading.OutletId,
            Current = rows.Reading.Current == ReadingRow.Answering ? 1 : 0,
            Copy = rows.Copy,
            Number = number,
            Code = act.Id,
            Sentence = act.Sentence,
            Type = (int)act.Type,
            Mode = act.Mode,
            Contexts = act.Contexts.IsEmpty ? "" : $",{string.Join(',', act.Contexts)},",
            Cameo = act.Cameo,
            Score = act.Score,
            TriggerStart = act.Trigger.Start,
            TriggerEnd = act.Trigger.End,
            Status = (int)act.Status,
            Voices = act.Voice.Length,
            About = act.About,
            Confidence = act.Confidence,
            RuleId = registers.Rule(act.Rule),
            Derivation = string.Join('\n', act.Derivation),
            Day = first == DayCode.Unknown ? rows.Reading.Day : first,
            DayEnd = last == DayCode.Unknown ? rows.Reading.Day : last,
            WhenValue = act.When?.Value,
            WhenFrom = DayCode.Of(act.When?.Interval.From),
            WhenTo = DayCode.Of(act.When?.Interval.To),
            WhenBasis = (int)(act.When?.Basis ?? 0),
            PlaceId = registers.Place(act.Where),
        };
        rows.Events.Add(row);
        AddParties(id, PartyRow.Actor, act.Actors);
        AddParties(id, PartyRow.Recipient, act.Recipients);
        AddParties(id, PartyRow.Speaker, [.. act.Voice.Select(v => new EventParty(v, null))]);
    }

    private void AddParties(long id, int role, ImmutableArray<EventParty> parties)
    {
        for (int i = 0; i < parties.Length; i++)
        {
            var number = registers.Actor(parties[i].Actor.Id);
            rows.Parties.Add(new()
            {
                EventId = id,
                Role = role,
                Number = i,
                ReferenceId = registers.Reference(parties[i].Actor),
                ActorId = number.Id,
                RootId = number.RootId,
                Start = parties[i].Span?.Start ?? -1,
                End = parties[i].Span?.End ?? -1,
            });
        }
    }
}
