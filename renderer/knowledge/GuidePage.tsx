import { strings } from '#core/strings/index.ts';
import type { GuideId } from '#core/knowledge/lens.ts';
import { riskOf } from '../review/risks.ts';
import { theCatalogue } from '../state/document.ts';
import { Head, Part } from './Page.tsx';
import styles from './Page.module.css';

const words = strings.knowledge.guide;

/** How one of OWASP's six roles reads a project. */
export function GuidePage({ id }: { id: GuideId }) {
  const { guides, types } = theCatalogue();
  const guide = guides.find((one) => one.id === id);
  if (!guide) throw new Error(`the catalogue has no guide for ${id}`);
  const { risks, types: typeIds, strategiesOf } = guide.lens;
  const labels = (ids: readonly string[], all: readonly { readonly id: string; readonly label: string }[]): string =>
    ids.map((one) => all.find((entry) => entry.id === one)?.label ?? one).join(', ');
  return (
    <>
      <Head title={words.title(guide.label)} />
      <Part title={words.looksFirstAt}>
        <p>{guide.looksFirstAt}</p>
      </Part>
      <Part title={words.questions}>
        <Points of={guide.questions} />
      </Part>
      <Part title={words.actions}>
        <Points of={guide.actions} />
      </Part>
      <Part title={words.lens}>
        <dl className={styles.terms}>
          <dt>{words.risks}</dt>
          <dd>{risks.map((risk) => `${risk} ${riskOf(risk).title}`).join(', ') || words.allRisks}</dd>
          <dt>{words.types}</dt>
          <dd>{labels(typeIds, types) || words.allTypes}</dd>
          <dt>{words.strategiesOf}</dt>
          <dd>{labels(strategiesOf, guides)}</dd>
        </dl>
      </Part>
    </>
  );
}

function Points({ of }: { of: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
