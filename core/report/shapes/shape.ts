/** The shapes of a report by the endings of their files. */
export const SHAPES = ['pdf', 'html', 'md', 'csv', 'json'] as const;
export type Shape = (typeof SHAPES)[number];
