-- Full text over titles and texts; the index holds no second copy of them.
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, text,
  content = 'documents', content_rowid = 'seq',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_indexed AFTER INSERT ON documents
BEGIN
  INSERT INTO document_text (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
INSERT INTO document_text (document_text) VALUES ('rebuild');
