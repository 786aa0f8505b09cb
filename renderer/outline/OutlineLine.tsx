import { ChevronDown, ChevronRight, LayoutDashboard, MoveUpRight, SquareDashed, Type } from 'lucide-react';
import { useRef } from 'react';
import { standsFor } from '#core/model/diagrams.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { countedOn } from '../canvas/badges.ts';
import { SeverityMark } from '../review/SeverityMark.tsx';
import { useDocument } from '../state/document.ts';
import { SeenName } from '../ui/SeenName.tsx';
import { TypeIcon } from '../ui/TypeIcon.tsx';
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
  readonly onPress: () => void;
  readonly onTurn: () => void;
  readonly onOpen: () => void;
  readonly onName: (name: string) => void;
}

/** One line of the outline; the tree around it has the keyboard. */
export function OutlineLine({ id, row, top, isActive, isRenaming, onPress, onTurn, onOpen, onName }: Props) {
  const { name, level, position, of, isOpen, subject } = row;
  const count = useCount(row);
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
      aria-selected={isActive}
      aria-label={subject.kind === 'finding' ? name : words.line(name, words.kinds[subject.kind], count)}
      className={styles.line}
      style={{ top, paddingInlineStart: 6 + (level - 1) * 14 }}
      onClick={onPress}
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
        <Field name={name} onName={onName} />
      ) : (
        <span className={styles.name} dir="auto" title={name}>
          <SeenName>{name}</SeenName>
        </span>
      )}
      {count > 0 && <span className={styles.count} data-count={count} />}
    </div>
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

function Field({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const isLeft = useRef(false);
  const finish = (said: string): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    onName(said);
  };
  return (
    <input
      className={styles.field}
      aria-label={words.rename}
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
        else if (event.key === 'Escape') finish(name);
      }}
    />
  );
}
