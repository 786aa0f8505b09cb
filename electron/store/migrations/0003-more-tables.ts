/** Assessed factors, saved views and content packs beside the first seven tables. */
export const sql = `
  CREATE TABLE project_row_3 (
    project TEXT NOT NULL REFERENCES project (id),
    table_name TEXT NOT NULL CHECK (table_name IN (
      'project', 'diagram', 'element', 'answer', 'decision', 'strategy', 'setting', 'factor', 'view', 'pack'
    )),
    id TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (project, table_name, id)
  ) STRICT;
  INSERT INTO project_row_3 SELECT project, table_name, id, value FROM project_row;
  DROP TABLE project_row;
  ALTER TABLE project_row_3 RENAME TO project_row;
`;
