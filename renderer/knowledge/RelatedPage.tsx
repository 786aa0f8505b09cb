import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import { Head } from './Page.tsx';
import styles from './Page.module.css';

const words = strings.knowledge;

/** The resources that OWASP's list points to, with what each is for. */
export function RelatedPage() {
  return (
    <>
      <Head title={words.related} lead={words.relatedPage.intro} />
      <ul className={styles.entries}>
        {theCatalogue().sources.related.map(({ name, url, use }) => (
          <li key={name}>
            <p className={styles.name}>{name}</p>
            <p>{use}</p>
            <p className={`${styles.soft} ${styles.address}`}>
              <LinkOut url={url}>{url}</LinkOut>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
