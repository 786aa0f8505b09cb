/** The canvas: tools, hints and announcements. */
export const canvas = {} as const;
