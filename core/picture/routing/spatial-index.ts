import { bounds, type Rect } from '../../model/geometry.ts';

/** The side of a bucket, in diagram units: about the size of a component. */
const CELL = 128;
/** Beyond this many buckets to a side they grow instead, so that far-flung drawings cost no more. */
const MOST_CELLS = 128;

/** Finds rectangles by place. Rectangles are known by the order in which they were added. */
export class SpatialIndex {
  readonly rects: Rect[] = [];
  readonly #left: number;
  readonly #top: number;
  readonly #cellWidth: number;
  readonly #cellHeight: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: (number[] | undefined)[];
  /** The search in which each rectangle was last met: a large one lies in many buckets. */
  readonly #metIn: number[] = [];
  #search = 0;

  /** @param rects what is in it from the start; what is added later should lie about there */
  constructor(rects: readonly Rect[]) {
    const extent = bounds(rects) ?? { x: 0, y: 0, width: 0, height: 0 };
    this.#left = extent.x;
    this.#top = extent.y;
    this.#cellWidth = Math.max(CELL, extent.width / MOST_CELLS);
    this.#cellHeight = Math.max(CELL, extent.height / MOST_CELLS);
    this.#columns = Math.floor(extent.width / this.#cellWidth) + 1;
    this.#rows = Math.floor(extent.height / this.#cellHeight) + 1;
    this.#cells = Array.from({ length: this.#columns * this.#rows });
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    const position = this.rects.push(rect) - 1;
    this.#metIn.push(0);
    const lastColumn = this.#column(rect.x + rect.width);
    const lastRow = this.#row(rect.y + rect.height);
    for (let row = this.#row(rect.y); row <= lastRow; row++) {
      for (let column = this.#column(rect.x); column <= lastColumn; column++) {
        (this.#cells[row * this.#columns + column] ??= []).push(position);
      }
    }
  }

  /**
   * The first rectangle that shares an area with the box, or that the box touches from inside when it is a line, for
   * which `test` says yes; -1 when there is none. Each is tested once; a test must not look for others here.
   */
  find(left: number, top: number, right: number, bottom: number, test: (position: number) => boolean): number {
    const lastColumn = this.#column(right);
    const lastRow = this.#row(bottom);
    const search = ++this.#search;
    for (let row = this.#row(top); row <= lastRow; row++) {
      for (let column = this.#column(left); column <= lastColumn; column++) {
        for (const position of this.#cells[row * this.#columns + column] ?? []) {
          if (this.#metIn[position] === search) continue;
          this.#metIn[position] = search;
          const rect = this.rects[position] as Rect;
          const apart =
            rect.x >= right || rect.x + rect.width <= left || rect.y >= bottom || rect.y + rect.height <= top;
          if (!apart && test(position)) return position;
        }
      }
    }
    return -1;
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#cellWidth)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) / this.#cellHeight)));
  }
}
