import type { Incident } from '#core/knowledge/catalogue.ts';
import { incidentsOf } from '#core/knowledge/evidence.ts';
import { incidentLink } from '#core/knowledge/links.ts';
import type { ComponentTypeId, RiskId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import { OriginTag } from '../ui/OriginTag.tsx';
import text from '../ui/text.module.css';
import styles from './Reading.module.css';

const words = strings.knowledge.incidents;

interface Props {
  readonly risk: RiskId;
  /** Of the component in question: what happened at such a one comes first. */
  readonly type?: ComponentTypeId | undefined;
}

/** The real cases in which a risk materialised. */
export function Incidents({ risk, type = '' }: Props) {
  const cases = incidentsOf(theCatalogue(), risk, type);
  if (cases.length === 0) return <p>{words.none}</p>;
  return (
    <ul className={styles.cases}>
      {cases.map((incident) => (
        <li key={incident.id}>
          <p className={styles.name}>{incident.name}</p>
          <p className={text.soft}>
            {[
              words.meta(words.kind[incident.kind], incident.year),
              ...(incident.types.includes(type) ? [words.here] : []),
              ...(incident.confidence === 'low' ? [words.wideReading] : []),
            ].join(', ')}
            {', '}
            <Told incident={incident} />
            <OriginTag id={incident.id} />
          </p>
          <p>{incident.line}</p>
        </li>
      ))}
    </ul>
  );
}

/** The id of the case, leading to where it is told in full if that is anywhere. */
function Told({ incident }: { incident: Incident }) {
  const url = incidentLink(incident);
  return url === null ? incident.id : <LinkOut url={url}>{incident.id}</LinkOut>;
}
