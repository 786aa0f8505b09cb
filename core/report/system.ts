import { strings } from '../strings/index.ts';
import type { Block } from './outline.ts';
import { inOneLine, prose } from './prose.ts';
import type { Scene } from './scene.ts';

const words = strings.report.system;
const FACTS = Object.keys(words.facts) as readonly (keyof typeof words.facts)[];

/** What was said of the system and of what was looked at, and what nobody said. */
export function systemSection({ project }: Scene): readonly Block[] {
  const valueOf = (fact: (typeof FACTS)[number]): string =>
    fact === 'stage' ? (project.stage ? words.stages[project.stage] : '') : (project[fact] ?? '').trim();
  const said = FACTS.filter((fact) => valueOf(fact) !== '');
  // The purpose may be long: it runs over the whole width and from page to page.
  const beside = said.filter((fact) => fact !== 'description');
  const missing = FACTS.filter((fact) => !said.includes(fact)).map((fact) => words.missing[fact]);
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'system' },
    ...(said.length === 0 ? [{ kind: 'paragraph', text: words.nothingSaid } as const] : prose(valueOf('description'))),
    ...(beside.length === 0
      ? []
      : [
          {
            kind: 'keyValues',
            rows: beside.map((fact) => ({ key: words.facts[fact], value: inOneLine(valueOf(fact)) })),
          } as const,
        ]),
    ...(said.length > 0 && missing.length > 0
      ? [{ kind: 'paragraph', tone: 'quiet', text: words.notSaid(missing) } as const]
      : []),
  ];
}
