import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
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
      <p className={styles.soft}>{`${words.version(version)} ${words.endorsement}`}</p>
    </>
  );
}
