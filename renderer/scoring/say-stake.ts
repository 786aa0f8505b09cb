import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { stands } from '#core/assessment/finding-assessment.ts';
import type { ElementId } from '#core/model/ids.ts';
import { goTo } from '../panels/go-to.ts';
import { theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';

/** The part of the panel that asks what is at stake. */
export const STAKE_ID = 'what-is-at-stake';

const useAsked = create<{ readonly element: ElementId | null }>(() => ({ element: null }));

/** The component of which a person was last asked what is at stake. */
export const useAskedFor = (): ElementId | null => useAsked(({ element }) => element);

/** Leads to the component of the worst finding that rests on a sample impact, and to the field that ends that. */
export function askForStake(): void {
  const worst = theDocument()?.assessment.findings.find(
    (finding) => stands(finding) && finding.factors.impact.source === 'sample',
  );
  if (!worst) return;
  const { element } = worst.finding;
  flushSync(() => {
    goTo([element]);
    useEditor.setState({ tab: 'component' });
    useAsked.setState({ element });
  });
  const part = document.getElementById(STAKE_ID);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('[data-factor] button')?.focus();
}
