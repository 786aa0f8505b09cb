import { strings } from '#core/strings/index.ts';
import type { Point } from '#core/model/geometry.ts';
import { theApp } from '../../state/app.ts';
import type { PastedText } from '../../state/dialog.ts';
import { Button } from '../../ui/Button.tsx';
import { TitledOverlay } from '../../ui/TitledOverlay.tsx';
import styles from './paste-offer.module.css';
import { drawPasted } from './paste-text.ts';

const words = strings.pictures.offer;

interface Props {
  readonly pasted: PastedText;
  readonly near: Point | undefined;
  readonly onClose: () => void;
}

/** Asks whether a text that was pasted is to be drawn, or another tool's model to be imported. */
export function PasteOffer({ pasted, near, onClose }: Props) {
  const accept = (): void => {
    onClose();
    if (pasted.kind === 'sketch') drawPasted(pasted.sketch, near ?? null);
    else theApp().importText(pasted.text);
  };
  const buttons = (
    <>
      <Button onPress={onClose}>{words.cancel}</Button>
      <Button look="primary" autoFocus onPress={accept}>
        {pasted.kind === 'sketch' ? words.draw : words.asProject}
      </Button>
    </>
  );
  return (
    <TitledOverlay title={words.title} near={near} className={styles.offer} onClose={onClose} buttons={buttons}>
      <p className={styles.says}>
        {pasted.kind === 'sketch'
          ? words.says(pasted.sketch.components.length, pasted.sketch.flows.length)
          : words.foreign}
      </p>
      {pasted.kind === 'sketch' && pasted.leftOut.length > 0 && <LeftOut of={pasted} />}
    </TitledOverlay>
  );
}

/** So many lines are named. */
const MOST_NAMED = 3;

function LeftOut({ of: { leftOut } }: { readonly of: Extract<PastedText, { kind: 'sketch' }> }) {
  const rest = leftOut.length - MOST_NAMED;
  return (
    <div className={styles.says}>
      <p>{words.leftOut(leftOut.length)}</p>
      <ul>
        {leftOut.slice(0, MOST_NAMED).map(({ line, says }) => (
          <li key={line}>{strings.text.atLine(line, says)}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
    </div>
  );
}
