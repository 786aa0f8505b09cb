// @ts-check
// For an installed app on Windows or macOS: node build/trust/asar-tamper.mjs <program> <app.asar>.
export const row = 42;
export const title = 'A packaged archive of which one byte is changed does not start (Windows, macOS)';

export function run() {
  return {
    figure:
      'not run here: needs an app installed on Windows or macOS (build/trust/asar-tamper.mjs); Linux has no such check',
    verdict: 'not run',
  };
}
