/** Shell: the sentences it shows. */
export const shell = {} as const;
