import { memo, useEffect, useMemo, useState } from 'react';
import type { Block } from '#core/report/outline.ts';
import { BlockView } from './BlockView.tsx';

/** How many blocks are put on the page at a time: what is seen first of the report. */
const AT_ONCE = 10;

/**
 * An outline as elements of the page; texts and pictures of a project are never markup of ours. What a reader sees first
 * stands first: the rest follows a little at a time, so that the window answers in between.
 */
export const OutlineView = memo(function OutlineView({ blocks }: { readonly blocks: readonly Block[] }) {
  const parts = useMemo(() => inParts(blocks), [blocks]);
  const shown = useGrowing(parts);
  return parts.slice(0, shown).map((part, index) => <PartView key={index} part={part} all={blocks} />);
});

function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return Array.from({ length: Math.ceil(blocks.length / AT_ONCE) }, (_, index) =>
    blocks.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

/** One part more whenever the window has nothing better to do; all that were shown stay until there are others. */
function useGrowing(parts: readonly unknown[]): number {
  const [shown, setShown] = useState(1);
  const isWhole = shown >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const next = requestIdleCallback(() => setShown(shown + 1), { timeout: 200 });
    return () => cancelIdleCallback(next);
  }, [shown, isWhole]);
  return shown;
}

const PartView = memo(function PartView({
  part,
  all,
}: {
  readonly part: readonly Block[];
  readonly all: readonly Block[];
}) {
  return part.map((block, index) => <BlockView key={index} block={block} all={all} />);
});
