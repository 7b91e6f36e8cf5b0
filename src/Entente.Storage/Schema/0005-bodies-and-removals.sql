-- From the acts of a ministry or a person straight to their pairs, without a look at the wide rows of events.
CREATE INDEX event_pairs_by_event ON event_pairs (event_id, actor_root, recipient_root, day, copy, type, mutual, score);

-- The numbers of articles that were removed, so that none is given to another one: an old link or an open page must never mean a different text.
CREATE TABLE removed_articles (
  id BIGINT PRIMARY KEY,
  last_reading BIGINT NOT NULL,      -- greatest numbers of its readings and events; 0 without any
  last_event BIGINT NOT NULL,
  removed TEXT NOT NULL
);
