import type { ImportNote } from '../formats/import/import.ts';
import type { ThreatDragonRefusal } from '../formats/threat-dragon/refusal.ts';
import type { ComponentKind } from '../model/element.ts';

const shapes: Readonly<Record<ComponentKind, string>> = {
  externalEntity: 'external entity',
  process: 'process',
  dataStore: 'data store',
};

const quoted = (name: string, otherwise: string): string => (name === '' ? otherwise : `“${name}”`);
const named = (name: string): string => quoted(name, 'Something without a name');
const threat = (title: string): string => `The threat ${quoted(title, 'without a title')}`;
const within = (name: string): string => quoted(name, 'something without a name');

/** What taking over another tool's file says: why not, what was guessed, what types are suggested and why. */
export const imports = {
  /** The name of a project or diagram whose file gives none. */
  untitled: 'Imported model',
  untitledDiagram: (number: number) => `Diagram ${number}`,
  /** Stands where a flow ends in the open. */
  looseEnd: 'Loose end',
  noReason: 'Out of scope in Threat Dragon, which gives no reason.',
  source: (parts: readonly string[]) => ['Threat Dragon', ...(parts.length > 0 ? [parts.join(': ')] : [])].join(', '),
  suggestion: {
    name: (words: string) => `Its name says “${words}”.`,
    description: (words: string) => `Its description says “${words}”.`,
    flows: (source: string | undefined, target: string | undefined) =>
      [
        'Its data',
        ...(source === undefined ? [] : [`comes from ${within(source)}`]),
        ...(source === undefined || target === undefined ? [] : ['and']),
        ...(target === undefined ? [] : [`goes to ${within(target)}`]),
      ].join(' ') + '.',
    told: 'The file says so.',
    shape: (kind: ComponentKind) => `Nothing but its shape tells: ${shapes[kind]}.`,
    looseEnd: 'It stands where a flow ends in the open.',
  },
  refusal: (refusal: ThreatDragonRefusal): string => {
    switch (refusal.kind) {
      case 'tooLarge':
        return `The file is larger than ${refusal.limit / 1_000_000} million characters.`;
      case 'tooDeep':
        return `The file nests more than ${refusal.limit} levels deep.`;
      case 'tooMany':
        return `The file holds more than ${refusal.limit.toLocaleString('en-GB')} elements and threats.`;
      case 'notJson':
        return `The file is not JSON from line ${refusal.line} on.`;
      case 'notThreatDragon':
        return `The file is no Threat Dragon model: ${refusal.missing} is missing.`;
      case 'version1':
        return 'The file was written by Threat Dragon 1. Open and save it in Threat Dragon 2, then import it.';
      case 'newer':
        return `The file has version ${refusal.version} of the format; version 2 can be imported.`;
    }
  },
  outcome: {
    guessed: 'Guessed',
    changed: 'Changed',
    keptAside: 'Kept aside: stored with the project, not shown',
    leftOut: 'Left out',
  },
  note: ({ kind, name, detail }: ImportNote): string => {
    switch (kind) {
      case 'curveAsBox':
        return `${named(name)} is a boundary drawn as a line; it became a box around what the line embraces.`;
      case 'endJoined':
        return `${named(name)} is a flow with a loose end; it was joined to the nearest component, “${detail}”.`;
      case 'endInTheOpen':
        return `${named(name)} is a flow with a loose end; a component “${detail}” stands there.`;
      case 'unknownShape':
        return `${named(name)} has the unknown shape “${detail}”; it was taken for the nearest thing.`;
      case 'idTakenTwice':
        return `${named(name)} has the id of another cell of its diagram; flows were joined to the first.`;
      case 'statusUnknown':
        return `${threat(name)} has the unknown status “${detail}”; it counts as undecided.`;
      case 'severityUnknown':
        return `${threat(name)} has the unknown severity “${detail}”; it has none.`;
      case 'eliminated':
        return `${threat(name)} was eliminated; it counts as avoided and dealt with.`;
      case 'placed':
        return `${named(name)} had no place in the drawing; it stands below the others.`;
      case 'clamped':
        return `${named(name)} lay too far out; it was moved closer.`;
      case 'shortened':
        return `${named(name)} had a longer ${detail}; the whole text is kept aside.`;
      case 'emptyText':
        return 'A text on the drawing without words.';
      case 'unknownCell':
        return `${named(name)} is neither a component nor a flow nor a boundary (“${detail}”).`;
      case 'unusable':
        return `Something in “${detail}” that is no object.`;
      case 'threatNowhere':
        return `${threat(name)} lies on something that was not taken over.`;
      case 'flowOutOfScope':
        return `${named(name)} is a flow out of scope${detail === '' ? '' : ` (${detail})`}; only components can be.`;
      case 'factsKept':
        return `${named(name)} had facts that have no counterpart: ${detail}.`;
      case 'people':
        return `The people of the model: ${detail}.`;
      case 'lineLeftOut':
        return `Line ${name} of the flowchart is not understood: “${detail}”.`;
      case 'linkToBoundary':
        return `Line ${name} of the flowchart links to a subgraph, which has no end for a flow: “${detail}”.`;
      case 'linkToItself':
        return `Line ${name} of the flowchart links something to itself: “${detail}”.`;
      case 'tooMuch':
        return `${named(name)} had more fields than can be kept.`;
    }
  },
} as const;
