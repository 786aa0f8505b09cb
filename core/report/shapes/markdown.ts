import { isWebAddress } from '../../knowledge/web-address.ts';
import { BAND_LETTERS } from '../../picture/level-mark.ts';
import { contentsOf, titleOf } from '../contents.ts';
import { type Block, type Cell, type CellBlock, type Inline, type Outline, plainText, type Text } from '../outline.ts';

/** The report as Markdown with tables as GitHub writes them. Pictures are told in words. */
export function markdownOf({ title, marking, blocks }: Outline): string {
  const saysTitle = blocks[0]?.kind === 'cover' || blocks[0]?.kind === 'masthead';
  const head = saysTitle ? [] : [`# ${escaped(title)}`];
  const written = [
    ...head,
    ...(marking === null ? [] : [`**${escaped(marking)}**`]),
    ...blocks.map((one) => blockOf(one, blocks)),
  ];
  return `${written.filter((block) => block !== '').join('\n\n')}\n`;
}

function blockOf(block: Block, all: readonly Block[]): string {
  switch (block.kind) {
    case 'cover':
      return [`# ${escaped(block.title)}`, escaped(block.lead), blockOf(block.facts, all)].join('\n\n');
    case 'masthead':
      return [`# ${escaped(block.title)}`, escaped(block.line)].join('\n\n');
    case 'contents':
      return contentsOf(all)
        .flatMap(({ section, parts }) => [
          `- ${escaped(titleOf(section))}`,
          ...parts.map((part) => `  - ${escaped(titleOf(part))}`),
        ])
        .join('\n');
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(titleOf(block))}`;
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [
        row(block.columns.map(({ heading }) => escaped(heading))),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cellOf))),
      ].join('\n');
    }
    case 'keyValues':
      return block.rows.map(({ key, value }) => `- **${escaped(key)}**: ${textOf(value)}`).join('\n');
    case 'tally':
      return block.items.map(({ figure, label }) => `- **${figure}** ${escaped(label)}`).join('\n');
    case 'figure':
      return [`*${escaped(block.alt)}*`, escaped(block.caption)].filter((text) => text !== '').join('\n\n');
    case 'note':
      return `> ${textOf(block.text)}`;
    case 'pageBreak':
      return '';
    case 'paragraph':
    case 'list':
    case 'level':
      return plainBlockOf(block);
  }
}

function plainBlockOf(block: CellBlock): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${textOf(item)}`).join('\n');
  return textOf(block.text);
}

/** A cell on one line. */
function cellOf(cell: Cell): string {
  return cell
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `• ${textOf(item)}`).join('<br>');
      return block.kind === 'level' && block.mark !== 'question' && plainText(block.text) === ''
        ? BAND_LETTERS[block.mark]
        : textOf(block.text);
    })
    .join('<br>');
}

function textOf(text: Text): string {
  return typeof text === 'string' ? escaped(text) : text.map(runOf).join('');
}

function runOf(run: Inline): string {
  if (typeof run === 'string') return escaped(run);
  const text = escaped(run.text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  switch (run.kind) {
    case 'strong':
      return inner === '' ? text : `${before}**${inner}**${after}`;
    case 'emphasis':
      return inner === '' ? text : `${before}*${inner}*${after}`;
    case 'reference':
      return text;
    case 'link':
      return isWebAddress(run.url) && !/[()]/u.test(run.url) ? `[${text}](${run.url})` : text;
  }
}

/** A text on one line in which nothing is taken for markup or for HTML. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>|~#!&]/gu, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, '$1\\$2');
}
