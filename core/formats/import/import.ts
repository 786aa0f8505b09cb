import type { ComponentKind } from '../../model/element.ts';
import type { Rect } from '../../model/geometry.ts';
import type { ComponentTypeId, RiskId, TickId } from '../../model/ids.ts';
import type { Severity, Treatment } from '../../model/project.ts';
import type { JsonLimits } from '../json-text.ts';
import type { TypeSuggestion } from '../type-suggestion.ts';

/** What a file may hold at most; the largest public model has 170,000 characters, 51 cells and 85 threats. */
export const IMPORT_LIMITS = {
  characters: 20_000_000,
  depth: 64,
  containers: 1_000_000,
  /** Cells and threats together. */
  parts: 5_000,
  /** Characters of JSON that are kept aside. */
  kept: 2_000_000,
} as const satisfies JsonLimits & { readonly parts: number; readonly kept: number };

/** Names a part of an import before it has an id: `d1.c4.t2` is the second threat on the fourth cell of the first diagram. */
export type ImportKey = string;

/** A model of another tool as we read it, before a person has confirmed it; plain JSON. */
export interface Import {
  readonly name: string;
  readonly description: string;
  /** Never empty. */
  readonly diagrams: readonly ImportedDiagram[];
  readonly components: readonly ImportedComponent[];
  readonly boundaries: readonly ImportedBoundary[];
  readonly texts: readonly ImportedText[];
  readonly flows: readonly ImportedFlow[];
  readonly threats: readonly ImportedThreat[];
  /** What was guessed, changed or kept aside, in the order of the file. */
  readonly notes: readonly ImportNote[];
  /** False for a text, which gives nothing a place: `planImport` then arranges the drawing along its flows. */
  readonly isPlaced?: false;
  /** The file without its diagrams, for an export to give back. */
  readonly kept: Kept;
}

/** The fields of the file's object as they stand there; null when they were too much to keep. */
export type Kept = Readonly<Record<string, unknown>> | null;

export interface ImportedDiagram {
  readonly key: ImportKey;
  readonly name: string;
  readonly kept: Kept;
  /** Cells that have no counterpart. */
  readonly aside: readonly Kept[];
}

interface ImportedElement {
  readonly key: ImportKey;
  readonly diagram: ImportKey;
  readonly name: string;
  readonly description: string;
  /** The cell without its threats. */
  readonly kept: Kept;
}

interface ImportedShape extends ImportedElement {
  /** As the file has it; `planImport` makes room for the larger shapes of the workbench. */
  readonly rect: Rect;
  readonly boundary: ImportKey | null;
}

export interface ImportedComponent extends ImportedShape {
  /** As it is drawn in the file; the type that is chosen may be of another kind. */
  readonly kind: ComponentKind;
  readonly outOfScope: string | null;
  /** Facts that the file states. */
  readonly ticks: readonly TickId[];
  readonly suggestion: TypeSuggestion;
  /** True when it is not in the file but stands where a flow ended in the open. */
  readonly standIn: boolean;
}

export type ImportedBoundary = ImportedShape;
/** Words on the drawing; `name` holds them. */
export type ImportedText = ImportedShape;

export interface ImportedFlow extends ImportedElement {
  readonly from: ImportKey;
  readonly to: ImportKey;
  readonly twoWay: boolean;
  /** False is unknown: a box nobody ticked looks the same. */
  readonly encrypted: boolean;
}

export interface ImportedThreat {
  readonly key: ImportKey;
  /** The element it lies on. */
  readonly on: ImportKey;
  /** The entry of the list that its title or type names, such as `ML02`; else null. */
  readonly risk: RiskId | null;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity | null;
  readonly treatment: Treatment;
  readonly mitigated: boolean;
  /** What the file says of its mitigation. */
  readonly reason: string;
  readonly source: string;
  readonly kept: Kept;
}

/** What becomes of a kind of note. */
export type ImportOutcome = 'guessed' | 'changed' | 'keptAside' | 'leftOut';

export const OUTCOMES = {
  curveAsBox: 'guessed',
  endJoined: 'guessed',
  endInTheOpen: 'guessed',
  unknownShape: 'guessed',
  idTakenTwice: 'guessed',
  statusUnknown: 'guessed',
  eliminated: 'guessed',
  severityUnknown: 'changed',
  placed: 'changed',
  clamped: 'changed',
  shortened: 'changed',
  emptyText: 'keptAside',
  unknownCell: 'keptAside',
  unusable: 'keptAside',
  threatNowhere: 'keptAside',
  flowOutOfScope: 'keptAside',
  factsKept: 'keptAside',
  people: 'keptAside',
  tooMuch: 'changed',
  lineLeftOut: 'leftOut',
  linkToBoundary: 'leftOut',
  linkToItself: 'leftOut',
} as const satisfies Readonly<Record<string, ImportOutcome>>;

/** One line of the report on an import. */
export interface ImportNote {
  readonly kind: keyof typeof OUTCOMES;
  /** The part of the import or of the file that it is about. */
  readonly at: ImportKey;
  readonly name: string;
  readonly detail: string;
}

/** Adds a line to the report. */
export type Report = (kind: ImportNote['kind'], at: ImportKey, name: string, detail?: string) => void;

/** What the person confirmed. */
export interface ImportChoices {
  /** By the key of the component; the suggestion stands where there is none. */
  readonly types: Readonly<Record<ImportKey, ComponentTypeId>>;
}
