/** Titles of edits, as the Edit menu and the announcements name them. */
export const commands = {
  add: (what: string) => `Add ${what}`,
} as const;
