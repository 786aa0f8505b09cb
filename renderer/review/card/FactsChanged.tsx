import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { decide } from '#core/commands/decide.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../../state/edit.ts';
import { Button } from '../../ui/Button.tsx';
import { teller } from '../deciding/teller.ts';
import { Note } from '../Note.tsx';

const words = strings.review.finding;

/** Says that a decision was taken on other reasons than those of today, and lets it stand or be taken anew. */
export function FactsChanged({ assessed: { finding, decision } }: { assessed: FindingAssessment }) {
  const basis = decision?.basis ?? [];
  const treatment = decision?.treatment ?? 'undecided';
  const causes = finding.causes.map(({ id }) => id);
  const gained = causes.filter((id) => !basis.includes(id)).length;
  const lost = basis.filter((id) => !causes.includes(id)).length;
  return (
    <Note>
      <p>{words.changed(gained, lost)}</p>
      <Button onPress={() => edit((model) => decide(model, finding, { treatment }, teller()))}>
        {words.stillRight}
      </Button>
    </Note>
  );
}
