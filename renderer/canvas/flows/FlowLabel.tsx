import type { DataFlow } from '#core/model/element.ts';
import { ICON_GRID, LOCK_ICON } from '#core/picture/icons.ts';
import type { FlowLabel } from '#core/picture/routing/pill.ts';
import { useDocument } from '../../state/document.ts';
import { select, useEditor } from '../../state/editor.ts';
import { focusCanvas } from '../focus.ts';
import { useLit } from '../lit.ts';
import { describeElement } from '../shapes/describe.ts';
import { NameField } from '../shapes/NameField.tsx';
import { Spoken } from '../shapes/Spoken.tsx';
import styles from './flow-label.module.css';
import { useRoute } from './routes.ts';

/** What a flow is called, above every line so that no flow runs over another's name. */
export function LabelOfFlow({ flow }: { readonly flow: DataFlow }) {
  const route = useRoute(flow.id);
  const lit = useLit(flow.id);
  const renaming = useEditor((editor) => editor.renaming === flow.id);
  const selected = useEditor((editor) => editor.selection.has(flow.id));
  const words = useDocument(({ model, assessment }) => describeElement(flow, model, assessment));
  if (!route) return null;
  const middle = route.points[Math.floor((route.points.length - 1) / 2)]!;
  const box = route.label?.rect ?? { x: middle.x, y: middle.y, width: 0, height: 0 };
  return (
    <div
      className={`${styles.flowLabel} nopan nodrag`}
      data-selected={selected || undefined}
      data-lit={lit ?? undefined}
      data-renamed={renaming || undefined}
      // What was cut can be read whole.
      title={route.label?.lines.at(-1)?.endsWith('…') ? flow.name : undefined}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      onClick={(event) => {
        // The flow's own line would take the click as well.
        event.stopPropagation();
        const { selection } = useEditor.getState();
        select(event.shiftKey ? [...selection, flow.id] : [flow.id]);
        focusCanvas();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        useEditor.setState({ renaming: flow.id });
      }}
    >
      {renaming ? <NameField element={flow} /> : route.label && <Pill label={route.label} />}
      <Spoken id={flow.id}>{words}</Spoken>
    </div>
  );
}

function Pill({ label: { rect, lines, lock } }: { label: FlowLabel }) {
  return (
    <span className={styles.pill} aria-hidden="true">
      {lock && (
        <svg
          className={styles.lock}
          style={{ left: lock.x - rect.x, top: lock.y - rect.y, width: lock.width, height: lock.height }}
          viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`}
        >
          <path d={LOCK_ICON} />
        </svg>
      )}
      <span className={styles.pillText} style={lock ? { marginLeft: lock.width + 3 } : {}}>
        {lines.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </span>
    </span>
  );
}
