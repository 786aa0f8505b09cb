import { useState } from 'react';
import { Link } from 'react-aria-components';
import { linksOf } from '#core/knowledge/links.ts';
import { strings } from '#core/strings/index.ts';
import { builtInCatalogue } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import styles from './LinkOut.module.css';
import { Tooltip } from './Tooltip.tsx';

const words = strings.knowledge;

interface Props {
  /** One of the built-in catalogue's addresses: no other is opened, and those of packs are shown as text. */
  readonly url: string;
  readonly children: string;
}

let links: ReadonlySet<string> | null = null;

/** The addresses that can be opened: what comes with the workbench never changes while it runs. */
function known(): ReadonlySet<string> {
  return (links ??= linksOf(builtInCatalogue()));
}

/** True for an address that can be opened. */
export function isKnownLink(url: string): boolean {
  return known().has(url);
}

/** Leads to a page of the web, in the system's browser; the workbench itself never uses the network. */
export function LinkOut({ url, children }: Props) {
  const [failed, setFailed] = useState(false);
  if (!isKnownLink(url)) return <span data-selectable>{words.plainLink(children, url)}</span>;
  const open = (): void => {
    setFailed(false);
    ask('link.open', { url }).catch(() => setFailed(true));
  };
  return (
    <>
      <Tooltip text={words.leadsTo(url)}>
        <Link className={styles.link!} onPress={open}>
          {children}
        </Link>
      </Tooltip>
      {failed && (
        <span role="alert" data-selectable>
          {' '}
          {words.notOpened(url)}
        </span>
      )}
    </>
  );
}
