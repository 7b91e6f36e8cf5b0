-- Acts given and received by everyone under a state or organisation (ministries, persons, groups) over all time, kept as pair_totals are kept for the roots:
-- a ministry's profile reads its own sums. An act of JPN.MOFA.X counts for JPN.MOFA.X and for JPN.MOFA, once each.
CREATE TABLE body_totals (
  actor_id BIGINT NOT NULL,
  role INTEGER NOT NULL,             -- 0 acts given, 1 received; an act without direction counts as given
  other_root BIGINT NOT NULL,        -- 0 for no one
  type INTEGER NOT NULL,
  mutual INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,   -- sum
  PRIMARY KEY (actor_id, role, other_root, type, mutual, copy)
) WITHOUT ROWID;
INSERT INTO body_totals (actor_id, role, other_root, type, mutual, copy, events, score)
  SELECT o.body_id, o.role, CASE WHEN o.role = 0 THEN p.recipient_root ELSE p.actor_root END, p.type, p.mutual, p.copy, count(*), sum(p.score)
  FROM (
    SELECT DISTINCT c.body_id, e.role, e.event_id, e.root_id
    FROM event_parties e
    JOIN (
      SELECT id AS actor_id, id AS body_id FROM actors WHERE id <> root_id
      UNION ALL
      SELECT a.id, b.id FROM actors a JOIN actors b ON b.root_id = a.root_id
      WHERE a.code LIKE '%.%.%' AND b.id <> b.root_id AND substr(a.code, 1, length(b.code) + 1) = b.code || '.'
    ) c ON c.actor_id = e.actor_id
    WHERE e.role < 2 AND e.actor_id <> e.root_id
  ) o
  JOIN event_pairs p ON p.event_id = o.event_id AND o.root_id = CASE WHEN o.role = 0 THEN p.actor_root ELSE p.recipient_root END
  GROUP BY 1, 2, 3, 4, 5, 6;
-- It led from a ministry's acts to their pairs.
DROP INDEX event_pairs_by_event;

-- All current events counted by one thing each: what a page without a question begins with.
CREATE TABLE event_totals (
  dimension INTEGER NOT NULL,        -- what the key is: 0 type, 1 status, 2 outlet, 3 month, 4 place, 5 root of the first speaker, 6 root of an actor, 7 root of a recipient
  key BIGINT NOT NULL,               -- 0 for no one, no place, no date
  copy INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,   -- sum
  PRIMARY KEY (dimension, key, copy)
) WITHOUT ROWID;
INSERT INTO event_totals (dimension, key, copy, events, score)
  SELECT 0, type, copy, count(*), sum(score) FROM events WHERE current = 1 GROUP BY type, copy
  UNION ALL SELECT 1, status, copy, count(*), sum(score) FROM events WHERE current = 1 GROUP BY status, copy
  UNION ALL SELECT 2, outlet_id, copy, count(*), sum(score) FROM events WHERE current = 1 GROUP BY outlet_id, copy
  UNION ALL SELECT 3, day / 100, copy, count(*), sum(score) FROM events WHERE current = 1 GROUP BY day / 100, copy
  UNION ALL SELECT 4, place_id, copy, count(*), sum(score) FROM events WHERE current = 1 GROUP BY place_id, copy
  UNION ALL SELECT 5, coalesce(p.root_id, 0), e.copy, count(*), sum(e.score)
    FROM events e LEFT JOIN event_parties p ON p.event_id = e.id AND p.role = 2 AND p.number = 0 WHERE e.current = 1 GROUP BY coalesce(p.root_id, 0), e.copy
  UNION ALL SELECT 6 + p.role, p.root_id, e.copy, count(*), sum(e.score)
    FROM (SELECT DISTINCT event_id, role, root_id FROM event_parties WHERE role < 2) p JOIN events e ON e.id = p.event_id WHERE e.current = 1 GROUP BY p.role, p.root_id, e.copy;
