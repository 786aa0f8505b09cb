import { strings } from '../strings/index.ts';
import type { Block } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.sources;

/** Whose work this stands on and who may do what with it. */
export function sourcesSection({ catalogue }: Scene): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'sources' },
    {
      kind: 'list',
      items: catalogue.sources.works.map(({ title, url, edition, credit, licence, licenceUrl, use }) => [
        { kind: 'link', text: title, url },
        words.edition(edition) + words.credit(credit),
        { kind: 'link', text: licence, url: licenceUrl },
        words.use(use),
      ]),
    },
    ...(catalogue.packs.length === 0
      ? []
      : [
          { kind: 'paragraph', text: words.packs } as const,
          {
            kind: 'list',
            items: catalogue.packs.map(({ name, version, source, licence, id }) =>
              words.pack(name, version, source, licence, id),
            ),
          } as const,
        ]),
    // One paragraph, which stays whole: none of its sentences stands on a page of its own.
    { kind: 'paragraph', text: [words.share, words.owner, words.endorsement].join(' ') },
  ];
}
