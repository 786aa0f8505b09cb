// @ts-check
import { installPackages } from './install.mjs';
import { continueOnRightNode } from './node.mjs';

/**
 * What every command does first, from a bare clone on: packages, then the right Node. What needs a package may be
 * imported only after it.
 *
 * @param {string} script the command's own file
 */
export async function setUp(script) {
  installPackages();
  await continueOnRightNode(script);
}
