/** The digest of what each project holds; those already there get theirs once the schema is in place. */
export const sql = `
  ALTER TABLE project ADD COLUMN digest TEXT CHECK (length(digest) = 64);
`;
