import { strings } from '../strings/index.ts';
import type { Change, RowChange } from '../model/change.ts';
import { subDiagramOf } from '../model/diagrams.ts';
import {
  type Answer,
  type Component,
  type DataFlow,
  type Element,
  isComponent,
  isPlaced,
  isTextBlock,
} from '../model/element.ts';
import { answerKey, type ElementId, type TickId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Project, ProjectFacts } from '../model/project.ts';
import type { Size } from '../model/geometry.ts';
import { answerRow, elementRow, row } from './row.ts';
import { writeText } from './write-text.ts';

const titles = strings.commands;

/** Null for an edit that would leave everything as it is. */
type Edit = Change | null;

/**
 * Gives an element a name; a text says it. What is called like it, because it looks into it or stands for it, takes the
 * name over.
 *
 * @param size what the shape needs to hold its new name; left out for flows and boundaries
 */
export function rename(model: Model, id: ElementId, name: string, size?: Size): Edit {
  const element = model.element.get(id);
  if (isTextBlock(element)) return writeText(model, id, name);
  const trimmed = name.trim();
  if (!element || element.name === trimmed) return null;
  const renamed =
    size && isComponent(element) ? fitted({ ...element, name: trimmed }, size) : { ...element, name: trimmed };
  return {
    title: titles.rename(element.name, trimmed),
    rows: [elementRow(model, renamed), ...along(model, element, renamed)],
  };
}

/** The rows of what is called like an element, unless somebody named it otherwise: the diagram that looks into it, and what stands for it elsewhere. */
function along(model: Model, { id, name }: Element, renamed: Element): readonly RowChange[] {
  const inside = subDiagramOf(model, id);
  const rows = inside?.name === name ? [row(model, 'diagram', inside.id, { ...inside, name: renamed.name })] : [];
  const size = isPlaced(renamed) && { width: renamed.rect.width, height: renamed.rect.height };
  const references = [...model.element.values()].flatMap((other) =>
    other.kind === 'reference' && other.of === id && other.name === name && size
      ? [elementRow(model, { ...other, name: renamed.name, rect: { ...other.rect, ...size } })]
      : [],
  );
  return [...rows, ...references];
}

/** Says more about an element; typing is one step of the history. */
export function describe(model: Model, id: ElementId, description: string): Edit {
  const element = model.element.get(id);
  if (!element || element.description === description) return null;
  return edited(model, { ...element, description }, titles.describe(element.name), `describe ${id}`);
}

/** Makes a component one of another type, of another kind too if the type asks for it. */
export function setType(model: Model, id: ElementId, type: { id: string; kind: Component['kind'] }, size: Size): Edit {
  const element = model.element.get(id);
  if (!isComponent(element) || (element.type === type.id && element.kind === type.kind)) return null;
  return edited(
    model,
    fitted({ ...element, type: type.id, kind: type.kind }, size),
    strings.converting.titles.setType([element.name]),
  );
}

/** Leaves a component out of the assessment for a reason, or takes it back in with null. */
export function setOutOfScope(model: Model, id: ElementId, reason: string | null): Edit {
  const element = model.element.get(id);
  if (!isComponent(element) || element.outOfScope === reason) return null;
  return edited(
    model,
    { ...element, outOfScope: reason },
    reason === null ? titles.inScope(element.name) : titles.outOfScope(element.name),
    reason !== null && element.outOfScope !== null ? `scope ${id}` : undefined,
  );
}

/** What can be said of a flow besides its name and ends. */
export type FlowFacts = Pick<DataFlow, 'data' | 'encrypted' | 'authenticated' | 'twoWay'>;

/** Changes facts of a flow. */
export function setFlow(model: Model, id: ElementId, facts: Partial<FlowFacts>): Edit {
  const flow = model.element.get(id);
  if (flow?.kind !== 'dataFlow') return null;
  const after = { ...flow, ...facts };
  const same = (Object.keys(facts) as (keyof FlowFacts)[]).every((fact) => flow[fact] === after[fact]);
  return same ? null : edited(model, after, titles.setFlow(flow.name));
}

/** Answers a question about an element; `unknown` takes the answer back. */
export function answer(model: Model, element: ElementId, tick: TickId, value: Answer): Edit {
  const before = model.answer.get(answerKey(element, tick));
  const about = model.element.get(element);
  if (!about || (before?.value ?? 'unknown') === value) return null;
  const rows =
    value === 'unknown'
      ? [row(model, 'answer', answerKey(element, tick), null)]
      : [answerRow(model, { element, tick, value })];
  return { title: titles.answer(about.name), rows };
}

/** What can be said of the project; an empty text takes a fact back. */
type SaidOfProject = Partial<Pick<Project, 'name' | 'description'>> & {
  readonly [Fact in keyof ProjectFacts]?: ProjectFacts[Fact] | '';
};

/** Changes what is said of the project as a whole. */
export function setProject(model: Model, said: SaidOfProject): Edit {
  const project = [...model.project.values()][0];
  if (!project) return null;
  const isKept = ([fact, value]: [string, unknown]): boolean =>
    value !== '' || fact === 'name' || fact === 'description';
  const after = Object.fromEntries(Object.entries({ ...project, ...said }).filter(isKept)) as unknown as Project;
  const facts = Object.keys(said) as (keyof Project)[];
  if (facts.every((fact) => project[fact] === after[fact])) return null;
  const rows = [row(model, 'project', project.id, after)];
  return { title: titles.setProject, rows, mergeKey: `project ${facts.join(' ')}` };
}

function fitted(component: Component, size: Size): Component {
  return { ...component, rect: { ...component.rect, ...size } };
}

function edited(model: Model, after: Element, title: string, mergeKey?: string): Change {
  return { title, rows: [elementRow(model, after)], ...(mergeKey === undefined ? {} : { mergeKey }) };
}
