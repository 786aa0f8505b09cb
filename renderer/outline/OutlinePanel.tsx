import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { TREE_ID, workIn, worksInOutline } from '../canvas/focus.ts';
import { riskOf } from '../review/risks.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { OutlineActions } from './OutlineActions.tsx';
import { OutlineLine } from './OutlineLine.tsx';
import styles from './Outline.module.css';
import {
  activate,
  focusOutline,
  openSubject,
  removeSubject,
  renameSubject,
  toggleSelected,
  turn,
  unfold,
} from './outline-state.ts';
import { elementOfKey, keyOfDiagram, keyOfElement, useOutline } from './outlined.ts';
import { type OutlineRow, outlineRows } from './rows.ts';
import { useTreeKeys } from './tree-keys.ts';

const words = strings.outline;
/** The height of a line, in pixels, as Outline.module.css has it. */
const LINE = 28;
/** Lines drawn above and below those in view. */
const SPARE = 8;

/** The whole project as a tree in which everything can be done without the canvas. */
export function OutlinePanel() {
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  const { active, turned, renaming } = useOutline();
  const rows = useMemo(
    () => outlineRows(model, assessment, turned, (risk) => riskOf(risk).title),
    [model, assessment, turned],
  );
  useFollowSelection();
  useFollowDiagram();
  const at = useActive(rows, active, model);
  const row = rows[at];
  const [list, seen] = useWindow(rows.length, at);
  const onKeyDown = useTreeKeys(rows, at);

  return (
    <section className={styles.panel} aria-label={words.label} data-region>
      <OutlineActions row={row} onRemove={() => removeSubject(rows, at)} />
      <div
        ref={list}
        id={TREE_ID}
        className={styles.tree}
        role="tree"
        aria-label={words.tree}
        aria-description={words.help}
        aria-multiselectable
        aria-activedescendant={row && `outline-${at}`}
        tabIndex={0}
        onFocus={({ target, currentTarget }) => {
          if (target !== currentTarget) return;
          workIn(TREE_ID);
          if (useEditor.getState().selection.size === 0) activate(row);
        }}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: rows.length * LINE }} className={styles.all}>
          {rows.slice(seen.from, seen.to).map((each, index) => (
            <OutlineLine
              key={each.key}
              id={`outline-${seen.from + index}`}
              row={each}
              top={(seen.from + index) * LINE}
              isActive={seen.from + index === at}
              isRenaming={each.key === renaming}
              onPress={(isMore) => {
                if (isMore) toggleSelected(each);
                else activate(each);
                focusOutline();
              }}
              onTurn={() => turn(each)}
              onOpen={() => openSubject(each)}
              onName={(name) => {
                renameSubject(each, name);
                focusOutline();
              }}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Which lines are to be drawn: those in view and some around; the active one is kept in view. */
function useWindow(count: number, at: number) {
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const look = (): void => setView({ top: box.scrollTop, height: box.clientHeight });
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    box.addEventListener('scroll', look);
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    if (at * LINE < box.scrollTop) box.scrollTop = at * LINE;
    else if ((at + 1) * LINE > box.scrollTop + box.clientHeight) box.scrollTop = (at + 1) * LINE - box.clientHeight;
  }, [at]);
  const from = Math.max(0, Math.floor(view.top / LINE) - SPARE);
  return [list, { from, to: Math.min(count, from + Math.ceil(view.height / LINE) + 2 * SPARE) }] as const;
}

/**
 * The place of the active line. Where it went into something that is closed, that is opened; where it is gone, the line
 * in its place becomes the active one.
 */
function useActive(rows: readonly OutlineRow[], active: string | null, model: Model): number {
  const last = useRef(0);
  const found = rows.findIndex(({ key }) => key === active);
  useLayoutEffect(() => {
    if (found !== -1) last.current = found;
    if (found !== -1 || active === null || useOutline.getState().active !== active) return;
    const element = model.element.get(elementOfKey(active) ?? ('' as ElementId));
    if (element) return unfold(model, element);
    const next = rows[Math.min(last.current, rows.length - 1)];
    // What is done on the canvas selects nothing here.
    if (worksInOutline()) activate(next);
    else useOutline.setState({ active: next?.key ?? null });
  }, [found, active, rows, model]);
  return Math.max(0, found);
}

/** A diagram that is shown with nothing of it selected is active itself, for whoever works here. */
function useFollowDiagram(): void {
  const diagram = useDocument((open) => open.diagram);
  const follow = useEffectEvent((shown: DiagramId): void => {
    if (worksInOutline() && useEditor.getState().selection.size === 0) {
      useOutline.setState({ active: keyOfDiagram(shown) });
    }
  });
  useLayoutEffect(() => follow(diagram), [diagram]);
}

/** What is selected on the canvas is active here; what it lies in is opened. */
function useFollowSelection(): void {
  const selection = useEditor((editor) => editor.selection);
  const model = useDocument((open) => open.model);
  const [only] = selection.size === 1 ? selection : [];
  const follow = useEffectEvent((id: ElementId | undefined): void => {
    const element = id && model.element.get(id);
    if (!element || useOutline.getState().active === keyOfElement(element.id)) return;
    useOutline.setState({ active: keyOfElement(element.id) });
    unfold(model, element);
  });
  // Only what is selected anew is followed, not every edit; before a line that is gone is looked for.
  useLayoutEffect(() => follow(only), [only]);
}
