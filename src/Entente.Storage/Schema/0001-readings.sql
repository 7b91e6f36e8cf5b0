-- Written once for all engines, in PostgreSQL's names of types: SQLite takes them too, but for a row's number (see Migrations). What only one engine
-- has stands in a file of the same number that ends in the engine's name, and comes after this one.
-- Days are whole numbers such as 20230515, so that they sort, compare and read alike in every engine; 0 is an unknown day.
-- Lists of spans are text such as "10-14,20-31", in UTF-16 code units of the article's text.

CREATE TABLE coders (
  id BIGINT PRIMARY KEY,
  version TEXT NOT NULL UNIQUE
);

CREATE TABLE runs (
  id BIGINT PRIMARY KEY,
  coder_id BIGINT NOT NULL REFERENCES coders (id),
  started TEXT NOT NULL,
  finished TEXT,                     -- null while it runs, and for ever when it was killed
  articles BIGINT NOT NULL,
  known BIGINT NOT NULL,
  revised BIGINT NOT NULL,
  words BIGINT NOT NULL,
  events BIGINT NOT NULL,
  bad_inputs BIGINT NOT NULL
);

CREATE TABLE bad_inputs (
  run_id BIGINT NOT NULL REFERENCES runs (id),
  number INTEGER NOT NULL,
  place TEXT NOT NULL,
  problem TEXT NOT NULL,
  PRIMARY KEY (run_id, number)
) WITHOUT ROWID;

CREATE TABLE outlets (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE          -- '' stands for articles without one
);

-- One row an actor. The root of JPN.MOFA is JPN; a root is its own root.
CREATE TABLE actors (
  id BIGINT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  root_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  country TEXT NOT NULL              -- '' for international ones
);

CREATE INDEX actors_by_root ON actors (root_id);

-- An actor as a mention means it on its day: name, roles and office change over time.
CREATE TABLE actor_references (
  id BIGINT PRIMARY KEY,
  actor_id BIGINT NOT NULL REFERENCES actors (id),
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  country TEXT NOT NULL,
  roles TEXT NOT NULL,               -- comma-separated
  office TEXT NOT NULL,              -- '' for none
  UNIQUE (actor_id, name, kind, country, roles, office)
);

CREATE TABLE places (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION
);
CREATE INDEX places_by_name ON places (name);

CREATE TABLE rules (
  id BIGINT PRIMARY KEY,
  rule TEXT NOT NULL UNIQUE
);

-- One row a version of an article. identity: digest of source and content; source: digest of outlet, address and the supplier's identifier.
CREATE TABLE articles (
  id BIGINT PRIMARY KEY,
  identity BYTEA NOT NULL UNIQUE,
  source BYTEA NOT NULL,
  version INTEGER NOT NULL,
  current INTEGER NOT NULL,          -- 1 for the newest version
  run_id BIGINT NOT NULL REFERENCES runs (id),
  added TEXT NOT NULL,
  code TEXT NOT NULL,                -- the supplier's identifier
  outlet_id BIGINT NOT NULL REFERENCES outlets (id),
  day INTEGER NOT NULL,
  title TEXT,
  url TEXT,
  language TEXT,
  supplied INTEGER NOT NULL,         -- 1 outlet, 2 day, 4 title came with the article; the others were read from its text
  text TEXT NOT NULL,
  sentences TEXT NOT NULL,           -- spans the supplier gave
  pairs TEXT NOT NULL,
  words INTEGER NOT NULL,
  events INTEGER NOT NULL
);
CREATE INDEX articles_by_source ON articles (source);
CREATE INDEX articles_by_day ON articles (current, day, id);
CREATE INDEX articles_by_outlet ON articles (outlet_id, current, day, id);

CREATE TABLE readings (
  id BIGINT PRIMARY KEY,
  article_id BIGINT NOT NULL REFERENCES articles (id),
  coder_id BIGINT NOT NULL REFERENCES coders (id),
  run_id BIGINT NOT NULL REFERENCES runs (id),
  current INTEGER NOT NULL,          -- 1 for the reading that questions are answered from
  published INTEGER NOT NULL,
  title TEXT,
  genre INTEGER NOT NULL,
  body_start INTEGER NOT NULL,
  body_end INTEGER NOT NULL,
  titles TEXT NOT NULL,
  dateline TEXT NOT NULL,            -- span, '' for none
  dateline_place TEXT,
  dateline_day INTEGER NOT NULL,
  byline TEXT NOT NULL,              -- span, '' for none
  byline_name TEXT,
  byline_affiliation TEXT,
  byline_issued INTEGER NOT NULL,
  notes TEXT NOT NULL                -- one a line
);
CREATE INDEX readings_by_article ON readings (article_id);

CREATE TABLE sentences (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE times (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  type INTEGER NOT NULL,
  value TEXT NOT NULL,
  resolved INTEGER NOT NULL,         -- 1 when an interval is known
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE mentions (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  reference_id BIGINT NOT NULL REFERENCES actor_references (id),
  how INTEGER NOT NULL,
  flags INTEGER NOT NULL,            -- 1 slanted wording, 2 place only
  alternatives TEXT NOT NULL,        -- actor codes, comma-separated
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE attributions (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  speaker_id BIGINT NOT NULL,       -- actor reference, 0 for no one
  kind INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE framing (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  technique TEXT NOT NULL,
  target TEXT,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE relations (
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  pair INTEGER NOT NULL,
  type INTEGER NOT NULL,
  mode TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (reading_id, number)
) WITHOUT ROWID;

CREATE TABLE events (
  id BIGINT PRIMARY KEY,
  reading_id BIGINT NOT NULL REFERENCES readings (id),
  article_id BIGINT NOT NULL REFERENCES articles (id),
  outlet_id BIGINT NOT NULL,
  current INTEGER NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,                -- e1, e2 … within the reading
  sentence INTEGER NOT NULL,
  type INTEGER NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,            -- ",military,diplomatic,"; '' for none
  cameo TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  status INTEGER NOT NULL,
  voices INTEGER NOT NULL,           -- length of the chain of speakers; 0 is the article's own voice
  about TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  rule_id BIGINT NOT NULL REFERENCES rules (id),
  derivation TEXT NOT NULL,          -- one step a line
  day INTEGER NOT NULL,              -- first day of the event, else the day of the report
  day_end INTEGER NOT NULL,
  when_value TEXT,                   -- null when the text says nothing of the time
  when_from INTEGER NOT NULL,
  when_to INTEGER NOT NULL,
  when_basis INTEGER NOT NULL,
  place_id BIGINT NOT NULL          -- 0 for none
);
CREATE INDEX events_by_article ON events (article_id);
CREATE INDEX events_by_day ON events (current, day, id);

CREATE TABLE event_parties (
  event_id BIGINT NOT NULL REFERENCES events (id),
  role INTEGER NOT NULL,             -- 0 actor, 1 recipient, 2 speaker
  number INTEGER NOT NULL,
  reference_id BIGINT NOT NULL REFERENCES actor_references (id),
  actor_id BIGINT NOT NULL,
  root_id BIGINT NOT NULL,
  span_start INTEGER NOT NULL,       -- -1 when carried over from elsewhere
  span_end INTEGER NOT NULL,
  PRIMARY KEY (event_id, role, number)
) WITHOUT ROWID;

-- What questions about pairs are answered from: current readings only, one row an event and pair of roots; 0 stands for no one.
CREATE TABLE event_pairs (
  actor_root BIGINT NOT NULL,
  recipient_root BIGINT NOT NULL,
  day INTEGER NOT NULL,
  event_id BIGINT NOT NULL,
  day_end INTEGER NOT NULL,
  type INTEGER NOT NULL,
  mutual INTEGER NOT NULL,           -- 1 for an act without direction, which has a row each way
  score DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (actor_root, recipient_root, day, event_id)
) WITHOUT ROWID;
CREATE INDEX event_pairs_by_actor ON event_pairs (actor_root, day, event_id);
CREATE INDEX event_pairs_by_recipient ON event_pairs (recipient_root, day, event_id);

-- Sums of event_pairs, kept with them: totals over millions of events without counting them.
CREATE TABLE pair_months (
  actor_root BIGINT NOT NULL,
  recipient_root BIGINT NOT NULL,
  month INTEGER NOT NULL,            -- 202305; 0 for unknown days
  type INTEGER NOT NULL,
  mutual INTEGER NOT NULL,
  events BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,               -- sum
  PRIMARY KEY (actor_root, recipient_root, month, type, mutual)
) WITHOUT ROWID;
CREATE INDEX pair_months_by_recipient ON pair_months (recipient_root, actor_root);

CREATE TABLE article_actors (
  root_id BIGINT NOT NULL,
  day INTEGER NOT NULL,
  article_id BIGINT NOT NULL REFERENCES articles (id),
  mentions INTEGER NOT NULL,
  PRIMARY KEY (root_id, day, article_id)
) WITHOUT ROWID;

-- The names an outlet has used for an actor, pronouns left out; names of superseded versions stay counted.
CREATE TABLE actor_names (
  actor_id BIGINT NOT NULL REFERENCES actors (id),
  outlet_id BIGINT NOT NULL REFERENCES outlets (id),
  form TEXT NOT NULL,
  mentions BIGINT NOT NULL,
  first_day INTEGER NOT NULL,        -- 0 when no day is known
  last_day INTEGER NOT NULL,
  PRIMARY KEY (actor_id, outlet_id, form)
) WITHOUT ROWID;

CREATE TABLE actor_offices (
  actor_id BIGINT NOT NULL REFERENCES actors (id),
  office TEXT NOT NULL,
  mentions BIGINT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  PRIMARY KEY (actor_id, office)
) WITHOUT ROWID;
