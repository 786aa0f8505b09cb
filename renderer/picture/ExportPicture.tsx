import { useEffect, useId, useMemo, useState } from 'react';
import { svgOf } from '#core/picture/draw.ts';
import { describeDiagram } from '#core/picture/describe.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { type OpenDocument, theDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { Overlay } from '../ui/Overlay.tsx';
import styles from './ExportPicture.module.css';
import { Choice } from './Choice.tsx';
import { isPaintable, pngOf } from './paint.ts';
import { fileOf, hasPart, type Looks, pictureOf, USUAL } from './pictures.ts';

const words = strings.pictures;
const FORMATS = ['png', 'svg', 'mmd', 'txt'] as const satisfies readonly Looks['format'][];
const SCALES = [1, 2, 4] as const;
const THEMES = ['light', 'print', 'dark'] as const;
/** Pixels to the longer side of the preview, doubled for good screens. */
const PREVIEW = 720;

/** Asks how the diagram is to look outside the workbench, shows it, and writes it as a file. */
export function ExportPicture({ onClose }: { readonly onClose: () => void }) {
  const open = theDocument();
  return open && <Export open={open} onClose={onClose} />;
}

function Export({ open, onClose }: { readonly open: OpenDocument; readonly onClose: () => void }) {
  const [looks, setLooks] = useState<Looks>({ ...USUAL, isPart: hasPart(open) });
  const change = (changed: Partial<Looks>): void => setLooks((now) => ({ ...now, ...changed }));
  const { isPart, theme, background, format, scale } = looks;
  const picture = useMemo(
    () => pictureOf(open, { ...USUAL, isPart, theme, background }),
    [open, isPart, theme, background],
  );
  const isPicture = format === 'png' || format === 'svg';
  const fits = format !== 'png' || isPaintable(picture.frame, scale);
  const title = useId();
  const save = async (): Promise<void> => {
    const name = open.model.diagram.get(open.diagram)?.name || words.title;
    const saved = await ask('picture.save', { name, file: await fileOf(open, looks) });
    if (!saved) return;
    onClose();
    notify(words.exported(saved.path));
  };
  return (
    <Overlay label={words.title} className={styles.dialog} dims onClose={onClose}>
      <h2 id={title} className={styles.title}>
        {words.title}
      </h2>
      <div className={styles.columns}>
        <Preview open={open} picture={picture} background={background} />
        <div className={styles.choices}>
          {hasPart(open) && (
            <Choice
              label={words.what}
              choices={[
                { id: 'part', label: words.selection },
                { id: 'whole', label: words.whole },
              ]}
              value={isPart ? 'part' : 'whole'}
              onChange={(what) => change({ isPart: what === 'part' })}
            />
          )}
          <Choice
            label={words.format}
            choices={FORMATS.map((id) => ({ id, label: words.formats[id] }))}
            value={format}
            onChange={(chosen) => change({ format: chosen })}
          />
          {format === 'png' && (
            <Choice
              label={words.size}
              inRow
              choices={SCALES.map((times) => ({ id: String(times), label: words.scale(times) }))}
              value={String(scale)}
              onChange={(times) => change({ scale: Number(times) })}
            />
          )}
          {isPicture && (
            <Choice
              label={words.theme}
              inRow
              choices={THEMES.map((id) => ({ id, label: words.themes[id] }))}
              value={theme === 'print' || theme === 'dark' ? theme : 'light'}
              onChange={(chosen) => change({ theme: chosen })}
            />
          )}
          {isPicture && (
            <label className={styles.check}>
              <input type="checkbox" checked={background} onChange={() => change({ background: !background })} />
              {words.background}
            </label>
          )}
          {format === 'png' && (
            <p className={styles.soft} role="status">
              {fits
                ? words.pixels(Math.ceil(picture.frame.width * scale), Math.ceil(picture.frame.height * scale))
                : words.tooLarge}
            </p>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button look="primary" autoFocus isDisabled={!fits} onPress={() => void save().catch(theApp().refuse)}>
          {words.export}
        </Button>
      </footer>
    </Overlay>
  );
}

interface PreviewProps {
  readonly open: OpenDocument;
  readonly picture: ReturnType<typeof pictureOf>;
  readonly background: boolean;
}

function Preview({ open, picture, background }: PreviewProps) {
  const [shown, setShown] = useState('');
  useEffect(() => {
    let isStopped = false;
    let address = '';
    const { width, height } = picture.frame;
    pngOf(svgOf(picture), picture.frame, Math.min(2, PREVIEW / Math.max(width, height))).then((png) => {
      if (isStopped) return;
      address = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
      setShown(address);
    }, theApp().refuse);
    return () => {
      isStopped = true;
      URL.revokeObjectURL(address);
    };
  }, [picture]);
  const types = useMemo(() => new Map(open.catalogue.types.map(({ id, label }) => [id, label])), [open]);
  const alt = useMemo(() => describeDiagram(open.model, open.diagram, types), [open, types]);
  return (
    <div className={styles.preview} data-clear={!background || undefined}>
      {shown !== '' && <img src={shown} alt={`${words.preview}: ${alt}`} />}
    </div>
  );
}
