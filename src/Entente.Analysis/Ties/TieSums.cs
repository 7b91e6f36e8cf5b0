using System.Collections.Immutable;
using Entente.Storage;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>Gathers acts into ties, pair by pair and kind by kind.</summary>
/// <param name="actor">Only pairs with this party; null for all.</param>
/// <param name="other">Only pairs of <paramref name="actor"/> with this one; null for all.</param>
/// <param name="kinds">Only these kinds; empty for all.</param>
internal sealed class TieSums(string? actor, string? other, ImmutableArray<ReportedTieKind> kinds)
{
    private const int Evidence = 5;

    private readonly Dictionary<(string Actor, string Other, ReportedTieKind Kind), Sum> _sums = [];

    public void Add(CodedAct act)
    {
        var kind = ReportedTieKinds.KindOf(act);
        if (!kinds.IsEmpty && !kinds.Contains(kind))
        {
            return;
        }

        bool mutual = act.Recipients.IsEmpty;
        foreach (var (one, another) in act.Pairs())
        {
            // A mutual act is listed once, with the actor asked for on the left, else in alphabetical order.
            bool turned = mutual && (actor is null ? string.CompareOrdinal(one, another) > 0 : another == actor);
            if (turned || (actor is not null && one != actor && another != actor) || (other is not null && one != other && another != other))
            {
                continue;
            }

            var key = (one, another, kind);
            if (!_sums.TryGetValue(key, out var sum))
            {
                _sums[key] = sum = new();
            }

            sum.Add(act);
        }
    }

    public async Task<ImmutableArray<ReportedTie>> ToTiesAsync(ReadingStore store, TieQuery query, CancellationToken cancellation)
    {
        var actors = await store.Acts.EntriesAsync(_sums.Keys.SelectMany(k => (string[])[k.Actor, k.Other]), cancellation).ConfigureAwait(false);
        // Names that nothing explains are parties of acts, but make no tie to follow.
        bool Known(string code) => actors.TryGetValue(code, out var entry) && (entry.Kind != ActorKind.Unknown || code == actor || code == other);
        return
        [
            .. _sums.Where(s => s.Value.Acts >= query.LeastActs && Known(s.Key.Actor) && Known(s.Key.Other))
                .OrderByDescending(s => s.Value.Acts).ThenBy(s => s.Key.Actor, StringComparer.Ordinal).ThenBy(s => s.Key.Other, StringComparer.Ordinal).ThenBy(s => s.Key.Kind)
                .Take(query.Count)
                .Select(s => s.Value.ToTie(actors[s.Key.Actor], actors[s.Key.Other], s.Key.Kind)),
        ];
    }

    private sealed class Sum
    {
        private readonly Queue<long> _newest = new(Evidence + 1);
        private readonly HashSet<long> _articles = [];
        private readonly SortedSet<string> _outlets = new(StringComparer.Ordinal);
        private DateOnly _first = DateOnly.MaxValue;
        private DateOnly _last = DateOnly.MinValue;
        private double _score;

        public int Acts { get; private set; }

        public void Add(CodedAct act)
        {
            Acts++;
            _score += act.Score;
            _articles.Add(act.ArticleId);
            if (act.Outlet is not null)
            {
                _outlets.Add(act.Outlet);
            }

            _first = act.Day < _first ? act.Day : _first;
            _last = act.Day > _last ? act.Day : _last;
            _newest.Enqueue(act.Id);
            if (_newest.Count > Evidence)
            {
                _newest.Dequeue();
            }
        }

        public ReportedTie ToTie(ActorEntry actor, ActorEntry other, ReportedTieKind kind) => new(actor, other, kind, _first, _last)
        {
            Acts = Acts,
            Articles = _articles.Count,
            MeanScore = _score / Acts,
            Outlets = [.. _outlets],
            Evidence = [.. _newest.Reverse()],
        };
    }
}
