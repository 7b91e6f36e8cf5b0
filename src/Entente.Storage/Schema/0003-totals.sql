-- Sums over all time, kept with pair_months: a profile reads hundreds of rows and not a hundred thousand.
CREATE TABLE pair_totals (
  actor_root BIGINT NOT NULL,
  recipient_root BIGINT NOT NULL,
  type INTEGER NOT NULL,
  mutual INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,   -- sum
  PRIMARY KEY (actor_root, recipient_root, type, mutual, copy)
) WITHOUT ROWID;
CREATE INDEX pair_totals_by_recipient ON pair_totals (recipient_root, actor_root, type, mutual, copy, events, score);
INSERT INTO pair_totals (actor_root, recipient_root, type, mutual, copy, events, score)
  SELECT actor_root, recipient_root, type, mutual, copy, sum(events), sum(score) FROM pair_months GROUP BY 1, 2, 3, 4, 5;

-- Events between two different actors, either way, an act without direction once: the busiest pairs are read off its index.
CREATE TABLE dyad_totals (
  low_root BIGINT NOT NULL,          -- the smaller number of the two
  high_root BIGINT NOT NULL,
  events BIGINT NOT NULL,            -- copies' included
  originals BIGINT NOT NULL,         -- without copies'
  PRIMARY KEY (low_root, high_root)
) WITHOUT ROWID;
CREATE INDEX dyad_totals_by_originals ON dyad_totals (originals);
INSERT INTO dyad_totals (low_root, high_root, events, originals)
  SELECT CASE WHEN actor_root < recipient_root THEN actor_root ELSE recipient_root END, CASE WHEN actor_root < recipient_root THEN recipient_root ELSE actor_root END,
    sum(events), sum(CASE WHEN copy = 0 THEN events ELSE 0 END)
  FROM pair_totals
  WHERE actor_root <> 0 AND recipient_root <> 0 AND actor_root <> recipient_root AND NOT (mutual = 1 AND actor_root > recipient_root) GROUP BY 1, 2;

-- Events by month of everyone who takes part in them, acting or acted upon; an event counts once for each.
CREATE TABLE party_months (
  root_id BIGINT NOT NULL,
  month INTEGER NOT NULL,            -- 202305; 0 for unknown days
  type INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,   -- sum
  PRIMARY KEY (root_id, month, type, copy)
) WITHOUT ROWID;
INSERT INTO party_months (root_id, month, type, copy, events, score)
  SELECT p.root_id, e.day / 100, e.type, e.copy, count(*), sum(e.score)
  FROM (SELECT DISTINCT event_id, root_id FROM event_parties WHERE role < 2) p JOIN events e ON e.id = p.event_id
  WHERE e.current = 1 GROUP BY 1, 2, 3, 4;

-- Ministries and persons are found by their own number; states and organisations by the pairs.
CREATE INDEX event_parties_by_body ON event_parties (actor_id, event_id) WHERE actor_id <> root_id;
