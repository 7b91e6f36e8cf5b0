using System.Globalization;
using LinqToDB.Mapping;

namespace Entente.Storage.Questions;

/// <summary>Where the sentences asked for stand in their articles: statements over many articles at once.</summary>
/// <remarks>
/// Written out for <see cref="StoreConnection.AmongAsync"/>, and the same for every engine. CROSS JOIN keeps SQLite to the order in which the tables stand: each row leads to rows that lie together.
/// </remarks>
internal static class SentencePlaces
{
    private const string Sentence = "s.number, s.span_start AS sentence_start, s.span_end AS sentence_end";

    /// <summary>A statement for sentences that name the actor, over numbers of articles. Coreference gives no name.</summary>
    public static string Naming(StoreConnection db, SentenceFilter filter) =>
        $"SELECT r.article_id AS id, {Sentence}, m.span_start, m.span_end FROM readings r CROSS JOIN mentions m CROSS JOIN sentences s WHERE r.article_id IN @numbers AND r.current = 1 "
        + $"AND m.reading_id = r.id AND m.how <> {(int)ResolutionMethod.Coreference:D} AND m.reference_id IN (SELECT id FROM actor_references WHERE actor_id IN ({Actors(db, filter.Actor!)})) "
        + "AND s.reading_id = m.reading_id AND s.number = m.sentence";

    /// <summary>The same for sentences that tell of an act of the type.</summary>
    public static string Telling(StoreConnection db, SentenceFilter filter) =>
        $"SELECT e.article_id AS id, {Sentence}, 0 AS span_start, 0 AS span_end FROM events e CROSS JOIN sentences s WHERE e.article_id IN @numbers AND e.current = 1 AND e.type = {(int)filter.Act!.Value:D} "
        + (filter.Actor is null ? "" : $"AND EXISTS (SELECT 1 FROM event_parties p WHERE p.event_id = e.id AND p.role < 2 AND p.actor_id IN ({Actors(db, filter.Actor)})) ")
        + "AND s.reading_id = e.reading_id AND s.number = e.sentence";

    /// <summary>The sentences of one article in the order of its text, each once, with the names in it.</summary>
    public static IEnumerable<(int Number, TextSpan Span, IReadOnlyList<TextSpan> Names)> Sentences(IEnumerable<SentencePlace> places)
    {
        var names = new List<TextSpan>();
        (int Number, TextSpan Span)? sentence = null;
        foreach (var place in places.OrderBy(p => p.Number).ThenBy(p => p.Start))
        {
            var span = new TextSpan(place.SentenceStart, place.SentenceEnd);
            if (sentence is { } last && last.Number != place.Number)
            {
                yield return (last.Number, last.Span, [.. names]);
                names.Clear();
            }

            sentence = (place.Number, span);
            var name = new TextSpan(place.Start, place.End);
            if (name.Length > 0 && span.Contains(name))
            {
                names.Add(name);
            }
        }

        if (sentence is { } end)
        {
            yield return (end.Number, end.Span, [.. names]);
        }
    }

    // Numbers of the store's own: nothing here comes from a user.
    private static string Actors(StoreConnection db, string who)
    {
        var scope = ActorScope.Find(db, who, "actor");
        return scope.IsRoot
            ? string.Create(CultureInfo.InvariantCulture, $"SELECT id FROM actors WHERE root_id = {scope.Root}")
            : string.Join(',', scope.Under.Select(a => a.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>A name in a sentence, or a sentence alone.</summary>
internal sealed class SentencePlace
{
    /// <summary>Number of its article, or of the event it tells of.</summary>
    [Column("id")] public long Id { get; set; }

    [Column("number")] public int Number { get; set; }

    [Column("sentence_start")] public int SentenceStart { get; set; }

    [Column("sentence_end")] public int SentenceEnd { get; set; }

    [Column("span_start")] public int Start { get; set; }

    [Column("span_end")] public int End { get; set; }
}
