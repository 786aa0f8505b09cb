import { isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { missing } from '../keys/command.ts';
import { isOnScreen } from '../keys/reach.ts';
import { commands, keyOf } from '../keys/registry.ts';
import { goTo } from '../panels/go-to.ts';
import { riskOf } from '../review/risks.ts';
import { typeOf } from '../state/catalogue.ts';
import { type OpenDocument, theCatalogue, theDocument } from '../state/document.ts';
import { read, useReading } from '../state/reading.ts';
import { openCard } from '../table/focus.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { search } from './fuzzy.ts';
import { settings } from './settings.ts';

const words = strings.commandPalette;

/** One of the things that can be found by typing. */
interface Found extends Choice {
  readonly kind: 'command' | 'element' | 'risk' | 'setting';
  readonly also?: string;
}

const PREFIXES: Readonly<Record<string, Found['kind']>> = {
  '>': 'command',
  '@': 'element',
  '#': 'risk',
  ':': 'setting',
};
/** So many lines at most are shown: who needs more types more. */
const MOST = 60;

/** What opens another list of commands would only lead back. */
const SELVES: ReadonlySet<string> = new Set(['find.commands', 'menu.open']);

let recent: readonly string[] = [];

/** Everything that can be found now, what was called last first. */
export function everything(): readonly Found[] {
  // While a page is read, the project beneath it is out of reach.
  const open = useReading.getState().page === null ? theDocument() : null;
  return [...called(), ...(open ? elements(open) : []), ...risks(), ...(open ? findings(open) : []), ...settings()];
}

/** What answers to what was typed, of one kind only where that begins with its sign. */
export function answersTo(all: readonly Found[], typed: string): readonly Found[] {
  const only = PREFIXES[typed.charAt(0)];
  const text = only ? typed.slice(1) : typed;
  const asked = only ? all.filter(({ kind }) => kind === only) : all;
  return search(asked, text).slice(0, MOST);
}

function called(): readonly Found[] {
  const age = (id: string): number => recent.indexOf(id) + 1 || recent.length + 1;
  return commands
    .filter((command) => !command.byKeyOnly && !SELVES.has(command.id) && isOnScreen(command))
    .map((command): Found => ({
      id: command.id,
      kind: 'command',
      title: command.title,
      also: strings.otherNames[command.id] ?? '',
      detail: strings.keys.groups[command.group],
      keys: keyOf(command.id),
      missing: missing(command),
      run: () => {
        recent = [command.id, ...recent.filter((id) => id !== command.id)];
        command.run();
      },
    }))
    .toSorted((a, b) => age(a.id) - age(b.id) || Number(Boolean(a.missing)) - Number(Boolean(b.missing)));
}

function elements({ model }: OpenDocument): readonly Found[] {
  const drawn = [...model.element.values()];
  return [...drawn.filter(isPlaced), ...drawn.filter(isFlow)].map((element) => ({
    id: element.id,
    kind: 'element',
    title: nameOf(model, element.id),
    detail: isComponent(element) ? typeOf(element).label : strings.canvas.kinds[element.kind],
    also: isFlow(element) ? element.data : '',
    run: () => goTo([element.id]),
  }));
}

function risks(): readonly Found[] {
  return theCatalogue().risks.map(({ id, title }) => ({
    id,
    kind: 'risk',
    title: `${id} ${title}`,
    detail: words.risk,
    run: () => read({ kind: 'risk', id }),
  }));
}

function findings({ model, assessment }: OpenDocument): readonly Found[] {
  return [
    ...assessment.findings.map(({ finding }): Found => ({
      id: finding.key,
      kind: 'risk',
      title: `${finding.risk} ${riskOf(finding.risk).title}`,
      detail: nameOf(model, finding.element),
      also: nameOf(model, finding.element),
      run: () => openCard(finding.key),
    })),
    ...ownFindings(model).map(({ own, decision }): Found => ({
      id: decision.finding,
      kind: 'risk',
      title: own.title,
      detail: nameOf(model, decision.element),
      run: () => openCard(decision.finding),
    })),
  ];
}
