// @ts-check
// For a binary that was really packaged: node build/trust/fuse-wire.mjs <program>.
export const row = 36;
export const title = 'The fuses of the packaged binaries';

export function run() {
  return {
    figure:
      'not run here: needs a packaged binary (build/trust/fuse-wire.mjs); on an empty program 9/9 (test/tools/package.sh)',
    verdict: 'not run',
  };
}
