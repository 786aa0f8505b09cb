import { nameOf } from '#core/overview/name-of.ts';
import type { Step } from '#core/present/steps.ts';
import { strings } from '#core/strings/index.ts';
import { theDocument } from '../state/document.ts';
import { theStep, usePresenting } from '../state/presenting.ts';
import { parkedIn, presentedIn } from './presented.ts';

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
  const presented = step.finding === null ? null : presentedIn(open, step.finding);
  if (!presented) return `${place}. ${words.noRisk}`;
  const { assessed, title, severity, description } = presented;
  const level = assessed ? strings.review.level[assessed.band] : strings.byHand.severities[severity ?? 'none'];
  return `${place}. ${title}, ${level}. ${assessed?.finding.causes[0]?.because ?? description}`;
}

function parkedCount(): number {
  const open = theDocument();
  return open ? parkedIn(open).length : 0;
}
