import { rename, setFlow, setOutOfScope } from '#core/commands/describe.ts';
import type { Answer } from '#core/model/element.ts';
import { LIMITS } from '#core/model/limits.ts';
import { componentSize } from '#core/picture/shape.ts';
import { strings } from '#core/strings/index.ts';
import { changeType } from '../canvas/adding/converting.tsx';
import { goTo } from '../panels/go-to.ts';
import { kindOf, typeOf } from '../state/catalogue.ts';
import { theCatalogue } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { useEditor } from '../state/editor.ts';
import table from '../table/Table.module.css';
import { Cell } from './Cell.tsx';
import type { ComponentRow, ElementRow, FlowRow } from './element-rows.ts';
import styles from './Elements.module.css';

const words = strings.outline.tables;
const { answers } = strings.panels;
const ANSWERS = (['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: answers[id] }));
const SCOPES = (['inScope', 'outOfScope'] as const).map((id) => ({ id, label: words[id] }));

interface Props {
  readonly row: ElementRow;
  /** Its place in the whole table, the heading being 1. */
  readonly index: number;
}

/** One component or flow; each fact of it is a cell of its own. */
export function Line({ row, index }: Props) {
  const isSelected = useEditor((editor) => editor.selection.has(row.id));
  return (
    <tr className={table.row} aria-rowindex={index} data-lit={isSelected || undefined}>
      {row.element.kind === 'dataFlow' ? (
        <FlowCells row={row as FlowRow} />
      ) : (
        <ComponentCells row={row as ComponentRow} />
      )}
    </tr>
  );
}

function ComponentCells({ row }: { readonly row: ComponentRow }) {
  const { id, element, name, type, boundary, scope, risks } = row;
  const shownRisks = risks === 0 ? words.none : String(risks);
  const cell = cellsOf(row, name);
  return (
    <>
      <Cell
        {...cell('name', name)}
        maxLength={LIMITS.name}
        onCommit={(said) => said.trim() && edit((model) => rename(model, id, said, componentSize(said.trim(), type)))}
      />
      <Cell
        {...cell('type', type, element.type)}
        choices={theCatalogue().types.map((each) => ({ id: each.id, label: each.label }))}
        onCommit={(said) => {
          const to = typeOf({ type: said });
          changeType([id], { id: to.id, kind: kindOf(to, element.kind) });
        }}
      />
      <Told>{boundary}</Told>
      <Cell
        {...cell('scope', words[scope], scope)}
        choices={SCOPES}
        onCommit={(said) => edit((model) => setOutOfScope(model, id, said === 'inScope' ? null : ''))}
      />
      <td>
        <button
          type="button"
          data-roving={`${id} risks`}
          className={styles.open}
          aria-label={words.show(name, shownRisks)}
          onClick={() => goTo([id])}
        >
          {shownRisks}
        </button>
      </td>
    </>
  );
}

/** A name that is changed elsewhere; where it is cut, its beginning is kept. */
function Told({ children }: { readonly children: string }) {
  return (
    <td dir="auto" title={children}>
      {children}
    </td>
  );
}

function FlowCells({ row }: { readonly row: FlowRow }) {
  const { id, name, from, to, data, encrypted, authenticated } = row;
  const cell = cellsOf(row, name || `${from} → ${to}`);
  const answered = (column: 'encrypted' | 'authenticated', value: Answer) => (
    <Cell
      {...cell(column, answers[value], value)}
      choices={ANSWERS}
      onCommit={(said) => edit((model) => setFlow(model, id, { [column]: said as Answer }))}
    />
  );
  return (
    <>
      <Cell
        {...cell('name', name)}
        maxLength={LIMITS.name}
        onCommit={(said) => edit((model) => rename(model, id, said))}
      />
      <Told>{from}</Told>
      <Told>{to}</Told>
      <Cell
        {...cell('data', data)}
        maxLength={LIMITS.name}
        onCommit={(said) => edit((model) => setFlow(model, id, { data: said.trim() }))}
      />
      {answered('encrypted', encrypted)}
      {answered('authenticated', authenticated)}
    </>
  );
}

/** What every cell of a line has in common, by its column. */
function cellsOf({ id }: ElementRow, name: string) {
  return (column: keyof typeof words.columns, shown: string, value = shown) => ({
    id: `${id} ${column}`,
    label: words.cell(words.columns[column], name),
    shown: shown || words.none,
    value,
  });
}
