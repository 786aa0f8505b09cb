import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { nameOf } from '#core/overview/name-of.ts';
import type { FindingDifferences } from '#core/packs/differences.ts';
import { packs as words } from '#core/strings/packs.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import styles from './FindingChanges.module.css';

const KINDS = ['gained', 'lost', 'reworded'] as const satisfies readonly (keyof FindingDifferences)[];

interface Props {
  readonly changes: FindingDifferences;
  /** Where risks are looked up: a finding that is lost may be of a risk that is gone too. */
  readonly catalogues: readonly Catalogue[];
}

/** Which findings another catalogue gains, loses and words anew, by risk and place. */
export function FindingChanges({ changes, catalogues }: Props) {
  const model = useDocument((open) => open.model);
  const changed = KINDS.filter((kind) => changes[kind].length > 0);
  if (changed.length === 0) return <p>{words.unchanged}</p>;
  return (
    <dl className={styles.changes}>
      {changed.map((kind) => (
        <div key={kind}>
          <dt>{words[kind](changes[kind].length)}</dt>
          {changes[kind].map((key) => (
            <dd key={key}>{titleOf(key, model, catalogues)}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function titleOf(key: FindingKey, model: Model, catalogues: readonly Catalogue[]): string {
  const [id = '', element = ''] = key.split(/:(.*)/su);
  const risk = catalogues.flatMap(({ risks }) => risks).find((one) => one.id === id);
  const title = risk ? `${id} ${risk.title}` : id;
  return strings.review.assessment.where(title, nameOf(model, element as ElementId));
}
