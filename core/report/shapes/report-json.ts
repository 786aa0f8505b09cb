import { z } from 'zod';
import { SCALES } from '../../assessment/scheme.ts';
import { BANDS } from '../../assessment/bands.ts';
import { PROGRESSES } from '../../assessment/finding-assessment.ts';
import { SEVERITIES, TREATMENTS } from '../../model/project.ts';
import { decisionsAsked } from '../asked.ts';
import type { Scene } from '../scene.ts';
import { ownRows } from './own-rows.ts';
import { registerRows } from './register.ts';

const count = z.number().int().min(0);
const points = z.number().min(0).max(25);
const byBand = z.strictObject({ low: count, medium: count, high: count, critical: count });
const day = z.iso.date();
const confidence = z.enum(['low', 'medium', 'high']);

const finding = z.strictObject({
  finding: z.string(),
  risk: z.string(),
  title: z.string(),
  component: z.string(),
  because: z.string(),
  level: z.enum(BANDS),
  inherent: points,
  residual: points,
  target: points,
  confidence,
  beyondAppetite: z.boolean(),
  treatment: z.enum(TREATMENTS),
  progress: z.enum(PROGRESSES),
  reason: z.string(),
  owner: z.string(),
  due: day.nullable(),
  until: day.nullable(),
  factsChanged: z.boolean(),
  vector: z.string(),
});

const ownFinding = z.strictObject({
  finding: z.string(),
  title: z.string(),
  component: z.string(),
  because: z.string(),
  level: z.enum(SEVERITIES).nullable(),
  treatment: z.enum(TREATMENTS),
  progress: z.enum(['open', 'mitigated']),
  reason: z.string(),
  owner: z.string(),
  due: day.nullable(),
  until: day.nullable(),
});

/** A report as other programs read it. A field that is added leaves the version as it is; one that goes or changes raises it. */
export const reportSchema = z.strictObject({
  format: z.literal('ml-threat-workbench-report'),
  version: z.literal(1),
  id: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/u),
  title: z.string(),
  madeOn: day,
  maker: z.string(),
  catalogue: z.string(),
  classification: z.string().nullable(),
  scale: z.enum(SCALES),
  appetite: z.union([z.number(), z.enum(['none', ...BANDS])]),
  posture: z.strictObject({
    inherent: points,
    residual: points,
    target: points,
    before: byBand,
    now: byBand,
    beyondAppetite: count,
    questions: count,
    confidence: confidence.nullable(),
  }),
  asked: z.array(z.string()),
  findings: z.array(finding),
  /** Those outside the ten risks, in the words of people; they have no score. */
  ownFindings: z.array(ownFinding),
  licence: z.string(),
});
export type ReportJson = z.infer<typeof reportSchema>;

/** The report as data: posture, decisions requested and the register, scores not rounded. */
export function reportJsonOf(scene: Scene, maker: string, licence: string): ReportJson {
  const { assessment, project } = scene;
  const { counts, posture, scheme } = assessment;
  return {
    format: 'ml-threat-workbench-report',
    version: 1,
    id: scene.reportId,
    fingerprint: scene.fingerprint,
    title: scene.title,
    madeOn: scene.madeOn,
    maker,
    catalogue: scene.catalogue.version,
    classification: project.classification ?? null,
    scale: scheme.scale,
    appetite: scheme.appetite,
    posture: {
      inherent: posture.inherent,
      residual: posture.residual,
      target: posture.target,
      before: { ...counts.byInherentBand },
      now: { ...counts.byBand },
      beyondAppetite: posture.beyondAppetite,
      questions: counts.byLevel.suggested,
      confidence: posture.confidence,
    },
    asked: [...decisionsAsked(scene)],
    findings: registerRows(scene).map((row) => ({ ...row })),
    ownFindings: ownRows(scene).map((row) => ({ ...row })),
    licence,
  };
}
