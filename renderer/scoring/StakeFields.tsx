import { STAKE_PROPERTIES, type StakeProperty } from '#core/assessment/factors.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { FactorField } from './FactorField.tsx';
import styles from './Scoring.module.css';

const words = strings.scoring.stake;

interface Props {
  /** The components of which it is said, all at once. */
  readonly elements: readonly ElementId[];
  /** Those asked for; all by default. */
  readonly properties?: readonly StakeProperty[];
}

/** What would be lost at a component if it became known, wrong or unavailable. */
export function StakeFields({ elements, properties = STAKE_PROPERTIES }: Props) {
  return (
    <div className={styles.stack}>
      {properties.map((property) => {
        const { name, about, values } = strings.scoring.stakes[property];
        return (
          <FactorField
            key={property}
            subjects={elements}
            factor={property}
            label={name}
            about={about}
            texts={values}
            otherwise={words.none}
          />
        );
      })}
      <p className={styles.note}>{words.source}</p>
    </div>
  );
}
