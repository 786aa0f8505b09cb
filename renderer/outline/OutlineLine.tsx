import { ChevronDown, ChevronRight, LayoutDashboard, MoveUpRight, SquareDashed, Type } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { standsFor } from '#core/model/diagrams.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { countedOn } from '../canvas/shapes/badges.ts';
import { SeverityMark } from '../review/by-hand/SeverityMark.tsx';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { SeenName } from '../ui/SeenName.tsx';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import { describeRow } from './describe-row.ts';
import styles from './Outline.module.css';
import { elementOf, type OutlineRow } from './rows.ts';

const words = strings.outline;

interface Props {
  readonly id: string;
  readonly row: OutlineRow;
  /** In pixels from the top of all lines. */
  readonly top: number;
  readonly isActive: boolean;
  readonly isRenaming: boolean;
  /** @param isMore true where it is to be selected besides what is selected, or no longer */
  readonly onPress: (isMore: boolean) => void;
  readonly onTurn: () => void;
  readonly onOpen: () => void;
  /** @param name null where it stays as it was */
  readonly onName: (name: string | null) => void;
}

/** One line of the outline; the tree around it has the keyboard. */
export function OutlineLine({ id, row, top, isActive, isRenaming, onPress, onTurn, onOpen, onName }: Props) {
  const { name, level, position, of, isOpen } = row;
  const count = useCount(row);
  const [label, description] = useLabel(row);
  const isSelected = useEditor(({ selection }) => {
    const element = elementOf(row);
    return element === null ? isActive : selection.has(element);
  });
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      aria-label={label}
      aria-description={description}
      data-active={isActive || undefined}
      className={styles.line}
      style={{ top, paddingInlineStart: 6 + (level - 1) * 14 }}
      onClick={({ shiftKey, ctrlKey, metaKey }) => onPress(shiftKey || ctrlKey || metaKey)}
      onDoubleClick={onOpen}
    >
      {isOpen === undefined ? (
        <span className={styles.turn} />
      ) : (
        // The arrow keys do the same.
        <span
          className={styles.turn}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onTurn();
          }}
        >
          <Chevron size={14} />
        </span>
      )}
      <Mark row={row} />
      {isRenaming ? (
        <Field row={row} onName={onName} />
      ) : (
        <span className={styles.name} title={name} dir={row.flow ? undefined : 'auto'}>
          <Name row={row} />
        </span>
      )}
      {count > 0 && <span className={styles.count} data-count={count} />}
    </div>
  );
}

/** The name of a line; names that run in different directions keep their places beside each other. */
function Name({ row: { name, flow } }: Pick<Props, 'row'>) {
  if (!flow) return <SeenName>{name}</SeenName>;
  return (
    <>
      {flow.label !== '' && (
        <>
          <Part>{flow.label}</Part>,{' '}
        </>
      )}
      {words.to} <Part>{flow.to}</Part>
    </>
  );
}

function Part({ children }: { readonly children: string }) {
  return (
    <bdi>
      <SeenName>{children}</SeenName>
    </bdi>
  );
}

function Mark({ row: { subject } }: Pick<Props, 'row'>) {
  const model = useDocument((open) => open.model);
  const band = useDocument((open) =>
    subject.kind === 'finding' ? (open.assessment.byKey.get(subject.id)?.band ?? null) : null,
  );
  switch (subject.kind) {
    case 'diagram':
      return <LayoutDashboard size={14} aria-hidden />;
    case 'finding':
      return <SeverityMark severity={band} />;
    case 'trustBoundary':
      return <SquareDashed size={14} aria-hidden />;
    case 'text':
      return <Type size={14} aria-hidden />;
    case 'dataFlow':
      return <MoveUpRight size={14} aria-hidden />;
    default:
      return <TypeIcon type={standsFor(model, subject.id)?.type ?? 'other'} />;
  }
}

/** How many findings that count an element has. */
function useCount(row: OutlineRow): number {
  const id = elementOf(row);
  return useDocument((open) => (id ? countedOn(open.assessment, id).reduce((sum, { count }) => sum + count, 0) : 0));
}

/** What a screen reader hears of a line, and what it may add. */
function useLabel(row: OutlineRow): readonly [label: string, description: string | undefined] {
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  return useMemo(() => describeRow(row, model, assessment), [row, model, assessment]);
}

/** The name of what a line stands for while it is typed: as it is, not as the line shows it. */
function Field({ row: { subject }, onName }: Pick<Props, 'row' | 'onName'>) {
  const name = useDocument(({ model }) => {
    if (subject.kind === 'finding') return '';
    return (subject.kind === 'diagram' ? model.diagram.get(subject.id) : model.element.get(subject.id))?.name ?? '';
  });
  const isLeft = useRef(false);
  const finish = (said: string | null): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    onName(said === name ? null : said);
  };
  return (
    <input
      className={styles.field}
      aria-label={words.rename}
      dir="auto"
      autoFocus
      maxLength={LIMITS.name}
      defaultValue={name}
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(event.currentTarget.value);
        else if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
