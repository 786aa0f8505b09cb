/** Projects as rows of their tables beside an append-only log of what was changed. */
export const sql = `
  CREATE TABLE project (
    id TEXT PRIMARY KEY NOT NULL,
    created_at INTEGER NOT NULL,
    -- When it was moved to the bin; NULL while it is in the list.
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE project_row (
    project TEXT NOT NULL REFERENCES project (id),
    table_name TEXT NOT NULL
      CHECK (table_name IN ('project', 'diagram', 'element', 'answer', 'decision', 'strategy', 'setting')),
    id TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (project, table_name, id)
  ) STRICT;

  CREATE TABLE project_change (
    project TEXT NOT NULL REFERENCES project (id),
    -- Counts the changes of a project from 1, without a gap.
    revision INTEGER NOT NULL CHECK (revision > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    title TEXT NOT NULL,
    merge_key TEXT,
    rows TEXT NOT NULL CHECK (json_valid(rows)),
    PRIMARY KEY (project, revision)
  ) STRICT;
`;
