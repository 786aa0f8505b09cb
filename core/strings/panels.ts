/** The palette, the inspector, the title row and the status row. */
export const panels = {} as const;
