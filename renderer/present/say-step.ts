import type { Step } from '#core/present/steps.ts';
import { strings } from '#core/strings/index.ts';
import { nameOf } from '../review/name-of.ts';
import { riskOf } from '../review/risks.ts';
import { theDocument } from '../state/document.ts';
import { theStep, usePresenting } from '../state/presenting.ts';

const words = strings.present;

/** The title of a step that shows a view. */
export function titleOfView({ name, part, parts }: Extract<Step, { kind: 'view' }>): string {
  return part === 0 ? words.view(name) : words.part(name, part, parts);
}

/** The step that is shown in one breath, for a screen reader. */
export function sayStep(): string {
  const { steps, at } = usePresenting.getState();
  const counted = words.step(at + 1, steps?.length ?? 0);
  const about = sayAbout();
  return about === '' ? `${counted}.` : `${counted}. ${about}`;
}

function sayAbout(): string {
  const [step, open] = [theStep(), theDocument()];
  if (!step || !open) return '';
  if (step.kind === 'view') return `${titleOfView(step)}.`;
  if (step.kind === 'parked') return `${words.parkedHeading(parkedCount())}.`;
  const place = nameOf(open.model, step.element);
  const assessed = step.finding === null ? undefined : open.assessment.byKey.get(step.finding);
  if (!assessed) return `${place}. ${words.noRisk}`;
  const { finding, band } = assessed;
  const risk = `${finding.risk} ${riskOf(finding.risk).title}`;
  return `${place}. ${risk}, ${strings.review.level[band]}. ${finding.causes[0]?.because ?? ''}`;
}

function parkedCount(): number {
  return theDocument()?.assessment.findings.filter(({ decision }) => decision?.parked).length ?? 0;
}
