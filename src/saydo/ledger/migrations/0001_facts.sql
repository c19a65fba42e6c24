-- Facts and decisions. `known` and `added` are full instants, so that text order is time order.
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  path TEXT,
  title TEXT,
  published TEXT,
  publisher TEXT,
  url TEXT,
  text TEXT NOT NULL,
  known TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT;
CREATE INDEX documents_known ON documents (known);

-- `record` is the reading as JSON, without the text, which the document's row holds.
CREATE TABLE readings (
  seq INTEGER PRIMARY KEY,
  doc TEXT NOT NULL REFERENCES documents (id),
  reader TEXT NOT NULL,
  added TEXT NOT NULL,
  record TEXT NOT NULL,
  UNIQUE (doc, reader)
) STRICT;

CREATE TABLE evidence (
  reading INTEGER NOT NULL REFERENCES readings (seq),
  event TEXT NOT NULL,
  doc TEXT NOT NULL,
  reader TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  actor TEXT,
  target TEXT,
  status TEXT NOT NULL,
  statement TEXT,
  known_by TEXT NOT NULL,
  PRIMARY KEY (reading, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_kind ON evidence (type, mode, actor);

CREATE TABLE observations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  doc TEXT NOT NULL REFERENCES documents (id),
  observed TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  actor TEXT,
  added TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX observations_doc ON observations (doc);

CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  value TEXT,
  author TEXT NOT NULL,
  made TEXT NOT NULL,
  known TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE issues (
  seq INTEGER PRIMARY KEY,
  doc TEXT,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  severity TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX issues_once ON issues (ifnull(doc, ''), place, what);
