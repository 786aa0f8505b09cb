/** What React Flow tells a node or an edge of itself, as far as its looks hang on it. */
interface Told {
  readonly id: string;
  readonly data?: unknown;
  readonly selected?: boolean;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * True when a node or an edge looks the same as before. Where React Flow has it on the diagram changes in every frame
 * of a drag and says nothing: its frame moves, or its route does.
 */
export function areDrawnAlike(before: Told, now: Told): boolean {
  return (
    before.id === now.id &&
    before.data === now.data &&
    before.selected === now.selected &&
    before.width === now.width &&
    before.height === now.height
  );
}
