import { useMemo, useRef, useState } from 'react';
import type { Import, ImportedComponent } from '#core/formats/import/import.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { rovingGrid } from '../ui/roving-focus.ts';
import unseen from '../ui/spoken.module.css';
import styles from './Import.module.css';
import { TypeMenu } from './TypeMenu.tsx';
import { nameOf, type RowActions, TypeRow } from './TypeRow.tsx';
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
            <TypeRow
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
