import { useMemo, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { type OpenDocument, theDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { TitledOverlay } from '../ui/TitledOverlay.tsx';
import styles from './ExportPicture.module.css';
import { LooksForm } from './LooksForm.tsx';
import { isPaintable } from './paint.ts';
import { fileOf, hasPart, type Looks, pictureOf, USUAL } from './pictures.ts';
import { Preview } from './Preview.tsx';

const words = strings.pictures;

/** Asks how the diagram is to look outside the workbench, shows it, and writes it as a file. */
export function ExportPicture({ onClose }: { readonly onClose: () => void }) {
  const open = theDocument();
  return open && <Export open={open} onClose={onClose} />;
}

function Export({ open, onClose }: { readonly open: OpenDocument; readonly onClose: () => void }) {
  const [looks, setLooks] = useState<Looks>({ ...USUAL, isPart: hasPart(open) });
  const { isPart, theme, background, format, scale } = looks;
  const picture = useMemo(
    () => pictureOf(open, { ...USUAL, isPart, theme, background }),
    [open, isPart, theme, background],
  );
  const fits = format !== 'png' || isPaintable(picture.frame, scale);
  const save = async (): Promise<void> => {
    const name = open.model.diagram.get(open.diagram)?.name || words.title;
    const saved = await ask('picture.save', { name, file: await fileOf(open, looks) });
    if (!saved) return;
    onClose();
    notify(words.exported(saved.path));
  };
  const buttons = (
    <>
      <Button onPress={onClose}>{words.cancel}</Button>
      <Button look="primary" autoFocus isDisabled={!fits} onPress={() => void save().catch(theApp().refuse)}>
        {words.export}
      </Button>
    </>
  );
  return (
    <TitledOverlay title={words.title} className={styles.dialog} dims onClose={onClose} buttons={buttons}>
      <div className={styles.columns}>
        <Preview open={open} picture={picture} background={background} />
        <div className={styles.choices}>
          <LooksForm
            looks={looks}
            canBePart={hasPart(open)}
            onChange={(changed) => setLooks((now) => ({ ...now, ...changed }))}
          />
          {format === 'png' && (
            <p className={styles.soft} role="status">
              {fits
                ? words.pixels(Math.ceil(picture.frame.width * scale), Math.ceil(picture.frame.height * scale))
                : words.tooLarge}
            </p>
          )}
        </div>
      </div>
    </TitledOverlay>
  );
}
