// @ts-check
// A drawing of any size, the same at every run: components of every type on a grid, one in three in a boundary, and
// half as many flows again, most of them between neighbours, every second one labelled.
export const GRID = { across: 220, down: 160 };
const SIZE = { width: 160, height: 64 };
/** The middle of the first component. */
export const CENTRE = { x: SIZE.width / 2, y: SIZE.height / 2 };
const DIAGRAM = id('d', 0);
/** Components to a side of a boundary. */
const BLOCK = 3;

/**
 * The text of a `.mltw` file.
 *
 * @param {number} size how many components
 */
export async function drawingOf(size) {
  const { readCatalogue } = await load('../../../electron/content.ts');
  const { emptyModel } = await load('../../../core/model/model.ts');
  const { writeProjectFile } = await load('../../../core/formats/mltw.ts');
  const catalogue = readCatalogue();
  const columns = Math.ceil(Math.sqrt(size));
  const element = new Map();
  /** @param {any} row */
  const add = (row) => element.set(row.id, { diagram: DIAGRAM, description: '', ...row });
  boundaries(size, columns).forEach(add);
  components(size, columns, catalogue.types).forEach(add);
  flows(size, columns).forEach(add);
  const project = { id: id('p', 0), name: `${size} components`, description: '' };
  const model = {
    ...emptyModel,
    project: new Map([[project.id, project]]),
    diagram: new Map([[DIAGRAM, { id: DIAGRAM, name: 'System', refines: null }]]),
    element,
  };
  return writeProjectFile({ model, catalogueVersion: catalogue.version });
}

/** Every other block of the grid is a boundary. @param {number} size @param {number} columns */
function boundaries(size, columns) {
  const blocks = Math.floor(columns / BLOCK);
  return Array.from({ length: blocks * blocks }, (_, index) => index)
    .filter((index) => isBlock(index % blocks, Math.floor(index / blocks), columns, size))
    .map((index) => {
      const [column, row] = [(index % blocks) * BLOCK, Math.floor(index / blocks) * BLOCK];
      const rect = {
        x: column * GRID.across - 24,
        y: row * GRID.down - 40,
        width: (BLOCK - 1) * GRID.across + SIZE.width + 48,
        height: (BLOCK - 1) * GRID.down + SIZE.height + 64,
      };
      return {
        id: blockId(column / BLOCK, row / BLOCK),
        kind: 'trustBoundary',
        name: `Zone ${index}`,
        rect,
        boundary: null,
      };
    });
}

/** @param {number} column @param {number} row @param {number} columns @param {number} size */
function isBlock(column, row, columns, size) {
  const last = (row * BLOCK + BLOCK - 1) * columns + column * BLOCK + BLOCK - 1;
  return (column + row) % 2 === 0 && last < size;
}

/** @param {number} size @param {number} columns @param {readonly any[]} types */
function components(size, columns, types) {
  const blocks = Math.floor(columns / BLOCK);
  return Array.from({ length: size }, (_, index) => {
    const type = types[(index * 7) % types.length];
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [left, top] = [Math.floor(column / BLOCK), Math.floor(row / BLOCK)];
    const lies = left < blocks && top < blocks && isBlock(left, top, columns, size);
    return {
      id: id('c', index),
      kind: type.kind === 'any' ? 'process' : type.kind,
      type: type.id,
      name: `Part ${index}`,
      rect: { x: column * GRID.across, y: row * GRID.down, ...SIZE },
      boundary: lies ? blockId(left, top) : null,
      outOfScope: null,
    };
  });
}

/** @param {number} size @param {number} columns */
function flows(size, columns) {
  return Array.from({ length: Math.floor(size * 1.5) }, (_, index) => {
    const from = index % size;
    const [next, below] = [(from + 1) % size, (from + columns) % size];
    return {
      id: id('f', index),
      kind: 'dataFlow',
      name: index % 2 === 0 ? `batch ${index}` : '',
      from: id('c', from),
      to: id('c', index < size ? next : below),
      twoWay: false,
      data: '',
      encrypted: index % 3 === 0 ? 'yes' : 'unknown',
      authenticated: 'unknown',
    };
  });
}

/** @param {number} column @param {number} row */
function blockId(column, row) {
  return id('b', column * 1000 + row);
}

/** @param {string} kind @param {number} index */
function id(kind, index) {
  return `${kind}-${String(index).padStart(8, '0')}`;
}

/** Imported by what it computes, so that the types of build/ need not follow it. @param {string} file */
async function load(file) {
  return import(new URL(file, import.meta.url).href);
}
