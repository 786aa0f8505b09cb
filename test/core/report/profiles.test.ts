import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setScheme } from '#core/commands/set-scheme.ts';
import { wantReport } from '#core/commands/want-report.ts';
import { DEFAULT_SCHEME } from '#core/assessment/scheme.ts';
import { applyChange } from '#core/model/change.ts';
import type { FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { changesSince } from '#core/overview/changes-since.ts';
import { composeReport } from '#core/report/compose.ts';
import { type Block, plainText, type Text } from '#core/report/outline.ts';
import { choosableSections, type ProfileId, profilesOf, SECTIONS } from '#core/report/profiles.ts';
import { sceneOf } from '#core/report/scene.ts';
import { markdownOf } from '#core/report/shapes/markdown.ts';
import { wantedReport } from '#core/report/wanted.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { emptyProject } from '#test/fixtures/model.ts';
import { REPORT_DAY, reportInput, withDecision, withPlanned } from '#test/fixtures/report.ts';
import { readCatalogue } from '../../../electron/content.ts';

const { guides, risks } = readCatalogue();
const skewing = 'ML08:feedback' as FindingKey;

const sectionsIn = (profile: ProfileId, model: Model = creditScoring()): readonly string[] =>
  composeReport(reportInput(model), { profile }).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
/** A section of the report alone, as text. */
const sectionOf = (model: Model, section: (typeof SECTIONS)[number], profile: ProfileId = 'full'): string =>
  markdownOf(composeReport(reportInput(model), { profile, sections: [section] }));

test.each([
  ['ciso', ['Summary']],
  ['backlog', ['Register of findings', 'Open work by component', 'Remediation plan']],
  ['test', ['Register of findings', 'What to test']],
  [
    'audit',
    [
      'The system and its scope',
      'Register of findings',
      'Remediation plan',
      'Accepted, transferred and not applicable',
      'Scope and limits',
      'Method and caveats',
      'What changed',
      'The risks in other lists',
      'Sources and licence',
    ],
  ],
  ['role:ciso', ['For the CISO', 'Summary', 'Register of findings', 'Scope and limits']],
  ['role:developer', ['For the developer', 'The system as drawn', 'The risks in detail']],
] as const)('the profile %s has its sections in their order', (profile, sections) => {
  expect(sectionsIn(profile)).toEqual(sections);
});

test('no profile leads to a heading that was left out, and none has two by one name', () => {
  for (const profile of profilesOf(guides)) {
    const { blocks } = composeReport(reportInput(creditScoring()), { profile });
    const anchors = blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
    const led = blocks
      .flatMap(textsOf)
      .flatMap((text) =>
        typeof text === 'string'
          ? []
          : text.flatMap((run) => (typeof run !== 'string' && run.kind === 'reference' ? [run.anchor] : [])),
      );
    expect(led.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  }
});

test('every section says something of a project in which there is nothing', () => {
  for (const section of choosableSections('role:ciso').filter(
    (one) => !['cover', 'glossary', 'crosswalk', 'risks', 'ownFindings'].includes(one),
  )) {
    expect(sectionOf(emptyProject('Later'), section, 'role:ciso').length).toBeGreaterThan(60);
  }
});

test('the register of the whole report has every finding that stands in scope', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const input = reportInput(model);
      const { blocks } = composeReport(input, { profile: 'full' });
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'register');
      const table = blocks.slice(at, at + 3).find((block) => block.kind === 'table');
      expect(table?.rows.length ?? 0).toBe(sceneOf(input).standing.length);
    }),
    { numRuns: 40 },
  );
});

test('the brief says in words where the system stands and what is asked of its reader', () => {
  const appetite = applyChange(
    creditScoring(),
    setScheme(creditScoring(), { ...DEFAULT_SCHEME, appetite: 'medium' })!.rows,
  );
  const expired = withDecision(appetite, skewing, {
    treatment: 'accept',
    reason: 'The loop is small.',
    owner: 'Head of credit risk',
    until: '2026-06-30',
  });
  const brief = composeReport(reportInput(expired), { profile: 'ciso' });
  expect(brief).toMatchObject({ isOnePage: true, title: 'Retail credit scoring' });
  expect(markdownOf(brief)).toMatchSnapshot();
});

test('what was accepted is listed with who, why and until when, expired decisions first', () => {
  const both = withDecision(
    withDecision(creditScoring(), skewing, {
      treatment: 'accept',
      reason: 'Small loop.',
      owner: 'Risk',
      until: '2026-06-30',
    }),
    'ML01:credit-scorer' as FindingKey,
    { treatment: 'transfer', reason: 'Insured.', owner: 'Legal', until: '2027-06-30', by: 'J. Doe' },
  );
  const text = sectionOf(both, 'settled');
  expect(text).toContain(
    '2 findings are left as they are by decision. 1 of these decisions has expired and comes first.',
  );
  expect(text).toMatch(/ML08 .*Small loop\..*Risk<br>until 30 June 2026<br>\*\*Expired\*\*/u);
  expect(text).toMatch(/ML01 .*Insured\..*Legal<br>decided by J\. Doe<br>until 30 June 2027/u);
  expect(text.indexOf('ML08')).toBeLessThan(text.indexOf('ML01'));
});

test('the plan puts what has a date into quarters and says how much has none', () => {
  const [first, second] = risks.find(({ id }) => id === 'ML08')!.strategies;
  expect(sectionOf(creditScoring(), 'plan')).toContain('No strategy is planned or under way yet');
  const planned = withPlanned(creditScoring(), skewing, first!.id, '2027-03-31');
  expect(sectionOf(planned, 'plan')).toContain(`What is due when: ML08 ${first!.name} by 2027-03-31.`);
  const undated = applyChange(planned, [
    {
      table: 'strategy',
      id: `${skewing}/${second!.id}`,
      before: null,
      after: { finding: skewing, strategy: second!.id, status: 'inProgress', note: '' },
    },
  ]);
  expect(sectionOf(undated, 'plan')).toContain('2 strategies are planned or under way; 1 of 2 has no date.');
});

test('the test plan names the tests of the OWASP AI Testing Guide, and says where it has none', () => {
  const text = sectionOf(creditScoring(), 'tests');
  expect(text).toContain('**AITG-MOD-01** Testing for Evasion Attacks');
  expect(text).toContain('OWASP AI Testing Guide');
});

test('the matrix tells what was looked at from what nobody looked at, with the reason for what does not apply', () => {
  const text = sectionOf(
    withDecision(creditScoring(), skewing, {
      treatment: 'notApplicable',
      reason: 'No loop exists.',
      owner: 'Risk',
      until: '2027-01-01',
    }),
    'coverage',
  );
  expect(text).toContain('ML08 at Feedback, not applicable: No loop exists.');
  expect(text).toMatch(/\| Feedback \|.*n\/a/u);
  expect(text).toMatch(/\| Models \| – \|/u);
  expect(text).toContain(
    'No rule is about components of these types, and nobody looked by hand: Applicant, Credit bureau and Loan officer.',
  );
  expect(text).not.toContain('| Applicant |');
});

test('the report tells what changed since an earlier version, and says so where there is none', () => {
  const before = creditScoring();
  const after = withDecision(before, skewing, {
    treatment: 'notApplicable',
    reason: 'No loop.',
    owner: 'Risk',
    until: '2027-01-01',
  });
  const earlier = { name: 'Spring review', changes: changesSince(before, after, readCatalogue(), REPORT_DAY) };
  const changed = markdownOf(
    composeReport({ ...reportInput(after), earlier }, { profile: 'full', sections: ['summary', 'changes'] }),
  );
  expect(changed.split('Since “Spring review”, no findings came, 1 went and none moved to another score.').length).toBe(
    3,
  );
  expect(changed).toContain('| Went | **ML08** Feedback | Critical 21.7 | no longer counts |');
  expect(sectionOf(after, 'changes')).toContain('There is no earlier version under a name to compare with.');
});

test('the maps count every finding once before and once now', () => {
  const { blocks } = composeReport(reportInput(creditScoring()), { profile: 'full', sections: ['posture'] });
  const [maps] = blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : []));
  const counted = [...maps!.matchAll(/(\d+) at likelihood/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(counted).toBe(2 * sceneOf(reportInput(creditScoring())).standing.length);
});

test('a project keeps which report it wants, and forgets sections that are as the profile has them', () => {
  const model = creditScoring();
  expect(wantedReport(model, guides)).toEqual({ choice: { profile: 'full', sections: undefined }, shape: 'pdf' });
  const wish = { choice: { profile: 'ciso', sections: ['plan', 'summary'] }, shape: 'html' } as const;
  const kept = applyChange(model, wantReport(model, wish)!.rows);
  expect(wantedReport(kept, guides)).toEqual({
    choice: { profile: 'ciso', sections: ['summary', 'plan'] },
    shape: 'html',
  });
  expect(wantReport(kept, wish)).toBe(null);
  const again = applyChange(kept, wantReport(kept, { choice: { profile: 'ciso' }, shape: 'html' })!.rows);
  expect([...again.setting.keys()].filter((name) => name.startsWith('report.')).toSorted()).toEqual([
    'report.profile',
    'report.shape',
  ]);
  expect(sceneOf(reportInput(kept)).fingerprint).toBe(sceneOf(reportInput(model)).fingerprint);
});

test('settings that name no report there is are taken for the whole one', () => {
  const odd = applyChange(creditScoring(), [
    { table: 'setting', id: 'report.profile', before: null, after: { name: 'report.profile', value: 'role:nobody' } },
    { table: 'setting', id: 'report.shape', before: null, after: { name: 'report.shape', value: 7 } },
    {
      table: 'setting',
      id: 'report.sections.full',
      before: null,
      after: { name: 'report.sections.full', value: 'x,guide' },
    },
  ]);
  expect(wantedReport(odd, guides)).toEqual({ choice: { profile: 'full', sections: undefined }, shape: 'pdf' });
});

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flat(2).flatMap((cell) => (cell.kind === 'list' ? cell.items : [cell.text]));
    case 'list':
      return block.items;
    case 'paragraph':
    case 'note':
    case 'level':
      return [block.text];
    default:
      return [];
  }
}

test('the role page shows a role’s own findings and its part of the work', () => {
  const { blocks } = composeReport(reportInput(creditScoring()), { profile: 'role:dataEngineer', sections: ['guide'] });
  const text = blocks.flatMap(textsOf).map(plainText).join('\n');
  expect(text).toContain('Everything that leads to training');
  expect(text).toContain('ML08 ');
  expect(text).toMatch(/: takes \d+\.\d points off the scores it helps/u);
});
