import { strings } from '../strings/index.ts';
import { reportSections } from '../strings/report-sections.ts';
import { componentsSection } from './by-component.ts';
import { changesSection } from './changes.ts';
import { coverSection, masthead } from './cover.ts';
import { coverageSection } from './coverage-matrix.ts';
import { crosswalkSection } from './crosswalk.ts';
import { drawingSection } from './drawing.ts';
import { glossarySection } from './glossary.ts';
import { limitsSection } from './limits.ts';
import { methodSection } from './method.ts';
import type { Block, Outline } from './outline.ts';
import { ownFindingsSection } from './own-findings.ts';
import { planSection } from './plan.ts';
import { postureSection } from './posture.ts';
import { chosenSections, guideOf, type ReportChoice, type SectionId, WHOLE_REPORT } from './profiles.ts';
import { questionsSection } from './questions.ts';
import { registerSection } from './register.ts';
import { withoutLooseEnds } from './references.ts';
import { riskPages } from './risk-pages.ts';
import { rolePage } from './role-page.ts';
import { type ReportInput, type Scene, sceneOf } from './scene.ts';
import { settledSection } from './settled.ts';
import { sourcesSection } from './sources.ts';
import { summarySection } from './summary.ts';
import { systemSection } from './system.ts';
import { testsSection } from './test-plan.ts';
import { viewsSection } from './views.ts';

export type { ReportInput } from './scene.ts';

type Writer = (scene: Scene) => readonly Block[];
type Begins = 'whole' | 'goesOn';

/** Sections that are written from the system alone; those that say so stay whole where a page can hold them. */
const WRITERS: Readonly<Record<Exclude<SectionId, 'cover' | 'guide' | 'glossary'>, readonly [Writer, Begins]>> = {
  summary: [summarySection, 'whole'],
  system: [systemSection, 'whole'],
  drawing: [drawingSection, 'goesOn'],
  views: [viewsSection, 'goesOn'],
  posture: [postureSection, 'whole'],
  coverage: [coverageSection, 'whole'],
  register: [registerSection, 'whole'],
  components: [componentsSection, 'whole'],
  tests: [testsSection, 'whole'],
  plan: [planSection, 'whole'],
  risks: [riskPages, 'goesOn'],
  ownFindings: [ownFindingsSection, 'goesOn'],
  settled: [settledSection, 'goesOn'],
  questions: [questionsSection, 'goesOn'],
  limits: [limitsSection, 'goesOn'],
  method: [methodSection, 'whole'],
  changes: [changesSection, 'goesOn'],
  crosswalk: [crosswalkSection, 'goesOn'],
  sources: [sourcesSection, 'goesOn'],
};

/** Sections that stand on one page where they stand alone. */
const ONE_PAGE: readonly string[] = ['summary', 'guide'];
const CONTENTS: Block = { kind: 'contents' };
const NEW_PAGE: Block = { kind: 'pageBreak', orientation: 'portrait' };

/** Writes the assessment of a system as a document; the same input and choice give the same document. */
export function composeReport(input: ReportInput, choice: ReportChoice = WHOLE_REPORT): Outline {
  const scene = sceneOf(input);
  const { classification = null, pageSize = 'A4' } = scene.project;
  return {
    title: scene.title,
    subject: strings.report.cover.subject,
    language: 'en-GB',
    madeOn: input.madeOn,
    author: scene.project.author ?? null,
    keywords: strings.report.keywords,
    maker: strings.report.maker(input.workbenchVersion),
    marking: classification,
    pageSize,
    isOnePage: ONE_PAGE.includes(chosenSections(choice, scene).join()),
    blocks: withoutLooseEnds(blocksOf(scene, choice)),
  };
}

function blocksOf(scene: Scene, choice: ReportChoice): readonly Block[] {
  const sections = chosenSections(choice, scene);
  const hasCover = sections.includes('cover');
  const body: Block[] = [];
  for (const section of sections.filter((one) => one !== 'cover')) {
    const [blocks, begins] = write(scene, choice, section, body);
    const isFirst = body.length === 0;
    const turnsPage = isFirst ? hasCover : isTurned(body) || isRolePage(body);
    if (blocks.length > 0 && turnsPage) body.push(NEW_PAGE);
    const placed = begins === 'whole' ? blocks.map(whole) : blocks;
    body.push(...(isFirst && !hasCover ? opened(placed) : placed));
  }
  const licence: Block = { kind: 'paragraph', tone: 'quiet', text: reportSections.brief.licence };
  const opening = hasCover ? [...coverSection(scene), NEW_PAGE, CONTENTS] : openingOf(scene, choice, body);
  return [...opening, ...body, ...(sections.includes('sources') ? [] : [licence])];
}

/** The head of the first page; a title page before a drawing that takes a page of its own, which would leave the head alone. */
function openingOf(scene: Scene, choice: ReportChoice, body: readonly Block[]): readonly Block[] {
  return body[0]?.kind === 'pageBreak' ? coverSection(scene) : [headOf(scene, choice)];
}

/** The heading of a section that is to stand on one page where it can. */
function whole(block: Block): Block {
  return block.kind === 'heading' && block.level === 1 ? { ...block, isWhole: true } : block;
}

/** True where the last page is turned, which no text goes on. */
function isTurned(blocks: readonly Block[]): boolean {
  return blocks.findLast((block) => block.kind === 'pageBreak')?.orientation === 'landscape';
}

/** True where nothing but the page of a role stands, which may be handed over alone. */
function isRolePage(blocks: readonly Block[]): boolean {
  const sections = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.anchor] : []));
  return sections.join() === 'guide';
}

function write(
  scene: Scene,
  { profile }: ReportChoice,
  section: SectionId,
  before: readonly Block[],
): readonly [readonly Block[], Begins] {
  if (section === 'cover') return [[], 'goesOn'];
  if (section === 'glossary') return [glossarySection(scene.catalogue, before), 'goesOn'];
  if (section === 'guide') {
    const guide = guideOf(profile, scene.catalogue.guides);
    return [guide ? rolePage(scene, guide) : [], 'goesOn'];
  }
  const [writer, begins] = WRITERS[section];
  return [writer(scene), begins];
}

/** The head of the first page; a role's page says by its heading whose it is. */
function headOf(scene: Scene, { profile }: ReportChoice): Block {
  const isRole = guideOf(profile, scene.catalogue.guides) !== null;
  return masthead(scene, isRole ? undefined : reportSections.masthead(profile));
}

/** The first section of a report without a cover: nothing turns the page before it. */
function opened([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first === undefined) return [];
  return first.kind === 'pageBreak' && first.orientation === 'portrait' ? opened(rest) : [first, ...rest];
}
