// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../install.mjs';

export const row = 41;
export const title = 'A full session where there is no network at all';

/** Linux's empty network: only the loopback, over which the test driver speaks with the app. */
const ALONE = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];
/** An address that is another machine's, as strace writes it. */
const ELSEWHERE = /sa_family=AF_INET6?,(?!.*(?:inet_addr\("127\.|"::1"))|->(?!127\.|\[::1\])/;
/** Opens a connection, or sends a packet. Connecting a UDP socket sends none: so Chromium asks the system for a way out by IPv6. */
const TALKS = /connect\(\d+<(?!UDP)|send(?:to|m?msg)\(\d+<UDP/;

/** @param {{ long?: boolean }} [options] the long form also looks at what every process connects to and sends, where strace is there */
export function run({ long = false } = {}) {
  if (spawnSync('unshare', ['-rn', 'true']).status !== 0) {
    return { figure: 'not run here: no empty network namespace may be made', verdict: 'not run' };
  }
  const traced = long && spawnSync('strace', ['-V']).status === 0;
  const trace = traced
    ? ['strace', '-f', '-qq', '-yy', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-e', 'signal=none']
    : [];
  const session = [...trace, process.execPath, join(root, 'build', 'smoke.mjs')];
  const env = { ...process.env, MLTW_SKIP_ELECTRON_DOWNLOAD: '1' };
  const { status, stdout, stderr } = spawnSync('unshare', [...ALONE, ...session], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const steps = stdout.match(/^pass /gm)?.length ?? 0;
  const afar = traced ? stderr.split('\n').filter((line) => TALKS.test(line) && ELSEWHERE.test(line)) : [];
  return {
    figure: [
      `${steps} steps passed without a network`,
      ...(traced ? [`${afar.length} connections or packets to elsewhere`] : []),
      ...afar.slice(0, 3),
    ].join('; '),
    verdict: status === 0 && afar.length === 0 ? 'pass' : 'fail',
  };
}
