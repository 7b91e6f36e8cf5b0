CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE INDEX actor_names_by_form ON actor_names (form COLLATE NOCASE);
