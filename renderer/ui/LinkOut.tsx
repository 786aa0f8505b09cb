import { useState } from 'react';
import { Link } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { ask } from '../state/workbench.ts';
import styles from './LinkOut.module.css';
import { Tooltip } from './Tooltip.tsx';

const words = strings.knowledge;

interface Props {
  /** One of the catalogue's addresses: no other is opened. */
  readonly url: string;
  readonly children: string;
}

/** Leads to a page of the web, in the system's browser; the workbench itself never uses the network. */
export function LinkOut({ url, children }: Props) {
  const [failed, setFailed] = useState(false);
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
