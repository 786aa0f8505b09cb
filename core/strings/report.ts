/** Report: the sentences it shows. */
export const report = {} as const;
