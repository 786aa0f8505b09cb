/** By key: which of the items is next after the one at `index`; out of range for none. */
type Steps = Readonly<Record<string, (index: number, items: readonly HTMLElement[]) => number>>;

const LIST: Steps = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, items) => items.length - 1,
};

const GRID: Steps = {
  ...LIST,
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index, items) => below(index, items, 1),
  ArrowUp: (index, items) => below(index, items, -1),
};

/** The nearest item in the next row, or with -1 in the row before. */
function below(index: number, items: readonly HTMLElement[], way: 1 | -1): number {
  const places = items.map((item) => item.getBoundingClientRect());
  const here = places[index]!;
  const distance = ({ top, left }: DOMRect): number => Math.abs(top - here.top) * 1e4 + Math.abs(left - here.left);
  let nearest = -1;
  places.forEach((place, at) => {
    const isBeyond = way === 1 ? place.top >= here.bottom : place.height > 0 && place.bottom <= here.top;
    if (isBeyond && (nearest === -1 || distance(place) < distance(places[nearest]!))) nearest = at;
  });
  return nearest;
}

/**
 * Makes a container one stop for Tab, to be given to it as its `ref`: the arrow keys, Home and End
 * move the focus among the items in it, which are marked `data-roving` with an id of their own. When
 * what had the focus goes away, the item it belonged to takes it, or else the nearest.
 */
export const rovingFocus = (container: HTMLElement | null) => rove(container, LIST);

/** The same for items in rows and columns: arrow keys move to the sides too. */
export const rovingGrid = (container: HTMLElement | null) => rove(container, GRID);

function rove(container: HTMLElement | null, steps: Steps): (() => void) | undefined {
  if (!container) return undefined;
  const items = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('[data-roving]')];
  /** Where Tab arrives: the item last focused, or the one before what was last focused. */
  let stop = 0;
  let stopId: string | undefined;
  let focused: Element | null = null;

  const mark = (): void => {
    const all = items();
    stop = Math.max(0, Math.min(stop, all.length - 1));
    all.forEach((item, index) => {
      item.tabIndex = index === stop ? 0 : -1;
    });
  };
  const remember = ({ target }: FocusEvent): void => {
    focused = target as Element;
    stop = items().findLastIndex((item) => isAtOrBefore(item, target as Element));
    mark();
    stopId = items()[stop]?.dataset['roving'];
  };
  const forget = ({ target }: FocusEvent): void => {
    // An element that is taken away loses the focus while it is still there: look again once it is gone.
    setTimeout(() => {
      if (focused === target && document.activeElement !== target) focused = null;
    });
  };
  const move = (event: KeyboardEvent): void => {
    const all = items();
    const index = all.indexOf(event.target as HTMLElement);
    const step = steps[event.key];
    if (index === -1 || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    all[step(index, all)]?.focus();
  };
  const watcher = new MutationObserver(() => {
    mark();
    if (focused?.isConnected !== false || document.activeElement !== document.body) return;
    const all = items();
    (all.find((item) => item.dataset['roving'] === stopId) ?? all[stop])?.focus();
  });

  mark();
  watcher.observe(container, { childList: true, subtree: true });
  container.addEventListener('focusin', remember);
  container.addEventListener('focusout', forget);
  container.addEventListener('keydown', move);
  return () => {
    watcher.disconnect();
    container.removeEventListener('focusin', remember);
    container.removeEventListener('focusout', forget);
    container.removeEventListener('keydown', move);
  };
}

function isAtOrBefore(item: Element, focused: Element): boolean {
  return item === focused || Boolean(item.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
}
