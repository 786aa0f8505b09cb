/** Screen: the sentences it shows. */
export const screen = {} as const;
