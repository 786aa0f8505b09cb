import { expect, test } from 'vitest';
import { remove } from '#core/commands/remove.ts';
import type { ElementId } from '#core/model/ids.ts';
import { projectFile, run } from '#test/fixtures/command.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after } from '#test/fixtures/model.ts';

/** The credit-scoring system, and the same without its feedback. */
function files(): { before: string; later: string } {
  const without = after(creditScoring(), remove(creditScoring(), ['feedback' as ElementId])!);
  return { before: projectFile().file, later: projectFile(without).file };
}

test('says in words what changed from the first project to the second', async () => {
  const { before, later } = files();
  const { code, out } = await run('diff', before, later);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 5)).toEqual([
    `${before} -> ${later}`,
    '',
    'In numbers',
    '  Components: 12 -> 11',
    '  Data flows: 14 -> 12',
  ]);
  expect(out).toContain('  - component Feedback\n');
  expect(out).toMatch(/^ {2}- ML08 on Feedback: Critical 21\.7$/mu);
});

test('says it as JSON, and of the same project that nothing did', async () => {
  const { before, later } = files();
  const changed = JSON.parse((await run('diff', before, later, '--json')).out) as Record<string, { key: string }[]>;
  expect(changed['lost']?.map(({ key }) => key)).toContain('ML08:feedback');
  const same = JSON.parse((await run('diff', before, before, '--json')).out) as Record<string, unknown>;
  expect(same).toMatchObject({ differences: [], gained: [], lost: [], moved: [] });
});
