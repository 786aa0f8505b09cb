/** The longest texts a project may hold, in characters, and the largest edit, in rows. */
export const LIMITS = {
  projectName: 120,
  name: 200,
  drawnText: 2_000,
  text: 10_000,
  packText: 1_000_000,
  passphrase: 1_000,
  bends: 50,
  stack: 1_000_000,
  rowsInChange: 60_000,
} as const;

/** What a project file may hold at most. */
export const PROJECT_FILE_LIMITS = { bytes: 50_000_000, depth: 64, elementsOnDiagram: 20_000 } as const;
