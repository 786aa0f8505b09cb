import { isolated } from '#core/formats/isolated.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import styles from './on-top.module.css';

const words = strings.canvas.empty;

/** What an empty canvas says: ways to begin, and what a diagram of its own is about; gone with the first element. */
export function EmptyHint() {
  const keyOf = useKeyOf();
  const around = useDocument(({ model, diagram }) => {
    const refined = model.element.get(model.diagram.get(diagram)?.refines ?? '');
    return refined?.name;
  });
  return (
    <div className={styles.emptyHint}>
      <h2>{around ? words.inside(isolated(around)) : words.title}</h2>
      <p>
        <kbd>{keyOf('tool.quickAdd')}</kbd> {words.type}
      </p>
      <p>{words.drag}</p>
      <p>
        <kbd>{keyOf('tool.flow')}</kbd> {words.connect}
      </p>
      {around && (
        <p>
          <kbd>{keyOf('diagram.reference')}</kbd> {words.refer}
        </p>
      )}
    </div>
  );
}
