import { useEffect, useMemo, useState } from 'react';
import { describeDiagram } from '#core/picture/describe.ts';
import { svgOf } from '#core/picture/draw.ts';
import { strings } from '#core/strings/index.ts';
import { theApp } from '../state/app.ts';
import type { OpenDocument } from '../state/document.ts';
import styles from './ExportPicture.module.css';
import { pngOf } from './paint.ts';
import type { pictureOf } from './pictures.ts';

const words = strings.pictures;
/** Pixels to the longer side, doubled for good screens. */
const SIDE = 720;

interface Props {
  readonly open: OpenDocument;
  readonly picture: ReturnType<typeof pictureOf>;
  readonly background: boolean;
}

/** The picture as it will leave, painted anew whenever that changes. */
export function Preview({ open, picture, background }: Props) {
  const [shown, setShown] = useState('');
  useEffect(() => {
    let isStopped = false;
    let address = '';
    const { width, height } = picture.frame;
    pngOf(svgOf(picture), picture.frame, Math.min(2, SIDE / Math.max(width, height))).then((png) => {
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
