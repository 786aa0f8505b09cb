import { ChevronDown } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import type { Import, ImportedComponent, ImportKey } from '#core/formats/import/import.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { ComponentTypeId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { kindOf, typeOf } from '../state/catalogue.ts';
import { Button } from '../ui/Button.tsx';
import { rovingGrid } from '../ui/roving-focus.ts';
import unseen from '../ui/spoken.module.css';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import styles from './Import.module.css';
import { TypeMenu } from './TypeMenu.tsx';
import { type Choices, chosen, confirmed } from './use-import.ts';

const words = strings.importing.types;

interface Props {
  readonly model: Import;
  readonly choices: Choices;
  readonly onChoices: (change: (choices: Choices) => Choices) => void;
}

/** Every component with the type it will have and why; one is confirmed, or all at once. */
export function TypesTable({ model, choices, onChoices }: Props) {
  const [choosing, setChoosing] = useState<ImportedComponent | null>(null);
  const trigger = useRef<HTMLElement | null>(null);
  const { components } = model;
  const diagrams = useMemo(() => new Map(model.diagrams.map(({ key, name }) => [key, name])), [model]);
  const actions = useMemo<RowActions>(
    () => ({
      onConfirm: (key, isRight) => onChoices((before) => confirmed(before, [key], isRight)),
      onChoose: (component, button) => {
        trigger.current = button;
        setChoosing(component);
      },
    }),
    [onChoices],
  );
  const all = components.map(({ key }) => key);
  return (
    <section className={styles.part} aria-labelledby="import-types">
      <div className={styles.partHead}>
        <h2 id="import-types" className={styles.heading}>
          {words.heading}
        </h2>
        <span className={styles.soft} role="status">
          {words.left(components.length - choices.confirmed.size, components.length)}
        </span>
        <Button
          isDisabled={choices.confirmed.size === components.length}
          onPress={() => onChoices((before) => confirmed(before, all, true))}
        >
          {words.acceptAll}
        </Button>
      </div>
      <p className={styles.intro}>{words.intro}</p>
      <table className={styles.table}>
        <caption className={unseen.spoken}>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.drawnAs}</th>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.confirmed}</th>
          </tr>
        </thead>
        <tbody ref={rovingGrid as (body: HTMLTableSectionElement | null) => void}>
          {components.map((component) => (
            <Row
              key={component.key}
              component={component}
              diagram={diagrams.size > 1 ? (diagrams.get(component.diagram) ?? '') : ''}
              type={choices.types.types[component.key] ?? component.suggestion.type}
              isChosen={component.key in choices.types.types}
              isConfirmed={choices.confirmed.has(component.key)}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      <TypeMenu
        key={choosing?.key}
        isOpen={choosing !== null}
        trigger={trigger}
        label={choosing === null ? '' : words.typeOf(nameOf(choosing), '')}
        onClose={() => setChoosing(null)}
        onChoose={(type) => {
          if (choosing) onChoices((before) => chosen(before, choosing.key, type));
          setChoosing(null);
        }}
      />
    </section>
  );
}

interface RowActions {
  readonly onConfirm: (key: ImportKey, isRight: boolean) => void;
  readonly onChoose: (component: ImportedComponent, button: HTMLElement) => void;
}

interface RowProps {
  readonly component: ImportedComponent;
  /** Where it is drawn; empty when there is one diagram. */
  readonly diagram: string;
  readonly type: ComponentTypeId;
  readonly isChosen: boolean;
  readonly isConfirmed: boolean;
  readonly actions: RowActions;
}

const Row = memo(function Row({ component, diagram, type, isChosen, isConfirmed, actions }: RowProps) {
  const entry = typeOf({ type });
  const { confidence, because } = component.suggestion;
  const name = nameOf(component);
  return (
    <tr>
      <th scope="row" className={styles.rowName} dir="auto">
        {name}
        {diagram !== '' && <span className={styles.soft}>{diagram}</span>}
      </th>
      <td className={styles.soft}>{drawnAs(component, entry)}</td>
      <td>
        <button
          type="button"
          data-roving={`${component.key} type`}
          className={styles.type}
          aria-haspopup="dialog"
          aria-label={words.typeOf(name, entry.label)}
          onClick={({ currentTarget }) => actions.onChoose(component, currentTarget)}
        >
          <TypeIcon type={entry.id} />
          <span>{entry.label}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </td>
      <td className={styles.why}>
        {isChosen ? (
          words.chosen
        ) : (
          <>
            <span className={styles.confidence} data-confidence={confidence}>
              {words.confidence[confidence]}
            </span>
            {because}
          </>
        )}
      </td>
      <td className={styles.right}>
        <input
          type="checkbox"
          data-roving={`${component.key} right`}
          aria-label={words.confirm(name)}
          checked={isConfirmed}
          onChange={({ currentTarget }) => actions.onConfirm(component.key, currentTarget.checked)}
        />
      </td>
    </tr>
  );
});

function nameOf({ name }: ImportedComponent): string {
  return name || words.unnamed;
}

function drawnAs({ kind }: ImportedComponent, type: ComponentType): string {
  const becomes = kindOf(type, kind);
  return becomes === kind ? words.kinds[kind] : words.becomes(words.kinds[kind], words.kinds[becomes]);
}
