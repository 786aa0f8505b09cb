import { isComponent } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { typeOf } from '../../state/catalogue.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import styles from './FindingsPanel.module.css';
import type { FindingFilter } from './group-findings.ts';
import { hasMachineLearning } from './machine-learning.ts';

const words = strings.review.findings;

/** Says plainly why there is no finding to show. */
export function NoFindings({ filter }: { filter: FindingFilter }) {
  const model = useDocument((open) => open.model);
  const anything = useDocument(({ assessment }) => assessment.findings.length > 0);
  const selection = useEditor((editor) => editor.selection);
  if (anything) {
    const nothingHere = selection.size === 0 ? words.nothingSelected : words.noneOnSelection;
    const ofFilter = {
      undecided: words.noneUndecided,
      parked: words.noneParked,
      selection: nothingHere,
      all: nothingHere,
    };
    return <p className={styles.note}>{ofFilter[filter]}</p>;
  }
  const components = [...model.element.values()].filter(isComponent);
  const drawn = components.length > 0;
  const why = hasMachineLearning(components.map(typeOf)) ? words.nothingAttaches : words.noMachineLearning;
  const { title, text } = drawn ? why : words.emptyDrawing;
  return (
    <div className={styles.empty}>
      <h3 className={styles.emptyTitle}>{title}</h3>
      <p>{text}</p>
    </div>
  );
}
