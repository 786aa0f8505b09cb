import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rename, setProject } from '#core/commands/describe.ts';
import { applyChange } from '#core/model/change.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { sceneOf } from '#core/report/scene.ts';
import { csvField } from '#core/report/shapes/register.ts';
import { reportSchema } from '#core/report/shapes/report-json.ts';
import type { Shape } from '#core/report/shapes/shape.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { reportInput, withDecision } from '#test/fixtures/report.ts';

const written = (shape: Exclude<Shape, 'pdf'>, model: Model = creditScoring()): string =>
  writeShape(shape, reportInput(model), { profile: 'full' });

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['  =1', `"'  =1"`],
  ['\u{feff}=1', `"'\u{feff}=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['＋1', `"'＋1"`],
  ['－1', `"'－1"`],
  ['＠SUM', `"'＠SUM"`],
  ['|calc', `"'|calc"`],
  ['%0A=1', `"'%0A=1"`],
  ['a=1', '"a=1"'],
  ['say "no", please', '"say ""no"", please"'],
  ['', '""'],
])('a field %j of the register calculates nothing', (text, field) => {
  expect(csvField(text)).toBe(field);
});

test('every field is between quotes and comes back as it was, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const field = csvField(text);
      expect(field).toMatch(/^"(?:[^"]|"")*"$/u);
      expect(field.slice(1, -1).replaceAll('""', '"').replace(/^'/u, '')).toBe(text.replace(/^'/u, ''));
    }),
  );
});

test('the register as CSV has a line for every finding, ended by CR LF', () => {
  const lines = written('csv').split('\r\n');
  expect(lines[0]).toBe(
    '\u{feff}"Id","Risk","Title","Component","Because","Level","Score before","Score now","Score as planned","Confidence","Treatment","Progress","Reason","Owner","Due","Until","Vector"',
  );
  expect(lines.length).toBe(sceneOf(reportInput(creditScoring())).standing.length + 2);
  expect(lines.at(-1)).toBe('');
  expect(lines[1]).toMatch(/^"ML08:feedback","ML08","Model Skewing","Feedback","/u);
});

test('the report as JSON is what its schema says, to the letter', () => {
  const model = withDecision(creditScoring(), 'ML08:feedback' as FindingKey, {
    treatment: 'accept',
    reason: 'Small.',
    owner: 'Risk',
    until: '2027-06-30',
  });
  const json = JSON.parse(written('json', model)) as unknown;
  expect(reportSchema.parse(json)).toEqual(json);
  const { findings, posture, asked } = reportSchema.parse(json);
  expect(findings.find(({ finding }) => finding === 'ML08:feedback')).toMatchObject({
    treatment: 'accept',
    reason: 'Small.',
    owner: 'Risk',
    until: '2027-06-30',
  });
  expect(findings.length).toBe(Object.values(posture.now).reduce((sum, count) => sum + count, 0));
  expect(asked.length).toBeGreaterThan(0);
});

test('the schema of reports as JSON is the one that is documented', async () => {
  const schema = z.toJSONSchema(reportSchema, { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../../docs/report.schema.json');
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<!--',
  '-->',
  '<style>*{}',
  '</style><script>',
  '</title><script>',
  '</main>',
  '<base href=//evil>',
  '<iframe srcdoc=x>',
  '<a href=javascript:alert(1)>x</a>',
  '<meta http-equiv=refresh>',
  '<form action=//evil>',
  '<object data=x>',
  '<embed src=x>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&amp;lt;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '`',
  '\u0000<b>',
  '\u2028<b>',
  '<\u0000script>',
  ']]>',
  '<![CDATA[x]]>',
  '<?xml?>',
  '{{x}}',
  '${x}',
  '<%= x %>',
  'javascript:alert(1)',
  'data:text/html,<script>',
  '" onmouseover="x',
  "' onfocus='x",
  '" style="x',
  '<link rel=stylesheet href=//evil>',
  '<math><mi xlink:href=x>',
  '<details ontoggle=x open>',
  '<video><source onerror=x>',
  '<body onload=x>',
  '<input autofocus onfocus=x>',
  '<marquee onstart=x>',
  '<table background=x>',
  '<svg><animate onbegin=x>',
  '\\"><b>',
  '%3Cscript%3E',
  '＜script＞',
  '<scr<script>ipt>',
];
const tagsOf = (html: string): readonly string[] =>
  html.match(/<[^>]*>/gu)?.map((tag) => tag.replace(/"[^"]*"/gu, '""')) ?? [];

test.each(PAYLOADS)('%j stays a text in HTML wherever a person may write it', (payload) => {
  const named = (text: string): Model => {
    const model = creditScoring();
    const described = applyChange(
      model,
      setProject(model, { description: text, owner: text, classification: text })?.rows ?? [],
    );
    const renamed = applyChange(described, rename(described, 'credit-scorer' as ElementId, text)?.rows ?? []);
    return withDecision(renamed, 'ML08:feedback' as FindingKey, {
      treatment: 'accept',
      reason: text,
      owner: text,
      until: '2027-01-01',
    });
  };
  // The drawing is left out: how many sheets it takes follows from the length of names.
  const sections = ['cover', 'summary', 'system', 'register', 'coverage', 'risks', 'settled'] as const;
  const tagsWith = (text: string): readonly string[] =>
    tagsOf(writeShape('html', reportInput(named(text)), { profile: 'full', sections })).toSorted();
  expect(tagsWith(payload)).toEqual(tagsWith('harmless'));
});

test('the HTML loads nothing from anywhere and runs nothing', () => {
  const html = written('html');
  const style = /<style>([^]*?)<\/style>/u.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
  );
  expect([...html.matchAll(/\ssrc="([^"]{0,18})/gu)].every(([, start]) => start === 'data:image/svg+xml')).toBe(true);
  expect(
    [...html.matchAll(/\shref="([^"]{0,8})/gu)].filter(([, start]) => start !== 'https://' && !start!.startsWith('#')),
  ).toEqual([]);
});

test('Markdown takes nothing that a person wrote for markup', () => {
  const model = creditScoring();
  const odd = applyChange(
    model,
    setProject(model, { description: '# not a heading\n| not | a table\n<b>no</b> [x](javascript:1)' })!.rows,
  );
  const text = written('md', odd);
  expect(text).toContain('\\# not a heading');
  expect(text).toContain('\\| not \\| a table');
  expect(text).toContain('&lt;b\\>no&lt;/b\\> \\[x\\](javascript:1)');
});
