import { escapeMarkup } from '../../formats/markup.ts';
import { isWebAddress } from '../../knowledge/web-address.ts';
import { BAND_LETTERS, levelMark } from '../../picture/level-mark.ts';
import { bandColours, colours } from '../../picture/tokens.ts';
import { strings } from '../../strings/index.ts';
import { contentsOf, titleOf } from '../contents.ts';
import type { Block, CellBlock, Cover, Heading, Inline, Mark, Masthead, Outline, Text } from '../outline.ts';
import { STYLE, STYLE_HASH } from './html-style.ts';

/** What the page may load: pictures that it carries itself, and the one style sheet in its head. */
const POLICY = `default-src 'none'; img-src data:; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The report as one file that loads nothing, runs nothing and prints well. */
export function htmlOf(outline: Outline): string {
  const { title, language, marking, blocks, author, subject, maker } = outline;
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${escapeMarkup(content)}">`;
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}">
${meta('viewport', 'width=device-width')}
${meta('generator', maker)}
${meta('description', subject)}
${author === null ? '' : meta('author', author)}
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map((block) => blockOf(block, blocks)).join('\n')}
</main>
<footer>${marking === null ? '' : `<strong>${escapeMarkup(marking)}</strong> · `}${escapeMarkup(maker)}</footer>
</body>
</html>
`;
}

function blockOf(block: Block, all: readonly Block[]): string {
  switch (block.kind) {
    case 'cover':
      return headerOf(block, `<p class="lead">${escapeMarkup(block.lead)}</p>${blockOf(block.facts, all)}`);
    case 'masthead':
      return headerOf(block, `<p class="quiet">${escapeMarkup(block.line)}</p>`);
    case 'contents': {
      const link = (heading: Heading): string => linkTo(heading.anchor, titleOf(heading));
      const items = contentsOf(all).map(({ section, parts }) => {
        const within = parts.map((part) => `<li>${link(part)}</li>`).join('');
        return `<li>${link(section)}${within && `<ul>${within}</ul>`}</li>`;
      });
      return `<nav aria-label="${escapeMarkup(strings.report.contents)}"><ol>${items.join('')}</ol></nav>`;
    }
    case 'heading': {
      const eyebrow = block.eyebrow ? `<span class="eyebrow">${escapeMarkup(block.eyebrow)} </span>` : '';
      return `<h${block.level} id="${escapeMarkup(block.anchor)}">${eyebrow}${escapeMarkup(block.text)}</h${block.level}>`;
    }
    case 'table': {
      const head = block.columns.map(({ heading }) => `<th scope="col">${escapeMarkup(heading)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${cell.map(cellBlockOf).join('')}</td>`).join('')}</tr>`,
      );
      const all = block.columns.reduce((sum, { share }) => sum + share, 0);
      const columns = block.columns.map(({ share }) => `<col width="${Math.round((share / all) * 100)}%">`).join('');
      return `<div class="wide"><table><caption>${escapeMarkup(block.label)}</caption><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
    }
    case 'keyValues':
      return `<dl>${block.rows.map(({ key, value }) => `<div><dt>${escapeMarkup(key)}</dt><dd>${textOf(value)}</dd></div>`).join('')}</dl>`;
    case 'tally':
      return `<ul class="tally">${block.items
        .map(({ mark, figure, label }) => `<li>${markOf(mark)} <strong>${figure}</strong> ${escapeMarkup(label)}</li>`)
        .join('')}</ul>`;
    case 'figure': {
      const { svg, width, height, alt, caption } = block;
      const picture = `<img src="data:image/svg+xml,${encodeURIComponent(svg)}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeMarkup(alt)}">`;
      return `<figure>${picture}${caption === '' ? '' : `<figcaption>${escapeMarkup(caption)}</figcaption>`}</figure>`;
    }
    case 'note':
      return `<aside>${textOf(block.text)}</aside>`;
    case 'pageBreak':
      return '<hr>';
    case 'paragraph':
    case 'list':
    case 'level':
      return cellBlockOf(block);
  }
}

function headerOf({ eyebrow, title, logo }: Cover | Masthead, rest: string): string {
  const picture = logo
    ? `<img class="logo" src="${escapeMarkup(logo.address)}" width="${Math.round(logo.width)}" height="${Math.round(logo.height)}" alt="${escapeMarkup(logo.alt)}">`
    : '';
  return `<header>${picture}<p class="eyebrow">${escapeMarkup(eyebrow)}</p><p class="title">${escapeMarkup(title)}</p>${rest}</header>`;
}

function cellBlockOf(block: CellBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${textOf(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${textOf(item)}</li>`).join('')}</ul>`;
    case 'level':
      return `<p class="level">${markOf(block.mark)} ${textOf(block.text)}</p>`;
  }
}

function textOf(text: Text): string {
  return typeof text === 'string' ? escapeMarkup(text) : text.map(runOf).join('');
}

function runOf(run: Inline): string {
  if (typeof run === 'string') return escapeMarkup(run);
  switch (run.kind) {
    case 'strong':
      return `<strong>${escapeMarkup(run.text)}</strong>`;
    case 'emphasis':
      return `<em>${escapeMarkup(run.text)}</em>`;
    case 'reference':
      return linkTo(run.anchor, run.text);
    case 'link':
      return isWebAddress(run.url)
        ? `<a href="${escapeMarkup(run.url)}" rel="noreferrer">${escapeMarkup(run.text)}</a>`
        : escapeMarkup(run.text);
  }
}

function linkTo(anchor: string, text: string): string {
  return `<a href="#${escapeMarkup(encodeURIComponent(anchor))}">${escapeMarkup(text)}</a>`;
}

/** A mark as a picture; the words beside it say the same. */
function markOf(mark: Mark): string {
  return `<img class="mark" alt="" width="14" height="14" src="data:image/svg+xml,${encodeURIComponent(markSvg(mark))}">`;
}

/** The mark of a level, or of an open question, as an SVG document 16 units wide and high. */
export function markSvg(mark: Mark): string {
  const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">';
  const letter = (text: string, x: number, y: number, size: number, ink: string): string =>
    `<text x="${x}" y="${y}" font-family="Inter, sans-serif" font-weight="600" font-size="${size}" text-anchor="middle" fill="${ink}">${text}</text>`;
  if (mark === 'question') {
    const { edge, text } = colours('print');
    return `${open}<circle cx="8" cy="8" r="7" fill="${edge}"/>${letter('?', 8, 11.2, 9, text)}</svg>`;
  }
  const { path, text } = levelMark(mark, { x: 8, y: 8 }, 16, BAND_LETTERS[mark]);
  const { fill, text: ink } = bandColours('print', mark);
  return `${open}<path d="${path}" fill="${fill}"/>${letter(BAND_LETTERS[mark], text.x, text.y, text.size, ink)}</svg>`;
}
