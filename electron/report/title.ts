import type { Content } from 'pdfmake/interfaces.js';
import type { Cover, Masthead, PrintedLogo } from '#core/report/outline.ts';
import { ACCENT } from './look.ts';
import { type Part, partOf } from './structure.ts';
import { drawKeyValues } from './tables.ts';
import type { TextDrawer } from './text.ts';

/** How far below the margin the title page begins, in points. */
const COVER_TOP = 108;
/** The one kind of address from which pdfmake is given a picture: one that holds it. */
const CARRIED = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;

/** The title page, as new last parts of `within`. */
export function drawCover(words: TextDrawer, within: Part, { eyebrow, title, lead, facts, logo }: Cover): Content {
  return {
    stack: [
      ...(logo ? [drawLogo(within, logo)] : []),
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: 40, h: 4, color: ACCENT }],
        margin: [0, COVER_TOP - (logo?.height ?? 0), 0, 18],
      },
      words.line(within, eyebrow, 'coverEyebrow', [0, 0, 0, 8]),
      words.line(within, title, 'coverTitle', [0, 0, 0, 12]),
      words.line(within, lead, 'coverLead', [0, 0, 48, 44]),
      drawKeyValues(words, within, facts),
    ],
  };
}

/** The title above a document without a title page, with the logo at its right, as new last parts of `within`. */
export function drawMasthead(words: TextDrawer, within: Part, { eyebrow, title, line, logo }: Masthead): Content {
  const stack = [
    words.line(within, title, 'mastheadTitle', [0, 0, 0, 2]),
    words.line(within, `${eyebrow} · ${line}`, 'quiet', [0, 0, 0, 0]),
  ];
  if (!logo) return { stack };
  return {
    columns: [
      { stack, width: '*' },
      { stack: [drawLogo(within, logo)], width: logo.width },
    ],
    columnGap: 16,
  };
}

function drawLogo(within: Part, { address, width, height, alt }: PrintedLogo): Content {
  if (!CARRIED.test(address)) throw new Error('a logo must be carried by its address');
  return partOf(within.add('Figure', { alt }), { image: address, width, height });
}
