import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { linksOf } from '#core/knowledge/links.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/**
 * The address that the page wants opened, as the system's browser is to get it.
 *
 * @throws WorkbenchError `invalidInput` for anything but an https address that the catalogue holds:
 *   nothing that a person or a file wrote leads out of the workbench
 */
export function knownLink(wanted: string, catalogue: Catalogue): string {
  const address = parse(wanted);
  const known = [...linksOf(catalogue)].some((link) => parse(link)?.href === address?.href);
  if (!address || !known) throw new WorkbenchError('invalidInput', 'no address of the catalogue');
  return address.href;
}

/** Null for what is no address, or none that is encrypted. */
function parse(text: string): URL | null {
  const address = URL.parse(text);
  return address?.protocol === 'https:' ? address : null;
}
