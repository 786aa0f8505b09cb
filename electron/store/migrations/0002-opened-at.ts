/** When a project was last opened; NULL for one that never was since it came into the library. */
export const sql = `
  ALTER TABLE project ADD COLUMN opened_at INTEGER;
`;
