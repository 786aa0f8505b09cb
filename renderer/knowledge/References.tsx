import type { Risk } from '#core/knowledge/catalogue.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import styles from './Reading.module.css';

/** Where to read on about a risk. */
export function References({ of }: { of: Risk['references'] }) {
  return (
    <ul className={styles.list}>
      {of.map(({ title, url }) => (
        <li key={url}>
          <LinkOut url={url}>{title}</LinkOut>
        </li>
      ))}
    </ul>
  );
}
