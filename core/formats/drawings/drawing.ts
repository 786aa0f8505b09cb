import type { ElementId, RiskId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';

/** Where a risk is said to be, or not to be; `all` stands for the whole drawing. */
export interface Label {
  readonly risk: RiskId;
  readonly elements: readonly ElementId[] | 'all';
}

/** What a person who knows the system says of a drawing. */
export interface Labels {
  /** Risks that are there: to be found at one of the elements. */
  readonly required: readonly Label[];
  /** Places where a risk has no ground: a finding there is a false alarm. */
  readonly forbidden: readonly Label[];
  /** Places where a finding is neither right nor wrong. */
  readonly tolerated: readonly Label[];
}

/** Something in a file that was left out or taken for something else; `at` is the id of an element or flow. */
export interface DrawingNote {
  readonly kind: 'unknownType' | 'unknownTick' | 'unknownKind' | 'idTakenTwice' | 'looseFlow' | 'unknownMember';
  readonly at: string;
  readonly value: string;
}

/** One test drawing as a project's model, with its element ids as given. */
export interface Drawing {
  readonly id: string;
  readonly name: string;
  readonly model: Model;
  readonly notes: readonly DrawingNote[];
  readonly labels: Labels;
}

/** Why a text is not taken as drawings; `place` names the field. */
export interface DrawingsRefusal {
  readonly kind: 'notDrawings';
  readonly place: string;
}
