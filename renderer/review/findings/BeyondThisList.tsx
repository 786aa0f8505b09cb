import { Fragment, useMemo } from 'react';
import { nameOf } from '#core/overview/name-of.ts';
import { beyondThisList } from '#core/risks/beyond-this-list.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { Fold } from '../../ui/Fold.tsx';
import styles from './FindingsPanel.module.css';

const words = strings.review.findings.beyond;

/** Says openly, where generative or agent parts are drawn, which of their risks this list does not hold and where they are listed. */
export function BeyondThisList() {
  const model = useDocument((open) => open.model);
  const beyond = useMemo(() => beyondThisList(model, theCatalogue()), [model]);
  if (beyond === null) return null;
  return (
    <Fold level={3} title={words.title}>
      <div className={styles.beyond} data-selectable>
        <p>{words.text(beyond.elements.map((id) => nameOf(model, id)))}</p>
        {beyond.lists.map((list) => (
          <Fragment key={list.title}>
            <p>{words.where(list.title, list.edition)}</p>
            <ul>
              {list.entries.map(({ id, title }) => (
                <li key={id}>
                  {id} {title}
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </Fold>
  );
}
