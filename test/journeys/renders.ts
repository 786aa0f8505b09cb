import type { Page } from 'playwright/test';

/** A node of React's tree, as far as it tells what was rendered. */
interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly flags: number;
  readonly type: unknown;
  readonly memoizedProps: {
    readonly data?: { readonly element?: { name: string }; readonly flow?: { name: string } };
    readonly component?: { name?: string };
    /** React Flow's own, on what it puts around each node and edge. */
    readonly rfId?: string;
  };
}

/** What was rendered since counting began, and when that was last, in milliseconds of the page's clock. */
interface Seen {
  readonly rendered: string[];
  lastAt: number;
}
declare global {
  interface Window {
    readonly seen: Seen;
  }
}

/** So long nothing is rendered where nothing is under way, in milliseconds. */
const REST = 700;

/**
 * Watches what React calls from now on: it makes each commit the current tree of its root, and that is looked at here.
 * The product needs nothing for it.
 */
export async function watchRenders(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { rendered: [], lastAt: performance.now() };
    const PERFORMED_WORK = 1;
    const rendered = (what: string): void => {
      seen.rendered.push(what);
      seen.lastAt = performance.now();
    };
    const visit = (fiber: Fiber | null): void => {
      for (let at = fiber; at; at = at.sibling) {
        const { element, flow } = at.memoizedProps?.data ?? {};
        // It lies three deep in what React Flow puts around it: its own element, and a context or a group.
        const framed = at.memoizedProps?.rfId && at.child?.child?.child?.memoizedProps?.data;
        const inPanel = at.memoizedProps?.component?.name;
        const isCalled = typeof at.type !== 'string' && (at.flags & PERFORMED_WORK) !== 0;
        if (isCalled && (element ?? flow)) rendered((element ?? flow)!.name);
        if (isCalled && framed) rendered(`frame of ${(framed.element ?? framed.flow)!.name}`);
        if (isCalled && inPanel !== undefined) rendered(`facts of ${inPanel}`);
        // What React left alone hangs on the same tree as before.
        if (at.child !== at.alternate?.child) visit(at.child);
      }
    };
    const container = document.getElementById('root')!;
    const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'))!;
    const root = (container as unknown as Record<string, { stateNode: { current: Fiber } }>)[key]!.stateNode;
    let { current } = root;
    Object.defineProperty(root, 'current', {
      get: () => current,
      set: (committed: Fiber) => {
        current = committed;
        visit(committed.child);
      },
    });
    Object.assign(window, { seen });
  });
}

/** Forgets what was rendered until now, once what is under way has come to rest. */
export async function startCounting(page: Page): Promise<void> {
  await atRest(page);
  await page.evaluate(() => window.seen.rendered.splice(0));
}

/** The names of the components, boundaries and flows rendered since, and whose facts were, each once, in alphabetical order. */
export async function whatRendered(page: Page): Promise<readonly string[]> {
  await atRest(page);
  const rendered = await page.evaluate(() => window.seen.rendered);
  return [...new Set(rendered)].toSorted();
}

async function atRest(page: Page): Promise<void> {
  await page.waitForFunction((rest) => performance.now() - window.seen.lastAt > rest, REST);
}
