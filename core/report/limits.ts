import { beyondThisList } from '../risks/beyond-this-list.ts';
import { strings } from '../strings/index.ts';
import type { Block } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.limits;

/** What was left out, and what a list of these ten risks cannot say. */
export function limitsSection(scene: Scene): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'limits' },
    ...(scene.troubles ?? []).map(({ id, version }): Block => ({ kind: 'note', text: words.packLeftOut(id, version) })),
    { kind: 'heading', level: 2, text: words.outOfScope, anchor: 'limits-out' },
    outOfScope(scene),
    { kind: 'heading', level: 2, text: words.beyond, anchor: 'limits-beyond' },
    { kind: 'paragraph', text: words.beyondIntro },
    elsewhere(scene),
    ...generative(scene),
    { kind: 'paragraph', text: words.drawingOnly },
  ];
}

function elsewhere({ catalogue }: Scene): Block {
  return {
    kind: 'table',
    label: words.beyondLabel,
    columns: [
      { heading: words.need, share: 40 },
      { heading: words.instead, share: 60 },
    ],
    rows: catalogue.sources.notFor.map(({ need, instead, url }) => [
      [{ kind: 'paragraph', text: need }],
      [{ kind: 'paragraph', text: [{ kind: 'link', text: instead, url }] }],
    ]),
  };
}

function outOfScope({ components, assessment, place }: Scene): Block {
  const left = components.filter((component) => component.outOfScope !== null);
  if (left.length === 0) return { kind: 'paragraph', text: words.noneOut };
  return {
    kind: 'table',
    label: words.outLabel,
    columns: [
      { heading: words.component, share: 30 },
      { heading: words.reason, share: 50 },
      { heading: words.findings, share: 20 },
    ],
    rows: left.map(({ id, outOfScope }) => [
      [{ kind: 'paragraph', text: [{ kind: 'strong', text: place(id) }] }],
      [{ kind: 'paragraph', text: outOfScope || words.noReason }],
      [{ kind: 'paragraph', text: String(assessment.findings.filter(({ finding }) => finding.element === id).length) }],
    ]),
  };
}

/** Where the risks of the generative parts are listed, when there are any. */
function generative({ model, catalogue, place }: Scene): readonly Block[] {
  const beyond = beyondThisList(model, catalogue);
  if (beyond === null) return [];
  const [first, ...further] = beyond.lists.map(({ title, edition, url, entries }) => ({
    name: `${title} ${edition}`,
    link: { kind: 'link', text: entries.map((entry) => `${entry.id} ${entry.title}`).join(', '), url } as const,
  }));
  return [
    {
      kind: 'note',
      text: [
        words.generative(beyond.elements.map(place), first!.name),
        first!.link,
        '.',
        ...further.flatMap(({ name, link }) => [words.generativeToo(name), link, '.']),
      ],
    },
  ];
}
