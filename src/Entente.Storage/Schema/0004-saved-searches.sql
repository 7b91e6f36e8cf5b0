-- Questions that people keep, as the page that asks them writes them in its address.
CREATE TABLE saved_searches (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL UNIQUE,        -- without the question mark
  created TEXT NOT NULL
);
