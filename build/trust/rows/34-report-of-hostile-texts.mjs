// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../install.mjs';
import { answerOf, runTests } from '../tests.mjs';

export const row = 34;
export const title = 'The PDF of a hostile project: no file read, no action, links to the catalogue only';

const CANARY = 'THE CANARY SINGS';

export function run() {
  const tests = ['test/electron/hostile/exports.test.ts', 'test/electron/report/pdf.test.ts'];
  const tally = runTests(tests, 'PDF links|reads no file|refuses a picture|takes names that look|by https only');
  const { used, faults } = withOtherReaders();
  return answerOf(`read by ${['pdf.js', ...used].join(', ')}`, { ...tally, failed: [...tally.failed, ...faults] });
}

/** Has the readers of this machine read such a report; pdf.js comes with the tests. */
function withOtherReaders() {
  const folder = mkdtempSync(join(tmpdir(), 'trust-pdf-'));
  const [pdf, canary] = [join(folder, 'report.pdf'), join(folder, 'canary.txt')];
  writeFileSync(canary, CANARY);
  const script = join(root, 'test', 'fixtures', 'hostile', 'pdf-process.ts');
  try {
    if (spawnSync(process.execPath, [script, pdf, canary]).status !== 0)
      return { used: [], faults: ['no PDF was made'] };
    const checked = spawnSync('qpdf', ['--check', pdf]);
    const text = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    const isRead = text.stdout?.includes('window.owned=1') && !text.stdout.includes(CANARY);
    return {
      used: [...(checked.error ? [] : ['qpdf']), ...(text.error ? [] : ['pdftotext'])],
      faults: [
        ...(checked.error || checked.status === 0 ? [] : ['qpdf finds faults']),
        ...(text.error || isRead ? [] : ['pdftotext reads something else']),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
