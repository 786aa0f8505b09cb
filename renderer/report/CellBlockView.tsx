import type { CellBlock } from '#core/report/outline.ts';
import styles from './ReportPreview.module.css';
import { MarkView, TextView } from './TextView.tsx';

/** A block as it stands by itself and in the cells of tables. */
export function CellBlockView({ block }: { readonly block: CellBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.tone && styles[block.tone]}>
          <TextView text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <TextView text={item} />
            </li>
          ))}
        </ul>
      );
    case 'level':
      return (
        <p className={styles.level}>
          <MarkView mark={block.mark} /> <TextView text={block.text} />
        </p>
      );
  }
}
