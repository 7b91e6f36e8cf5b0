using System.Collections.Immutable;
using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Turns the events of one reading into rows: the event, its parties, and the pairs that questions are answered from.</summary>
internal sealed class EventRowBuilder(Registers registers, Batch batch, Sums sums, ArticleRow article, long readingId)
{
    // No sentence lists more parties in earnest; the bound keeps a hostile list from making a million pairs.
    private const int PartiesInPairs = 24;

    public void Add(Event act, int number, long id)
    {
        int first = DayCode.Of(act.When?.Interval.From ?? act.When?.Interval.To);
        int last = DayCode.Of(act.When?.Interval.To ?? act.When?.Interval.From);
        var row = new EventRow
        {
            Id = id,
            ReadingId = readingId,
            ArticleId = article.Id,
            OutletId = article.OutletId,
            Current = 1,
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
            Day = first == DayCode.Unknown ? article.Day : first,
            DayEnd = last == DayCode.Unknown ? article.Day : last,
            WhenValue = act.When?.Value,
            WhenFrom = DayCode.Of(act.When?.Interval.From),
            WhenTo = DayCode.Of(act.When?.Interval.To),
            WhenBasis = (int)(act.When?.Basis ?? 0),
            PlaceId = registers.Place(act.Where),
        };
        batch.Events.Add(row);
        AddParties(id, PartyRow.Actor, act.Actors);
        AddParties(id, PartyRow.Recipient, act.Recipients);
        AddParties(id, PartyRow.Speaker, [.. act.Voice.Select(v => new EventParty(v, null))]);
        AddPairs(row, Roots(act.Actors), Roots(act.Recipients));
    }

    private void AddParties(long id, int role, ImmutableArray<EventParty> parties)
    {
        for (int i = 0; i < parties.Length; i++)
        {
            var number = registers.Actor(parties[i].Actor.Id);
            batch.Parties.Add(new()
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

    private void AddPairs(EventRow row, List<long> actors, List<long> recipients)
    {
        if (recipients.Count == 0 && actors.Count > 1)
        {
            foreach (long one in actors)
            {
                foreach (long other in actors.Where(a => a != one))
                {
                    AddPair(row, one, other, mutual: 1);
                }
            }

            return;
        }

        foreach (long actor in actors.DefaultIfEmpty())
        {
            foreach (long recipient in recipients.DefaultIfEmpty())
            {
                AddPair(row, actor, recipient, mutual: 0);
            }
        }
    }

    private void AddPair(EventRow row, long actor, long recipient, int mutual)
    {
        var pair = new PairRow
        {
            ActorRoot = actor,
            RecipientRoot = recipient,
            Day = row.Day,
            EventId = row.Id,
            DayEnd = row.DayEnd,
            Type = row.Type,
            Mutual = mutual,
            Score = row.Score,
        };
        batch.Pairs.Add(pair);
        sums.Pair(pair, 1);
    }

    private List<long> Roots(ImmutableArray<EventParty> parties) =>
        [.. parties.Select(p => registers.Actor(p.Actor.Id).RootId).Distinct().Take(PartiesInPairs)];
}
