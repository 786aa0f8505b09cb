// @ts-check
// The product's sources as syntax trees, and a few questions to ask of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from '../install.mjs';

/** @typedef {{ type: string, file: string, text: string, node: any }} Node a node, the file that it stands in, and its text */

/** Every node of everything that runs in the product. @returns {readonly Node[]} */
export function productNodes() {
  return ['core', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => nodesOf(`${folder}/${name.replaceAll(sep, '/')}`)),
  );
}

/** @param {string} file from the root @returns {readonly Node[]} */
export function nodesOf(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  /** @type {Node[]} */
  const found = [];
  /** @param {any} node */
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (typeof node.type === 'string') {
      found.push({ type: node.type, file, text: source.slice(node.start, node.end), node });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(program);
  return found;
}

/** Calls of a function or method by the last part of its name. @param {readonly Node[]} nodes @param {string} name */
export const calls = (nodes, name) =>
  nodes.filter(
    ({ type, node }) => type === 'CallExpression' && (node.callee.property?.name ?? node.callee.name) === name,
  );

/** The values, as written, that a property of this name is given anywhere. @param {readonly Node[]} nodes @param {string} name */
export const valuesOf = (nodes, name) =>
  nodes
    .filter(({ type, node }) => type === 'Property' && (node.key.name ?? node.key.value) === name)
    .map(({ text }) => text.slice(text.indexOf(':') + 1).trim());

/** Texts in the code; comments are none. @param {readonly Node[]} nodes */
export const texts = (nodes) =>
  nodes
    .filter(({ type, node }) => (type === 'Literal' && typeof node.value === 'string') || type === 'TemplateElement')
    .map(({ file, node }) => ({ file, value: String(node.value?.cooked ?? node.value) }));
