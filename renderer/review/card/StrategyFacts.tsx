import { useId } from 'react';
import type { StrategyAssessment } from '#core/assessment/finding-assessment.ts';
import type { StrategyFacts as Facts } from '#core/commands/decide.ts';
import { strings } from '#core/strings/index.ts';
import { copyText } from '../../state/copy-text.ts';
import { hint } from '../../state/hint.ts';
import { useCommittedText } from '../../state/use-committed-text.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { isKnownLink, LinkOut } from '../../ui/LinkOut.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './StrategyList.module.css';

const words = strings.decisions;
const LINK = /^https:\/\/\S+$/u;

interface Props {
  readonly assessed: StrategyAssessment;
  /** True where it was called verified and waits for its evidence. */
  readonly needsEvidence: boolean;
  readonly onSay: (facts: Partial<Facts>) => void;
}

/** What a project says of a strategy besides its state: what shows that it works, who sees to it, until when, and a note. */
export function StrategyFacts({ assessed, needsEvidence, onSay }: Props) {
  const { evidence, note, owner, due, isUnproven } = assessed;
  const hint = useId();
  const isAsked = needsEvidence || isUnproven;
  return (
    <>
      <div data-fact="evidence" aria-describedby={isAsked ? hint : undefined} role="group" aria-label={words.evidence}>
        <TextField
          multiline
          autoFocus={needsEvidence}
          label={words.evidence}
          placeholder={words.evidencePlaceholder}
          {...useCommittedText(evidence, (text) => onSay({ evidence: text.trim() }))}
        />
        {isAsked && (
          <p id={hint} className={styles.asked} role="status">
            {needsEvidence ? words.needsEvidence : words.unproven}
          </p>
        )}
      </div>
      {LINK.test(evidence) && <EvidenceLink url={evidence} />}
      <div className={styles.pair}>
        <TextField
          label={words.strategyOwner}
          maxLength={200}
          {...useCommittedText(owner, (text) => onSay({ owner: text }))}
        />
        <DateField label={words.strategyDue} {...useCommittedText(due ?? '', (date) => onSay({ due: date || null }))} />
      </div>
      <TextField
        multiline
        label={strings.review.strategy.note}
        {...useCommittedText(note, (text) => onSay({ note: text }))}
      />
    </>
  );
}

/** An address is opened only where the catalogue has it; any other is there to be copied. */
function EvidenceLink({ url }: { readonly url: string }) {
  if (isKnownLink(url)) return <LinkOut url={url}>{url}</LinkOut>;
  const copy = (): void => {
    copyText(url);
    hint(words.copied);
  };
  return (
    <div>
      <Button look="quiet" onPress={copy}>
        {words.copyLink}
      </Button>
    </div>
  );
}
