/** Projects, findings, decisions and the export of the report. */
export const review = {} as const;
