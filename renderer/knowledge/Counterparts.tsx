import type { Scheme } from '#core/knowledge/catalogue.ts';
import { counterpartsOf } from '#core/knowledge/evidence.ts';
import type { RiskId } from '#core/model/ids.ts';
import { originOf } from '#core/packs/join.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import { isKnownLink, LinkOut } from '../ui/LinkOut.tsx';
import text from '../ui/text.module.css';
import styles from './Reading.module.css';

const words = strings.knowledge.crosswalk;

interface Props {
  readonly risk: RiskId;
  /** The level of the headings, one to a list. */
  readonly level: 4 | 5;
}

/** What other lists have for a risk, list by list; where one has nothing for one of the ten, that is said. */
export function Counterparts({ risk, level }: Props) {
  const { crosswalk } = theCatalogue();
  const blank = crosswalk.filter((scheme) => counterpartsOf(scheme, risk).length === 0);
  return (
    <div className={styles.list}>
      {crosswalk
        .filter((scheme) => !blank.includes(scheme))
        .map((scheme) => {
          const found = counterpartsOf(scheme, risk);
          return (
            <Fold
              key={scheme.id}
              level={level}
              title={words.scheme(scheme.title, scheme.edition)}
              aside={String(found.length)}
            >
              <Found scheme={scheme} found={found} />
            </Fold>
          );
        })}
      {blank.length > 0 && originOf(theCatalogue(), risk) === null && (
        <p className={text.soft}>{words.nothingIn(blank.map(({ title, edition }) => words.scheme(title, edition)))}</p>
      )}
    </div>
  );
}

function Found({ scheme, found }: { scheme: Scheme; found: Scheme['counterparts'] }) {
  return (
    <div className={styles.counterparts} data-selectable>
      <ul className={styles.list}>
        {found.map(({ id, name, relation, confidence, why }) => (
          <li key={id} className={styles.counterpart}>
            <span className={styles.id}>{id}</span>
            {name !== id && ` ${name}`}
            <p className={text.soft}>{words.why(words.relation[relation], words.confidence[confidence], why)}</p>
          </li>
        ))}
      </ul>
      {scheme.note !== undefined && <p className={text.soft}>{scheme.note}</p>}
      <p className={text.soft}>
        {isKnownLink(scheme.site) ? (
          <LinkOut url={scheme.site}>{scheme.site.replace(/^https:\/\//u, '')}</LinkOut>
        ) : (
          scheme.site
        )}
      </p>
    </div>
  );
}
