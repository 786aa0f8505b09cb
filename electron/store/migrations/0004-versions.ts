/** Versions as positions in the change log, and whole states now and then so that no reading goes far through it. */
export const sql = `
  CREATE TABLE project_version (
    project TEXT NOT NULL REFERENCES project (id),
    -- The change after which the project stood so; 0 for how it began.
    revision INTEGER NOT NULL CHECK (revision >= 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('named', 'hour', 'left', 'before')),
    -- What a person called it; what was about to happen where kind is 'before'; else empty.
    name TEXT NOT NULL,
    PRIMARY KEY (project, revision)
  ) STRICT;

  CREATE TABLE project_snapshot (
    project TEXT NOT NULL REFERENCES project (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    rows TEXT NOT NULL CHECK (json_valid(rows)),
    PRIMARY KEY (project, revision)
  ) STRICT;
`;
