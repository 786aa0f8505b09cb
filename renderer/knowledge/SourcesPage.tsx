import { useEffect } from 'react';
import { packs as packWords } from '#core/strings/packs.ts';
import { strings } from '#core/strings/index.ts';
import { theApp } from '../state/app.ts';
import { theCatalogue } from '../state/document.ts';
import { loadPacks, usePacks } from '../state/packs.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import { Head, Part } from './Page.tsx';
import styles from './Page.module.css';

const words = strings.knowledge.sourcesPage;

/** Whose work the catalogue stands on, in which edition, and who may do what with it. */
export function SourcesPage() {
  const { sources, crosswalk, version } = theCatalogue();
  return (
    <>
      <Head title={strings.knowledge.sources} />
      <p>{words.intro}</p>
      <Part title={words.works}>
        <ul className={styles.entries}>
          {sources.works.map(({ id, title, edition, credit, licence, licenceUrl, url, use }) => (
            <li key={id}>
              <p className={styles.name}>
                <LinkOut url={url}>{title}</LinkOut>
              </p>
              <p className={styles.soft}>{`${edition}. ${words.by(credit)}`}</p>
              <p>{use}</p>
              <p className={styles.soft}>
                {words.licence}
                <LinkOut url={licenceUrl}>{licence}</LinkOut>
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.lists}>
        <ul className={styles.entries}>
          {crosswalk.map(({ id, title, edition, licence, site }) => (
            <li key={id}>
              <p className={styles.name}>
                <LinkOut url={site}>{title}</LinkOut>
              </p>
              <p className={styles.soft}>{`${edition}. ${words.licence}${licence}`}</p>
            </li>
          ))}
        </ul>
      </Part>
      <PackSources />
      <p className={styles.soft}>{`${words.version(version)} ${words.endorsement}`}</p>
    </>
  );
}

/** The content packs of the open project and of this machine, each with its licence; nothing where there is none. */
function PackSources() {
  const { installed } = usePacks();
  useEffect(() => void loadPacks().catch(theApp().refuse), []);
  const used = theCatalogue().packs;
  const idle = installed.map(({ pack }) => pack).filter(({ id }) => used.every((one) => one.id !== id));
  if (used.length + idle.length === 0) return null;
  return (
    <Part title={strings.knowledge.packs}>
      <ul className={styles.entries}>
        {[...used, ...idle].map((pack) => (
          <li key={pack.id}>
            <p className={styles.name}>{packWords.origin(pack.name, pack.version)}</p>
            <p className={styles.soft}>{packWords.page.by(pack.source, pack.licence)}</p>
            <p className={styles.soft}>{used.includes(pack) ? words.packUsed : words.packIdle}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
