import { isComponent } from '#core/model/element.ts';
import { answerKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { typeOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import styles from './FindingsPanel.module.css';
import { nameOf } from './name-of.ts';

const words = strings.review.findings.beyond;

/** Says openly, where generative parts are drawn, which of their risks this list does not hold and which lists do. */
export function BeyondThisList() {
  const model = useDocument((open) => open.model);
  const parts = [...model.element.values()]
    .filter(isComponent)
    .filter(
      (component) =>
        typeOf(component).roles.includes('generative') ||
        model.answer.get(answerKey(component.id, 'generative'))?.value === 'yes',
    );
  if (parts.length === 0) return null;
  return (
    <Fold level={3} title={words.title}>
      <p className={styles.note}>{words.text(parts.map(({ id }) => nameOf(model, id)))}</p>
    </Fold>
  );
}
