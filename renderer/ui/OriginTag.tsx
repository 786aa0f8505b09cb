import { originOf } from '#core/packs/join.ts';
import { packs as words } from '#core/strings/packs.ts';
import { theCatalogue } from '../state/document.ts';
import { Tag } from './Tag.tsx';

/** Names the content pack that defines something; nothing for what comes with the workbench. */
export function OriginTag({ id }: { readonly id: string }) {
  const pack = originOf(theCatalogue(), id);
  return pack && <Tag>{words.origin(pack.name, pack.version)}</Tag>;
}
