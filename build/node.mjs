// @ts-check
// Runs on whatever Node the machine has: it may import only `node:`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

/** The version that the packages bring along. */
const OURS = 24;
/** The oldest that can serve where the packages bring none: from here on Node runs TypeScript files by itself. */
const OLDEST = [22, 18];

/**
 * The Node that runs the project: the one it brings along, or this one where it is new enough. Ends the process, saying
 * what is needed, where neither is so.
 */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ours = major < OURS ? findOurNode() : undefined;
  if (ours) return ours;
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  console.error(
    `Node ${OLDEST.join('.')} or newer is needed; this is ${process.version}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * Goes on in the right Node. Where the script runs on another one it is started again, and this process only waits for
 * it: then the promise never settles.
 *
 * @param {string} script
 */
export async function continueOnRightNode(script) {
  const node = findNode();
  if (node !== process.execPath) await runToTheEnd(node, [script, ...process.argv.slice(2)], process.env);
}

/**
 * Runs a program in place of this process: same terminal, same signals, same exit code. Never returns.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<never>}
 */
export function runToTheEnd(program, args, env) {
  const child = spawn(program, args, { stdio: 'inherit', env: withOurTools(env) });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise(() => {});
}

/** Tools started by their names are the project's, on the project's Node. @param {NodeJS.ProcessEnv} env */
export function withOurTools(env) {
  return { ...env, PATH: [join(root, 'node_modules', '.bin'), env['PATH']].join(delimiter) };
}

function findOurNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = join(root, 'node_modules', `node-${process.platform.replace('32', '')}-${process.arch}`, 'bin', name);
  return existsSync(file) ? file : undefined;
}
