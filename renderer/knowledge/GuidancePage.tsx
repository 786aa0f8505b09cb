import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import { Head, Part } from './Page.tsx';
import styles from './Page.module.css';

const words = strings.knowledge.guidancePage;

/** For whom the list is, and where to look for what it does not answer. */
export function GuidancePage() {
  return (
    <>
      <Head title={strings.knowledge.guidance} lead={words.intro} />
      <Part title={words.isFor}>
        <ul className={styles.points}>
          {words.forWhat.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <Part title={words.notFor}>
        <ul className={styles.entries}>
          {theCatalogue().sources.notFor.map(({ need, instead, url }) => (
            <li key={need}>
              <p className={styles.name}>{need}</p>
              <p>{instead}</p>
              <p className={`${styles.soft} ${styles.address}`}>
                <LinkOut url={url}>{url}</LinkOut>
              </p>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
