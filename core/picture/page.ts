import type { Rect, Size } from '../model/geometry.ts';
import type { Picture } from './draw.ts';

export interface Sheet {
  /** `A1`: the row as a letter, the column as a number; empty when the picture is on one page. */
  readonly label: string;
  /** The part of the diagram on this page, in diagram units. */
  readonly part: Rect;
}

/** How a picture goes on paper. */
interface PageFit {
  readonly orientation: 'portrait' | 'landscape';
  /** Points to one diagram unit. */
  readonly scale: number;
  /** Row by row. */
  readonly sheets: readonly Sheet[];
}

/** The room for a picture on an upright and on a turned page, in points. */
interface Rooms {
  readonly portrait: Size;
  readonly landscape: Size;
}

/** A picture is never drawn larger than this many points to a diagram unit: a name of 13 units is large enough. */
const LARGEST = 1;
/** Text that is easy to read, in points: a page is turned to reach it. */
const COMFORTABLE = 7;
/** What neighbouring sheets both show, in diagram units, so that they can be held together. */
const OVERLAP = 48;

/**
 * Fits a picture on pages so that no text is smaller than `minText` points: on an upright page, on a turned one, or
 * on as few sheets as it takes.
 */
export function fitOnPage(
  { frame, smallestText }: Pick<Picture, 'frame' | 'smallestText'>,
  rooms: Rooms,
  minText = 6,
): PageFit {
  const page = fitWhole(frame, rooms, smallestText);
  const least = minText / smallestText;
  if (page.scale >= least) return page;
  const uprightSheets = tile(frame, rooms, 'portrait', least);
  const turnedSheets = tile(frame, rooms, 'landscape', least);
  return uprightSheets.sheets.length < turnedSheets.sheets.length ? uprightSheets : turnedSheets;
}

/**
 * How a whole picture goes on one page, however small it becomes: upright where that is easy to read, else as it is
 * larger.
 *
 * @param smallestText the size of its smallest letters in diagram units; left out, only its size counts.
 */
export function fitWhole(frame: Rect, rooms: Rooms, smallestText = 0): PageFit {
  const [upright, turned] = [onePage(frame, rooms, 'portrait'), onePage(frame, rooms, 'landscape')];
  return upright.scale >= Math.min(turned.scale, COMFORTABLE / smallestText) ? upright : turned;
}

function onePage(frame: Rect, rooms: Rooms, orientation: PageFit['orientation']): PageFit {
  const room = rooms[orientation];
  const scale = Math.min(LARGEST, room.width / frame.width, room.height / frame.height);
  return { orientation, scale, sheets: [{ label: '', part: frame }] };
}

/** Sheets at the largest scale at which no more of them are needed than at scale `least`. */
function tile(frame: Rect, rooms: Rooms, orientation: PageFit['orientation'], least: number): PageFit {
  const room = rooms[orientation];
  const columns = countFor(frame.width, room.width / least);
  const rows = countFor(frame.height, room.height / least);
  const scale = Math.min(
    Math.max(least, LARGEST),
    (room.width * columns) / (frame.width + (columns - 1) * OVERLAP),
    (room.height * rows) / (frame.height + (rows - 1) * OVERLAP),
  );
  const width = Math.min(frame.width, room.width / scale);
  const height = Math.min(frame.height, room.height / scale);
  const sheets = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const part = {
      x: frame.x + share(column, columns) * (frame.width - width),
      y: frame.y + share(row, rows) * (frame.height - height),
      width,
      height,
    };
    return { label: `${rowLetters(row)}${column + 1}`, part };
  });
  return { orientation, scale, sheets };
}

/** How many stretches of `room`, overlapping, cover `length`. */
function countFor(length: number, room: number): number {
  return length <= room ? 1 : Math.ceil((length - OVERLAP) / Math.max(1, room - OVERLAP));
}

function share(index: number, count: number): number {
  return count === 1 ? 0 : index / (count - 1);
}

/** A, B, … Z, AA, AB, … */
function rowLetters(row: number): string {
  const letter = String.fromCodePoint(65 + (row % 26));
  return row < 26 ? letter : rowLetters(Math.floor(row / 26) - 1) + letter;
}
