-- The stems of SQLite's index (Porter's, without stop words), so that both engines find the same articles.
CREATE TEXT SEARCH DICTIONARY article_stems (TEMPLATE = snowball, LANGUAGE = porter);
CREATE TEXT SEARCH CONFIGURATION article_words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION article_words ALTER MAPPING FOR asciiword, word, numword WITH article_stems;

CREATE TABLE article_words (
  article_id BIGINT PRIMARY KEY REFERENCES articles (id),
  words TSVECTOR NOT NULL
);
CREATE INDEX article_words_by_word ON article_words USING gin (words);

CREATE INDEX actor_names_by_form ON actor_names (form);
