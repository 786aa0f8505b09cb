import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { ImportedComponent, ImportKey } from '#core/formats/import/import.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { ComponentTypeId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { kindOf, typeOf } from '../state/catalogue.ts';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import styles from './Import.module.css';

const words = strings.importing.types;

export interface RowActions {
  readonly onConfirm: (key: ImportKey, isRight: boolean) => void;
  readonly onChoose: (component: ImportedComponent, button: HTMLElement) => void;
}

interface Props {
  readonly component: ImportedComponent;
  /** Where it is drawn; empty when there is one diagram. */
  readonly diagram: string;
  readonly type: ComponentTypeId;
  readonly isChosen: boolean;
  readonly isConfirmed: boolean;
  readonly actions: RowActions;
}

/** A component of the import with the type it will have; drawn anew only when something about it changed. */
export const TypeRow = memo(function TypeRow({ component, diagram, type, isChosen, isConfirmed, actions }: Props) {
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

/** What a component is called, named or not. */
export function nameOf({ name }: ImportedComponent): string {
  return name || words.unnamed;
}

function drawnAs({ kind }: ImportedComponent, type: ComponentType): string {
  const becomes = kindOf(type, kind);
  return becomes === kind ? words.kinds[kind] : words.becomes(words.kinds[kind], words.kinds[becomes]);
}
