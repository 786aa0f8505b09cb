import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Incident, Risk } from '../knowledge/catalogue.ts';
import { incidentsOf } from '../knowledge/evidence.ts';
import { incidentLink } from '../knowledge/links.ts';
import { typeAt } from '../model/type-at.ts';
import { strings } from '../strings/index.ts';
import { riskAnchor } from './finding.ts';
import type { Block, Text } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.incidents;
/** How many cases make the point. */
const SHOWN = 3;

/** Real cases in which a risk materialised, those at components like the ones concerned first; nothing where none is on record. */
export function incidentsAt(
  { catalogue, model }: Scene,
  risk: Risk,
  findings: readonly FindingAssessment[],
): readonly Block[] {
  const types = new Set(findings.map(({ finding }) => typeAt(model, finding.element)));
  const isHere = (incident: Incident): boolean => incident.types.some((type) => types.has(type));
  const all = incidentsOf(catalogue, risk.id, '');
  const cases = [...all.filter(isHere), ...all.filter((incident) => !isHere(incident))];
  if (cases.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.heading, anchor: `${riskAnchor(risk.id)}-incidents` },
    { kind: 'list', items: cases.slice(0, SHOWN).map((incident) => told(incident, isHere(incident))) },
    ...(cases.length > SHOWN
      ? [{ kind: 'paragraph', tone: 'quiet', text: words.more(cases.length - SHOWN) } as const]
      : []),
  ];
}

function told(incident: Incident, isHere: boolean): Text {
  const { id, name, line, year, kind } = incident;
  const url = incidentLink(incident);
  return [
    { kind: 'strong', text: name },
    words.when(year, kind, isHere),
    url === null ? id : { kind: 'link', text: id, url },
    words.line(line),
  ];
}
