-- What data/knowledge/outlets.txt says of an outlet; '' and 0 where it says nothing.
ALTER TABLE outlets ADD COLUMN canonical TEXT NOT NULL DEFAULT '';   -- its name there, which several spellings may share
ALTER TABLE outlets ADD COLUMN country TEXT NOT NULL DEFAULT '';     -- alpha-3
ALTER TABLE outlets ADD COLUMN ownership INTEGER NOT NULL DEFAULT 0; -- 1 state, 2 party, 3 public, 4 private, 5 intergovernmental
ALTER TABLE outlets ADD COLUMN language TEXT NOT NULL DEFAULT '';    -- BCP 47

ALTER TABLE runs ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;         -- 0 add, 1 recode

-- A reading made by recode waits (current = 2) until all are made. Outlet and day are the article's as this reading has them.
ALTER TABLE readings ADD COLUMN outlet_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE readings ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
UPDATE readings SET outlet_id = (SELECT outlet_id FROM articles WHERE id = article_id), day = (SELECT day FROM articles WHERE id = article_id);

-- Near-duplicates. The first of them added is the original; the others are its copies, and statistics pass them over unless asked otherwise.
CREATE TABLE article_copies (
  article_id BIGINT PRIMARY KEY REFERENCES articles (id),
  original_id BIGINT NOT NULL REFERENCES articles (id)
);
CREATE INDEX article_copies_by_original ON article_copies (original_id);

-- Digests of the current originals' texts: two texts that are nearly the same very probably share one (locality-sensitive hashing).
CREATE TABLE article_bands (
  band BIGINT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES articles (id),
  PRIMARY KEY (band, article_id)
) WITHOUT ROWID;

ALTER TABLE events ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;       -- 1 when the article is a copy, here and below
ALTER TABLE event_pairs ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article_actors ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;

DROP TABLE pair_months;
CREATE TABLE pair_months (
  actor_root BIGINT NOT NULL,
  recipient_root BIGINT NOT NULL,
  month INTEGER NOT NULL,            -- 202305; 0 for unknown days
  type INTEGER NOT NULL,
  mutual INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,   -- sum
  PRIMARY KEY (actor_root, recipient_root, month, type, mutual, copy)
) WITHOUT ROWID;
CREATE INDEX pair_months_by_recipient ON pair_months (recipient_root, actor_root);
INSERT INTO pair_months (actor_root, recipient_root, month, type, mutual, copy, events, score)
  SELECT actor_root, recipient_root, day / 100, type, mutual, 0, count(*), sum(score) FROM event_pairs GROUP BY 1, 2, 3, 4, 5;

-- Totals over current articles, kept with them.
CREATE TABLE outlet_totals (
  outlet_id BIGINT PRIMARY KEY REFERENCES outlets (id),
  articles BIGINT NOT NULL,          -- copies included
  copies BIGINT NOT NULL,
  events BIGINT NOT NULL             -- copies' included
);
INSERT INTO outlet_totals (outlet_id, articles, copies, events)
  SELECT outlet_id, count(*), 0, sum(events) FROM articles WHERE current = 1 GROUP BY outlet_id;

CREATE TABLE actor_totals (
  root_id BIGINT PRIMARY KEY REFERENCES actors (id),
  articles BIGINT NOT NULL,          -- that name it or an actor under it, copies included
  copies BIGINT NOT NULL
);
INSERT INTO actor_totals (root_id, articles, copies)
  SELECT root_id, count(*), 0 FROM article_actors GROUP BY root_id;

-- People ask for actors by name and by the forms that articles use.
DROP INDEX actor_names_by_form;
CREATE INDEX actor_names_by_form ON actor_names (form);
CREATE INDEX actors_by_name ON actors (lower(name));
