import { LIMITS } from '../../model/limits.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { strings } from '../../strings/index.ts';
import { readJson } from '../json-text.ts';
import { suggestTypes, type TypeVocabulary } from '../suggest-type.ts';
import type { TypeSuggestion } from '../type-suggestion.ts';
import { type DrawnComponent, readDiagram } from './diagram.ts';
import { type Import, IMPORT_LIMITS, type ImportedComponent, type ImportNote } from '../import/import.ts';
import { keepWithin } from '../import/kept.ts';
import { cut, isRecord, line, list, type Raw, record, text, without } from './raw.ts';
import { rawThreats } from './threats.ts';
import type { ThreatDragonRefusal } from './refusal.ts';

const words = strings.imports;

/**
 * Reads the text of a Threat Dragon 2 model. Whatever the file holds, the answer is a model with a
 * report or a refusal; nothing is thrown.
 *
 * Source: OWASP Threat Dragon, schema of version 2, and how files of versions 2.0 to 2.6 depart from it.
 */
export function readThreatDragon(text: string, vocabulary: TypeVocabulary): Result<Import, ThreatDragonRefusal> {
  const json = readJson(text, IMPORT_LIMITS);
  if (!json.ok) return json;
  const refusal = refusalOf(json.value);
  return refusal ? refuse(refusal) : accept(readModel(record(json.value), vocabulary));
}

/** Whether it is a model of version 2 at all; older ones have no version, or their cells elsewhere. */
function refusalOf(file: unknown): ThreatDragonRefusal | null {
  if (!isRecord(file)) return { kind: 'notThreatDragon', missing: 'detail' };
  if (!isRecord(file['detail'])) return { kind: 'notThreatDragon', missing: 'detail' };
  const raw = file['detail']['diagrams'];
  if (!Array.isArray(raw)) return { kind: 'notThreatDragon', missing: 'detail.diagrams' };
  const diagrams = raw.map(record);
  const version = line(file['version']);
  const major = /^v?(\d+)/.exec(version)?.[1];
  if (major !== undefined && Number(major) > 2) return { kind: 'newer', version: cut(version, 20) };
  const hasCells = diagrams.some(({ cells }) => Array.isArray(cells));
  if (diagrams.some((diagram) => 'diagramJson' in diagram) || (major !== '2' && !hasCells)) return { kind: 'version1' };
  const parts = diagrams.reduce((sum, diagram) => sum + partsOf(diagram), 0);
  return parts > IMPORT_LIMITS.parts ? { kind: 'tooMany', limit: IMPORT_LIMITS.parts } : null;
}

function partsOf({ cells }: Raw): number {
  return list(cells).reduce<number>((sum, cell) => {
    const raw = record(cell);
    return sum + 1 + rawThreats({ raw, data: record(raw['data']) }).length;
  }, 1);
}

function readModel(file: Raw, vocabulary: TypeVocabulary): Import {
  const notes: ImportNote[] = [];
  const report = (kind: ImportNote['kind'], at: string, name: string, detail = '') =>
    void notes.push({ kind, at, name, detail });
  const [summary, detail] = [record(file['summary']), record(file['detail'])];
  const name = line(summary['title']);
  const description = text(summary['description']);
  if (name.length > LIMITS.projectName) report('shortened', 'file', cut(name, LIMITS.projectName), 'title');
  if (description.length > LIMITS.text) report('shortened', 'file', cut(name, LIMITS.projectName), 'description');
  const people = peopleOf(summary, detail);
  if (people !== '') report('people', 'file', '', people);

  const raw = list(detail['diagrams']).length > 0 ? list(detail['diagrams']) : [{}];
  const drawn = raw.map((diagram, index) => readDiagram(record(diagram), `d${index + 1}`, index + 1, report));
  const components = drawn.flatMap((diagram) => diagram.components);
  const flows = drawn.flatMap((diagram) => diagram.flows);
  const suggestions = suggestTypes(
    components.filter(({ standIn }) => !standIn),
    flows,
    vocabulary,
  );
  return keepWithin(IMPORT_LIMITS.kept, {
    name: cut(name, LIMITS.projectName) || words.untitled,
    description: cut(description),
    diagrams: drawn.map(({ diagram }) => diagram),
    components: components.map((component) => withSuggestion(component, suggestions)),
    boundaries: drawn.flatMap((diagram) => diagram.boundaries),
    texts: drawn.flatMap((diagram) => diagram.texts),
    flows,
    threats: drawn.flatMap((diagram) => diagram.threats),
    notes,
    kept: { ...file, detail: without(detail, 'diagrams') },
  });
}

function withSuggestion(
  component: DrawnComponent,
  suggestions: ReadonlyMap<string, TypeSuggestion>,
): ImportedComponent {
  const none: TypeSuggestion = { type: 'other', confidence: 'low', because: words.suggestion.looseEnd };
  return { ...component, suggestion: suggestions.get(component.key) ?? none };
}

function peopleOf(summary: Raw, detail: Raw): string {
  const names = [
    summary['owner'],
    detail['reviewer'],
    ...list(detail['contributors']).map((one) => record(one)['name']),
  ];
  return cut([...new Set(names.map(line))].filter((name) => name !== '').join(', '), LIMITS.name);
}
