import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { setProject } from '#core/commands/describe.ts';
import { applyChange, rowsOf as rowsOfModel } from '#core/model/change.ts';
import { type ElementId, type FindingKey, findingKey, strategyKey } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import type { Decision, StrategyStatus } from '#core/model/project.ts';
import { composeReport } from '#core/report/compose.ts';
import {
  type Block,
  type Heading,
  type Outline,
  PICTURE_ROOM,
  type Table,
  type Text,
  plainText,
} from '#core/report/outline.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { component, drawn, emptyProject } from '#test/fixtures/model.ts';
import { SECTIONS } from '#test/fixtures/outline.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();
const feedback = 'feedback' as ElementId;
const skewing = findingKey('ML08', feedback);

function reportOf(model: Model): Outline {
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  return composeReport({ model, catalogue, assessment, madeOn: '2026-11-21', workbenchVersion: '0.1.0' });
}

/** The credit-scoring system with a decision on the model skewing at its feedback. */
function decided(decision: Partial<Decision>, strategies: Readonly<Record<string, StrategyStatus>> = {}): Model {
  const row: Decision = {
    finding: skewing,
    risk: 'ML08',
    element: feedback,
    treatment: 'undecided',
    reason: '',
    owner: '',
    due: null,
    basis: findFindings(creditScoring(), catalogue)
      .filter(({ key }) => key === skewing)
      .flatMap(({ causes }) => causes.map(({ id }) => id)),
    byHand: null,
    own: null,
    ...decision,
  };
  return applyChange(creditScoring(), [
    { table: 'decision', id: row.finding, before: null, after: row },
    ...Object.entries(strategies).map(([strategy, status]) => ({
      table: 'strategy' as const,
      id: strategyKey(skewing, strategy),
      before: null,
      after: { finding: skewing, strategy, status, note: '' },
    })),
  ]);
}

function outOfScope(id: string, reason: string): Model {
  const model = creditScoring();
  const before = model.element.get(id)!;
  return applyChange(model, [
    { table: 'element', id, before, after: { ...before, outOfScope: reason } as typeof before },
  ]);
}

const headings = (outline: Outline, level: number): readonly string[] =>
  outline.blocks
    .filter((block): block is Heading => block.kind === 'heading' && block.level === level)
    .map(({ eyebrow, text }) => (eyebrow ? `${eyebrow} ${text}` : text));

/** The blocks from a heading to the next one. */
function below(outline: Outline, anchor: string): readonly Block[] {
  const start = outline.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor) + 1;
  const end = outline.blocks.findIndex((block, index) => index >= start && block.kind === 'heading');
  return outline.blocks.slice(start, end === -1 ? undefined : end);
}

const textsOf = (block: Block): readonly Text[] => {
  switch (block.kind) {
    case 'table':
      return block.rows.flat(2).flatMap(textsOf);
    case 'list':
      return block.items;
    case 'keyValues':
      return block.rows.map(({ value }) => value);
    case 'paragraph':
    case 'level':
    case 'note':
      return [block.text];
    case 'figure':
      return [block.caption];
    case 'cover':
      return [block.title, block.lead, ...textsOf(block.facts)];
    case 'masthead':
      return [block.title, block.line];
    case 'tally':
      return block.items.map(({ figure, label }) => `${figure} ${label}`);
    case 'heading':
      return [block.text];
    case 'contents':
    case 'pageBreak':
      return [];
  }
};
const said = (blocks: readonly Block[]): string => blocks.flatMap(textsOf).map(plainText).join('\n');
const rowsOf = (outline: Outline, anchor: string): readonly (readonly string[])[] =>
  below(outline, anchor)
    .filter((block): block is Table => block.kind === 'table')
    .flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.flatMap(textsOf).map(plainText).join(' | '))));

test('tells the whole assessment in its sections, with a page for each risk that is present', () => {
  const outline = reportOf(creditScoring());
  expect(headings(outline, 1)).toEqual(SECTIONS);
  const present = new Set(
    findFindings(creditScoring(), catalogue)
      .filter(({ level }) => level !== 'suggested')
      .map(({ risk }) => risk),
  );
  expect(headings(outline, 2).filter((text) => /^ML\d\d /u.test(text))).toEqual(
    catalogue.risks.filter(({ id }) => present.has(id)).map(({ id, title }) => `${id} ${title}`),
  );
});

test('opens with day, counts and catalogue, and with a classification only when one is set', () => {
  const [cover] = reportOf(creditScoring()).blocks;
  expect(cover).toMatchObject({ kind: 'cover', title: 'Retail credit scoring' });
  expect(said([cover!])).toContain('21 November 2026\n12 components, 14 data flows and 2 trust boundaries\n');
  expect(said([cover!])).toMatch(
    new RegExp(
      `catalogue ${catalogue.version}\\n2026-11-21-([0-9a-f]{8})\\n\\1[0-9a-f]{8}\\nML Threat Workbench 0\\.1\\.0`,
      'u',
    ),
  );
  const marked = described({ classification: 'Confidential' });
  expect(reportOf(creditScoring()).marking).toBe(null);
  expect(reportOf(marked)).toMatchObject({ marking: 'Confidential' });
  expect(said([reportOf(marked).blocks[0]!])).toContain('21 November 2026\nConfidential\n');
});

/** The credit-scoring project with more said of it. */
function described(facts: Parameters<typeof setProject>[1]): Model {
  return applyChange(creditScoring(), setProject(creditScoring(), facts)?.rows ?? []);
}

test('names on the cover who answers for the system, who assessed it, and until when that holds', () => {
  const { blocks } = reportOf(
    described({
      owner: 'Head of credit risk',
      author: 'Security architecture',
      reviewer: 'Model risk management',
      validUntil: '2027-06-30',
      classification: 'Confidential',
    }),
  );
  expect(said([blocks[0]!])).toContain(
    '21 November 2026\n30 June 2027\nConfidential\nHead of credit risk\nSecurity architecture\nModel risk management\n12 components',
  );
});

test('tells what was said of the system and of its scope, and what nobody said', () => {
  const model = described({
    description: 'Scores applicants for loans',
    users: 'Loan officers',
    stage: 'production',
    scope: 'The model and its feedback; not the core banking system',
  });
  expect(below(reportOf(model), 'system').slice(0, 3)).toEqual([
    { kind: 'paragraph', text: 'Scores applicants for loans' },
    {
      kind: 'keyValues',
      rows: [
        { key: 'Users', value: 'Loan officers' },
        { key: 'Life-cycle stage', value: 'In production' },
        { key: 'Scope', value: 'The model and its feedback; not the core banking system' },
      ],
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: 'Not described: the classes of data, who trains the model, who runs it and the assumptions.',
    },
  ]);
  expect(said(below(reportOf(creditScoring()), 'system'))).toMatch(/^Nobody has described the system/u);
});

test('is laid out for the paper that the project asks for', () => {
  const figureOf = (model: Model) => reportOf(model).blocks.find(({ kind }) => kind === 'figure');
  const letter = described({ pageSize: 'Letter' });
  expect([reportOf(creditScoring()).pageSize, reportOf(letter).pageSize]).toEqual(['A4', 'Letter']);
  expect(figureOf(creditScoring())).toMatchObject({ height: PICTURE_ROOM.A4.landscape.height });
  expect(figureOf(letter)).toMatchObject({ width: PICTURE_ROOM.Letter.landscape.width });
});

test('sums up the posture in words that agree with the assessment', () => {
  const model = creditScoring();
  const { counts, posture, findings } = assess(model, catalogue, findFindings(model, catalogue));
  const summary = said(below(reportOf(model), 'summary'));
  const total = Object.values(counts.byBand).reduce((sum, count) => sum + count, 0);
  expect(summary).toContain(`${total} findings stand against this system: `);
  expect(summary).toContain(`with a score of ${posture.residual.toFixed(1)} of 25.`);
  expect(said(below(reportOf(model), 'summary-state'))).toContain(
    'Looked at: 12 components, 14 data flows and 2 trust boundaries; every component is in scope.',
  );
  expect(summary).toContain(`${counts.byBand.critical} critical\n${counts.byBand.high} high\n`);
  expect(said(below(reportOf(model), 'summary-state'))).toContain(
    `No decision has been taken yet on any of the ${total} findings. No finding has an owner yet.`,
  );
  expect(findings.length).toBeGreaterThan(0);
});

test('says what is decided, by whom and until when', () => {
  const outline = reportOf(
    decided({ treatment: 'mitigate', owner: 'Scoring team', due: '2027-03-31', reason: 'The loop stays.' }),
  );
  expect(said(below(outline, 'summary-state'))).toMatch(
    /Of \d+ findings, 1 is to be mitigated and \d+ are undecided\. \d+ findings have no owner\./u,
  );
  const row = rowsOf(outline, 'register').find(([risk]) => risk?.startsWith('ML08'));
  expect(row?.slice(3)).toEqual(['Mitigate | Open', 'Scoring team | by 31 March 2027']);
  expect(said(below(outline, 'risk-ML08-where'))).toContain('Decided because: The loop stays.');
});

test('asks for a review of a decision whose facts have changed', () => {
  const outline = reportOf(
    decided({
      treatment: 'accept',
      reason: 'Low stakes',
      owner: 'Head of credit',
      until: '2027-05-31',
      basis: ['a reason that is gone'],
    }),
  );
  const row = rowsOf(outline, 'register').find(([risk]) => risk?.startsWith('ML08'));
  expect(row?.slice(3)).toEqual(['Accept | Facts changed, review', 'Head of credit | until 31 May 2027']);
  expect(said(below(outline, 'summary-asked'))).toContain(
    'Confirm what was decided on Model Skewing at Feedback: the facts have changed since.',
  );
});

test('lets each risk follow the one before, with its meaning and its places on the page of its heading', () => {
  const { blocks } = composeReport(reportInput(creditScoring()), { profile: 'full', sections: ['risks'] });
  const headings = blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.level === 2 && block.anchor.startsWith('risk-'),
  );
  expect(headings.length).toBeGreaterThan(3);
  expect(blocks.some(({ kind }) => kind === 'pageBreak')).toBe(false);
  for (const heading of headings) {
    const at = blocks.indexOf(heading);
    const kept = blocks.slice(at + 1, at + 1 + heading.keeps!);
    expect(kept.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'heading', 'table']);
  }
});

test('says until when a finding is left as it is, and how far it is only where something is to be done', () => {
  const left = { treatment: 'accept', reason: 'Small.', owner: 'Risk', until: '2027-05-31' } as const;
  const accepted = rowsOf(reportOf(decided(left)), 'register').find(([risk]) => risk?.startsWith('ML08'));
  expect(accepted?.slice(3)).toEqual(['Accept', 'Risk | until 31 May 2027']);
  const mitigated = rowsOf(reportOf(decided({ ...left, treatment: 'mitigate', due: '2027-01-31' })), 'register');
  expect(mitigated.find(([risk]) => risk?.startsWith('ML08'))?.slice(3)).toEqual([
    'Mitigate | Open',
    'Risk | by 31 January 2027',
  ]);
});

test('lists the register by what remains, highest first', () => {
  const outline = reportOf(creditScoring());
  const scores = rowsOf(outline, 'register').map(([, , level]) => Number(/\d+\.\d/u.exec(level ?? '')?.[0]));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.length).toBeGreaterThan(3);
});

test('shows the score before beside the score now where strategies lowered it', () => {
  const [strategy] = catalogue.risks
    .find(({ id }) => id === 'ML08')!
    .strategies.filter(({ kind, weight }) => kind !== 'limit' && weight > 0);
  const before = rowsOf(reportOf(creditScoring()), 'register').find(([risk]) => risk?.startsWith('ML08'))?.[2];
  const after = rowsOf(reportOf(decided({}, { [strategy!.id]: 'verified' })), 'register').find(([risk]) =>
    risk?.startsWith('ML08'),
  )?.[2];
  expect(before).toMatch(/^Critical \d+\.\d$/u);
  expect(after).toBe(`${after?.split(' | ')[0]} | (${before?.split(' ')[1]} before)`);
});

test('states for every strategy where it stands in this project', () => {
  const risk = catalogue.risks.find(({ id }) => id === 'ML08')!;
  const [planned] = risk.strategies;
  const rows = rowsOf(reportOf(decided({}, { [planned!.id]: 'planned' })), 'risk-ML08-strategies');
  expect(rows.map(([strategy]) => strategy?.split(' | ')[0]).toSorted()).toEqual(
    risk.strategies.map(({ name }) => name).toSorted(),
  );
  expect(rows.filter(([strategy]) => strategy?.endsWith('Planned')).length).toBe(1);
  expect(rows.filter(([strategy]) => strategy?.endsWith('Not started')).length).toBe(risk.strategies.length - 1);
  expect(
    rows.filter(([, advice]) => / \| Show: .+ \| Check: .+/u.test(advice ?? '')).map(([strategy]) => strategy),
  ).toEqual(rows.map(([strategy]) => strategy).filter((strategy) => strategy?.endsWith('Planned')));
});

test('gives every reason of a finding on the page of its risk, in the words of the rule', () => {
  const model = creditScoring();
  const outline = reportOf(model);
  for (const finding of findFindings(model, catalogue).filter(({ level }) => level === 'attached')) {
    const text = said(below(outline, `risk-${finding.risk}-where`));
    for (const { because, holds } of finding.causes) if (holds === 'yes') expect(text).toContain(because);
  }
});

test('marks a risk that a person attached by hand, with the reason', () => {
  const outline = reportOf(
    decided({
      finding: 'ML06:retraining' as FindingKey,
      risk: 'ML06',
      element: 'retraining' as ElementId,
      byHand: 'Packages come from a forum.',
    }),
  );
  expect(said(below(outline, 'risk-ML06-where'))).toContain('Attached by hand: Packages come from a forum.');
});

test('lists what would attach as questions, each with the answer that removes it', () => {
  const outline = reportOf(creditScoring());
  const suggested = findFindings(creditScoring(), catalogue).filter(({ level }) => level === 'suggested');
  const rows = rowsOf(outline, 'questions');
  expect(rows.length).toBe(suggested.length);
  expect(rows.every(([, , question]) => /\? (Yes|No) removes the reason\./u.test(question ?? ''))).toBe(true);
});

test('leaves a component out of scope out of the counts and lists it with the reason', () => {
  const outline = reportOf(outOfScope('credit-scorer', 'Assessed by its vendor.'));
  const lost = findFindings(creditScoring(), catalogue).filter(({ element }) => element === 'credit-scorer').length;
  expect(rowsOf(outline, 'limits-out')).toEqual([['Credit scorer', 'Assessed by its vendor.', String(lost)]]);
  expect(rowsOf(outline, 'register').some(([place]) => place?.includes('Credit scorer'))).toBe(false);
  expect(said(below(outline, 'summary-state'))).toContain('1 component is out of scope.');
});

test('names the list that covers generative parts, when some are drawn', () => {
  const { blocks } = reportOf(drawn([component('chat', 'llm-app', { name: 'Assistant' })]));
  const note = blocks.find((block) => block.kind === 'note' && plainText(block.text).startsWith('Assistant'));
  expect(said([note!])).toMatch(
    /^Assistant is generative\. Assess it as well against the OWASP Top 10 for LLM Applications 2025: LLM01 Prompt Injection/u,
  );
  const agent = reportOf(drawn([component('shell', 'agent-tool', { name: 'Shell' })]));
  expect(said(agent.blocks)).toMatch(
    /The same goes for the OWASP Top 10 for Agentic Applications 2026: ASI01 Agent Goal Hijack, .*ASI10 Rogue Agents\./u,
  );
  expect(said(reportOf(creditScoring()).blocks)).not.toContain('is generative');
});

test('says honestly that nothing was drawn, attached or asked', () => {
  const outline = reportOf(emptyProject('Later'));
  expect(said(outline.blocks)).toContain('Nothing has been drawn yet, so nothing could be assessed.');
  expect(said(below(outline, 'drawing'))).toBe('Nothing is drawn yet.');
  expect(said(below(outline, 'register'))).toBe('The register is empty: no risk attaches to the system as drawn.');
  expect(said(below(outline, 'questions'))).toContain('No open question would add a finding');
  expect(said(below(outline, 'limits-out'))).toBe('No component was left out of the assessment.');
});

test('is the same document whatever the order of the rows it was read from', () => {
  const model = creditScoring();
  const reversed = applyChange(emptyModel, rowsOfModel(model).toReversed());
  expect(reportOf(reversed)).toEqual(reportOf(model));
});

test('leads only to headings that exist, and each is there once', () => {
  const { blocks } = reportOf(creditScoring());
  const anchors = blocks.filter((block) => block.kind === 'heading').map(({ anchor }) => anchor);
  const references = blocks
    .flatMap(textsOf)
    .flatMap((text) => (typeof text === 'string' ? [] : text))
    .flatMap((run) => (typeof run !== 'string' && run.kind === 'reference' ? [run.anchor] : []));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(references.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  expect(references.length).toBeGreaterThan(0);
});

test('credits OWASP, names the licence and leaves the findings to their owner', () => {
  const text = said(below(reportOf(creditScoring()), 'sources'));
  expect(text).toContain('OWASP Machine Learning Security Top Ten 2023');
  expect(text).toContain('CC BY-SA 4.0');
  expect(text).toContain('The drawing, the findings and the decisions belong to the owner of the assessed system.');
});
