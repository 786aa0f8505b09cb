import { originOf } from '#core/packs/join.ts';
import { packs as words } from '#core/strings/packs.ts';
import { theCatalogue } from '../state/document.ts';
import styles from './OriginTag.module.css';

/** Names the content pack that defines something; nothing for what comes with the workbench. */
export function OriginTag({ id }: { readonly id: string }) {
  const pack = originOf(theCatalogue(), id);
  return pack && <span className={styles.tag}>{words.origin(pack.name, pack.version)}</span>;
}
