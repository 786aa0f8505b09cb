import {
  type ConvertRefusal,
  setTypes,
  toBoundary,
  toComponent,
  type Wanted,
  whyNoComponent,
} from '#core/commands/convert.ts';
import type { Change } from '#core/model/change.ts';
import { isBoundary, isComponent } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import type { Result } from '#core/result.ts';
import { strings } from '#core/strings/index.ts';
import { type PaletteEntry, paletteGroups } from '../../panels/palette-entries.ts';
import { announce } from '../../state/announce.ts';
import { typeOf } from '../../state/catalogue.ts';
import { openDialog } from '../../state/dialog.ts';
import { run, theCatalogue, theDocument } from '../../state/document.ts';
import { TypeIcon } from '../../ui/TypeIcon.tsx';

const words = strings.converting;

/** Makes components ones of another type, or says why they stay what they are. */
export function changeType(ids: readonly ElementId[], wanted: Wanted): void {
  const { label } = typeOf({ type: wanted.id });
  carryOut((model) => setTypes(model, ids, wanted, (name) => componentSize(name, label)));
}

/** Asks by name for the type that components are to have. */
export function askForType(ids: readonly ElementId[]): void {
  chooseType('convert.type', (wanted) => changeType(ids, wanted));
}

/** Makes a boundary of a component, or says why it stays one. */
export function convertToBoundary(id: ElementId): void {
  carryOut((model) => toBoundary(model, id));
}

/** Asks by name for the type of component that a boundary is to become. */
export function convertToComponent(id: ElementId): void {
  chooseType('convert.toComponent', (wanted) =>
    carryOut((model) => {
      const size = componentSize(model.element.get(id)?.name ?? '', typeOf({ type: wanted.id }).label);
      return toComponent(model, id, wanted, size);
    }),
  );
}

/** True when a component can become a boundary, or the sentence that says what stands in the way. */
export function mayBecomeBoundary(ids: readonly ElementId[]): true | string {
  const model = theDocument()?.model;
  const [only, ...more] = ids;
  if (!model || !only || more.length > 0 || !isComponent(model.element.get(only))) return words.refused.notThere();
  const converted = toBoundary(model, only);
  return converted.ok || sentence(converted.refusal);
}

/** True when a boundary can become a component, or the sentence that says what stands in the way. */
export function mayBecomeComponent(ids: readonly ElementId[]): true | string {
  const model = theDocument()?.model;
  const [only, ...more] = ids;
  if (!model || !only || more.length > 0 || !isBoundary(model.element.get(only))) return words.oneBoundary;
  const refusal = whyNoComponent(model, only);
  return refusal === null || sentence(refusal);
}

function carryOut(command: (model: Model) => Result<Change | null, ConvertRefusal>): void {
  const open = theDocument();
  if (!open) return;
  const converted = command(open.model);
  if (converted.ok) run(converted.value);
  const said = converted.ok ? converted.value?.title : sentence(converted.refusal);
  if (said !== undefined) announce(said);
}

function sentence({ kind, count }: ConvertRefusal): string {
  return words.refused[kind](count);
}

function chooseType(command: keyof typeof words.commands, then: (wanted: Wanted) => void): void {
  const entries = paletteGroups(theCatalogue().types).flatMap(({ usual, rest }) => [...usual, ...rest]);
  openDialog({
    kind: 'choose',
    label: words.commands[command],
    placeholder: words.chooseType,
    choices: entries.map((entry) => choiceOf(entry, then)),
  });
}

function choiceOf({ type, label }: PaletteEntry, then: (wanted: Wanted) => void) {
  return {
    id: `${type.kind} ${type.id}`,
    title: label,
    detail: strings.panels.palette.groups[type.kind],
    icon: <TypeIcon type={type.id} />,
    run: () => then({ id: type.id, kind: type.kind }),
  };
}
