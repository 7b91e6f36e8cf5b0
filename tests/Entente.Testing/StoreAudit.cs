namespace Entente.Testing;

/// <summary>Questions to the database itself whether all that a store keeps agrees: every count kept beside the rows against the rows, every number that points somewhere.</summary>
public static class StoreAudit
{
    // An act counts for a ministry when someone of it takes part, in one role; once, however many do.
    private const string Bodies = """
        SELECT o.body_id, o.role, CASE WHEN o.role = 0 THEN p.recipient_root ELSE p.actor_root END AS other, p.type, p.mutual, p.copy, count(*), CAST(round(sum(p.score) * 100) AS BIGINT)
        FROM (
          SELECT DISTINCT b.id AS body_id, b.root_id, e.role, e.event_id
          FROM event_parties e JOIN actors a ON a.id = e.actor_id JOIN actors b ON b.root_id = a.root_id AND b.id <> b.root_id
          WHERE e.role < 2 AND (a.id = b.id OR substr(a.code, 1, length(b.code) + 1) = b.code || '.')
        ) o JOIN event_pairs p ON p.event_id = o.event_id AND o.root_id = CASE WHEN o.role = 0 THEN p.actor_root ELSE p.recipient_root END
        GROUP BY 1, 2, 3, 4, 5, 6
        """;

    private const string Events = """
        SELECT d.dimension, CASE d.dimension WHEN 0 THEN e.type WHEN 1 THEN e.status WHEN 2 THEN e.outlet_id WHEN 3 THEN e.day / 100 ELSE e.place_id END AS key, e.copy, count(*), CAST(round(sum(e.score) * 100) AS BIGINT)
        FROM events e CROSS JOIN (SELECT 0 AS dimension UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) d
        WHERE e.current = 1 GROUP BY 1, 2, 3
        UNION ALL
        SELECT 5, CASE WHEN p.root_id IS NULL THEN 0 ELSE p.root_id END AS key, e.copy, count(*), CAST(round(sum(e.score) * 100) AS BIGINT)
        FROM events e LEFT JOIN event_parties p ON p.event_id = e.id AND p.role = 2 AND p.number = 0 WHERE e.current = 1 GROUP BY 1, 2, 3
        UNION ALL
        SELECT 6 + p.role, p.root_id, e.copy, count(*), CAST(round(sum(e.score) * 100) AS BIGINT)
        FROM events e JOIN (SELECT DISTINCT event_id, role, root_id FROM event_parties WHERE role < 2) p ON p.event_id = e.id WHERE e.current = 1 GROUP BY 1, 2, 3
        """;

    private const string Parties = """
        SELECT p.root_id, e.day / 100, e.type, e.copy, count(*), CAST(round(sum(e.score) * 100) AS BIGINT) FROM (SELECT DISTINCT event_id, root_id FROM event_parties WHERE role < 2) p
        JOIN events e ON e.id = p.event_id WHERE e.current = 1 GROUP BY 1, 2, 3, 4
        """;

    private const string Dyads = """
        SELECT CASE WHEN actor_root < recipient_root THEN actor_root ELSE recipient_root END, CASE WHEN actor_root < recipient_root THEN recipient_root ELSE actor_root END,
          count(*), sum(1 - copy)
        FROM event_pairs WHERE actor_root <> 0 AND recipient_root <> 0 AND actor_root <> recipient_root AND NOT (mutual = 1 AND actor_root > recipient_root) GROUP BY 1, 2
        """;

    // Scores are tenths, and sums of them depend on the order in the last binary digit.
    /// <summary>SQL for every engine, each asking for the number of faults: 0 in a sound store.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "SELECT count(*) - count(DISTINCT identity) FROM articles",
        "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM readings)",
        "SELECT count(*) FROM articles a WHERE events <> (SELECT count(*) FROM events e JOIN readings r ON r.id = e.reading_id WHERE e.article_id = a.id AND r.current = 1)",
        "SELECT count(*) FROM event_pairs p JOIN events e ON e.id = p.event_id WHERE e.current = 0 OR e.copy <> p.copy OR e.day <> p.day",
        "SELECT count(*) FROM article_copies c JOIN articles a ON a.id = c.original_id WHERE a.current = 0 OR c.original_id IN (SELECT article_id FROM article_copies)",
        "SELECT count(*) FROM article_bands b JOIN articles a ON a.id = b.article_id WHERE a.current = 0 OR a.id IN (SELECT article_id FROM article_copies)",
        Differ(
            "SELECT actor_root, recipient_root, day / 100, type, mutual, copy, count(*), CAST(round(sum(score) * 100) AS BIGINT) FROM event_pairs GROUP BY 1, 2, 3, 4, 5, 6",
            "SELECT actor_root, recipient_root, month, type, mutual, copy, events, CAST(round(score * 100) AS BIGINT) FROM pair_months WHERE events <> 0"),
        Differ(
            "SELECT actor_root, recipient_root, type, mutual, copy, count(*), CAST(round(sum(score) * 100) AS BIGINT) FROM event_pairs GROUP BY 1, 2, 3, 4, 5",
            "SELECT actor_root, recipient_root, type, mutual, copy, events, CAST(round(score * 100) AS BIGINT) FROM pair_totals WHERE events <> 0"),
        Differ(Dyads, "SELECT low_root, high_root, events, originals FROM dyad_totals WHERE events <> 0"),
        Differ(Parties, "SELECT root_id, month, type, copy, events, CAST(round(score * 100) AS BIGINT) FROM party_months WHERE events <> 0"),
        Differ(Bodies, "SELECT actor_id, role, other_root, type, mutual, copy, events, CAST(round(score * 100) AS BIGINT) FROM body_totals WHERE events <> 0"),
        Differ(Events, "SELECT dimension, key, copy, events, CAST(round(score * 100) AS BIGINT) FROM event_totals WHERE events <> 0"),
        Differ(
            "SELECT a.outlet_id, count(*), count(c.article_id), sum(a.events) FROM articles a LEFT JOIN article_copies c ON c.article_id = a.id WHERE a.current = 1 GROUP BY a.outlet_id",
            "SELECT outlet_id, articles, copies, events FROM outlet_totals WHERE articles <> 0"),
        Differ("SELECT root_id, count(*), sum(copy) FROM article_actors GROUP BY root_id", "SELECT root_id, articles, copies FROM actor_totals WHERE articles <> 0"),
    ];

    /// <summary>What only SQLite can be asked, with the right answers.</summary>
    public static IReadOnlyList<(string Question, string Right)> OfSqlite { get; } =
    [
        ("PRAGMA integrity_check", "ok"),
        ("PRAGMA foreign_key_check", ""),
        ("SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM article_words_docsize)", "0"),
        ("SELECT count(*) FROM article_words_docsize WHERE id NOT IN (SELECT id FROM articles)", "0"),
        ("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)", ""),
    ];

    /// <summary>What only PostgreSQL can be asked, each asking for the number of faults.</summary>
    public static IReadOnlyList<string> OfPostgres { get; } =
    [
        "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM article_words)",
    ];

    private static string Differ(string made, string kept) =>
        $"SELECT (SELECT count(*) FROM (SELECT * FROM ({made}) AS m EXCEPT {kept}) AS missing) + (SELECT count(*) FROM ({kept} EXCEPT SELECT * FROM ({made}) AS m) AS spare)";
}
