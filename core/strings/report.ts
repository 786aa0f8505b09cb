import type { Incident } from '../knowledge/catalogue.ts';
import { longDate } from './dates.ts';
import { agreeing, countedOrNo, listed, oneDecimal } from './phrases.ts';
import { ownFindings, register, risks } from './report-findings.ts';
import { method } from './report-method.ts';
import { cover, summary, system } from './report-summary.ts';

const drawing = {
  heading: 'The system as drawn',
  emptyDiagram: 'Nothing is drawn yet.',
  caption: (diagram: string, sheet: string, sheets: number, explains: boolean) => {
    const part = sheets > 1 ? `Sheet ${sheet} of ${sheets}; neighbouring sheets overlap. ` : '';
    const key = explains
      ? 'Marks count the findings of a component by level: octagon critical, triangle high, diamond medium, triangle on its tip low. Dashed lines are trust boundaries.'
      : '';
    return `${diagram ? `${diagram}. ` : ''}${part}${key}`.trim();
  },
  overview: (diagram: string, sheets: number) =>
    `${diagram ? `${diagram}. ` : ''}The whole drawing, with names alone; it follows in full on ${sheets} sheets, whose frames are shown. Marks show the highest level at a component: octagon critical, triangle high, diamond medium, triangle on its tip low.`,
  sheetAlt: (sheet: string, sheets: number) =>
    `Sheet ${sheet} of ${sheets}. What is drawn is described with the whole drawing, before the sheets.`,
  components: 'Components',
  componentsLabel: 'The components of the system, what is known of them and how many findings they have',
  component: 'Component',
  liesIn: 'Lies in',
  known: 'Known of it',
  highest: 'Highest finding',
  nothingKnown: 'Nothing answered yet',
  noBoundary: 'No boundary',
  noFinding: 'None',
  outOfScope: 'Out of scope',
};

const incidents = {
  heading: 'It has happened',
  when: (year: number, kind: Incident['kind'], isHere: boolean) =>
    ` (${year}, ${kind === 'incident' ? 'an incident' : 'an exercise'}${isHere ? ', at a component like these' : ''}, `,
  line: (line: string) => `). ${line}`,
  more: (count: number) =>
    `${countedOrNo(count, 'further case')} ${agreeing(count, 'is', 'are')} on record at MITRE ATLAS.`,
};

const crosswalk = {
  heading: 'The risks in other lists',
  intro:
    'Where the risks of this report are found in other lists, for whoever works with those. Given are the entries that meet a risk closely, as the same, a part of it, wider, a control or a test; where a list has none, those that are related.',
  label: 'Ids of other lists for each risk of this report',
  list: 'List, edition and licence',
  edition: (edition: string, licence: string) => `${edition}. ${licence}.`,
  ids: 'Its entries',
  risk: (id: string) => `${id}\u00a0`,
  nothing: (risks: readonly string[]) => `Nothing corresponds to ${listed(risks)}.`,
};

const glossary = { heading: 'Words of this report' };

const questions = {
  heading: 'Open questions',
  intro:
    'Each of these risks attaches or falls away with an answer that the drawing does not hold yet. They are not counted as findings. Whoever knows the system can settle most of them in one sitting.',
  none: 'No open question would add a finding: every fact on which a rule depends is answered.',
  label: 'Risks that an open question would decide',
  risk: 'Risk and place',
  question: 'Question',
  removedBy: { yes: 'Yes removes the reason.', no: 'No removes the reason.' },
  about: (place: string, question: string) => `${place}: ${question}`,
  because: 'It would attach because',
};

const limits = {
  heading: 'Scope and limits',
  packLeftOut: (id: string, version: string) =>
    `The content pack “${id}” ${version} is switched on but could not be read: nothing of it is in this report.`,
  outOfScope: 'Left out of the assessment',
  noneOut: 'No component was left out of the assessment.',
  outLabel: 'Components left out of the assessment, with the reason',
  component: 'Component',
  reason: 'Reason',
  findings: 'Findings not counted',
  noReason: 'No reason was given',
  beyond: 'What this list does not cover',
  beyondIntro:
    'The OWASP Machine Learning Security Top Ten describes attacks on models, their data and their supply chain. A clean result here says nothing about what follows, nor about the ordinary security of the application, network and cloud around the model.',
  beyondLabel: 'What this list does not answer, and where the answer is',
  need: 'Not answered here',
  instead: 'Where to look',
  generative: (parts: readonly string[], list: string) =>
    `${listed(parts)} ${agreeing(parts.length, 'is', 'are')} generative. Assess ${agreeing(parts.length, 'it', 'them')} as well against the ${list}: `,
  generativeToo: (list: string) => ` The same goes for the ${list}: `,
  drawingOnly:
    'The findings follow from the drawing and the answers given. A component, flow or fact that is missing there cannot be found here.',
};

const sources = {
  heading: 'Sources and licence',
  edition: (edition: string) => `, ${edition}. `,
  credit: (people: readonly string[]) => `By ${listed(people)}. Licensed under `,
  use: (use: string) => `. ${use}`,
  packs: 'Content packs add to the catalogue of the workbench in this project:',
  pack: (name: string, version: string, source: string, licence: string, id: string) =>
    `${name} ${version}, by ${source}. Licence: ${licence}. What it defines has an id that begins with “${id}.”.`,
  share:
    'The texts of the risk catalogue quoted in this report are adapted from the OWASP Machine Learning Security Top Ten and stay under CC BY-SA 4.0.',
  owner: 'The drawing, the findings and the decisions belong to the owner of the assessed system.',
  endorsement: 'OWASP neither made nor endorses this report.',
};

/** The report: every sentence of it that is not the catalogue’s or the project’s own. */
export const report = {
  cover,
  summary,
  system,
  drawing,
  register,
  ownFindings,
  risks,
  incidents,
  crosswalk,
  glossary,
  questions,
  limits,
  method,
  sources,
  score: oneDecimal,
  date: longDate,
  keywords: ['threat model', 'machine learning', 'security', 'OWASP Machine Learning Security Top Ten'],
  maker: (version: string) => `ML Threat Workbench ${version}`.trimEnd(),
  contents: 'Contents',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  flow: (from: string, to: string) => `Flow from ${from} to ${to}`,
  at: (risk: string, place: string) => `${risk} at ${place}`,
  charactersMissing: (count: number) =>
    `${count === 1 ? 'One character' : `${count} different characters`} in the names and texts of this project cannot be drawn in the typeface of this report. □ stands in ${count === 1 ? 'its place' : 'their places'}.`,
  progressSteps: {
    reading: 'Reading the project',
    findings: 'Finding risks',
    drawing: 'Drawing the system',
    layout: 'Laying out the pages',
    writing: 'Writing the file',
  },
} as const;
