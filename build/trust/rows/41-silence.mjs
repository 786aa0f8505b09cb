// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../install.mjs';

export const row = 41;
export const title = 'A full session where there is no network at all';

/** Linux's empty network: only the loopback, over which the test driver speaks with the app. */
const ALONE = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];
/** A `connect()` to another machine, by name service or not. */
const AFAR = /connect\(\d+, \{sa_family=AF_INET6?,(?!.*(?:inet_addr\("127\.|"::1"))/;

/** @param {{ long?: boolean }} [options] the long form also looks at every connect() of every process, where strace is there */
export function run({ long = false } = {}) {
  if (spawnSync('unshare', ['-rn', 'true']).status !== 0) {
    return { figure: 'not run here: no empty network namespace may be made', verdict: 'not run' };
  }
  const traced = long && spawnSync('strace', ['-V']).status === 0;
  const trace = traced ? ['strace', '-f', '-qq', '-e', 'trace=connect', '-e', 'signal=none'] : [];
  const session = [...trace, process.execPath, join(root, 'build', 'smoke.mjs')];
  const env = { ...process.env, MLTW_SKIP_ELECTRON_DOWNLOAD: '1' };
  const { status, stdout, stderr } = spawnSync('unshare', [...ALONE, ...session], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const steps = stdout.match(/^pass /gm)?.length ?? 0;
  const afar = traced ? stderr.split('\n').filter((line) => AFAR.test(line)) : [];
  return {
    figure: [
      `${steps} steps passed without a network`,
      ...(traced ? [`${afar.length} connect() to elsewhere`] : []),
      ...afar.slice(0, 3),
    ].join('; '),
    verdict: status === 0 && afar.length === 0 ? 'pass' : 'fail',
  };
}
