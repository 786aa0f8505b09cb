import { decideOwnFinding, describeOwnFinding, removeOwnFinding } from '#core/commands/by-hand.ts';
import type { DecisionFacts } from '#core/commands/decide.ts';
import { LIMITS } from '#core/model/limits.ts';
import type { OwnFinding } from '#core/model/project.ts';
import { nameOf } from '#core/overview/name-of.ts';
import type { OwnFindingStand } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { showFinding } from '../../state/editor.ts';
import { useCommittedText } from '../../state/use-committed-text.ts';
import { Button } from '../../ui/Button.tsx';
import unseen from '../../ui/spoken.module.css';
import { Switch } from '../../ui/Switch.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CardFrame } from '../card/CardFrame.tsx';
import styles from '../card/FindingCard.module.css';
import { FindingHistory } from '../card/FindingHistory.tsx';
import { Lapsed } from '../card/Lapsed.tsx';
import { Parked } from '../card/Parked.tsx';
import { DecisionForm } from '../deciding/DecisionForm.tsx';
import { teller } from '../deciding/teller.ts';
import { SeverityField } from './SeverityField.tsx';
import { SeverityMark } from './SeverityMark.tsx';

const words = strings.byHand;
const { review } = strings;

interface Props {
  readonly stand: OwnFindingStand;
  /** Its element is lit on the canvas, and the card lies open. */
  readonly isLit: boolean;
}

/** One finding outside the list: folded, what it is and where; open, what is said and decided about it. */
export function OwnFindingCard({ stand, isLit }: Props) {
  const { own, decision } = stand;
  return (
    <CardFrame
      finding={decision.finding}
      name={own.title}
      isLit={isLit}
      head={
        <>
          <Title stand={stand} />
          {!isLit && <Summary stand={stand} />}
        </>
      }
    >
      {isLit ? <Open stand={stand} /> : null}
    </CardFrame>
  );
}

function Title({ stand: { own, decision, treatment, lapse } }: Pick<Props, 'stand'>) {
  const where = useDocument(({ model }) => nameOf(model, decision.element));
  const state = own.mitigated ? review.ownProgress.mitigated : review.treatment[treatment];
  return (
    <span className={styles.title}>
      <SeverityMark severity={own.severity} size={18} />
      <span className={styles.risk}>{own.title}</span>
      <span className={styles.where}>
        {where}
        {(own.mitigated || treatment !== 'undecided') && ` · ${state}`}
        {lapse !== null && (
          <>
            {` · ${review.treatment[decision.treatment]} `}
            <Tag isWarning>{strings.decisions.lapse[lapse]}</Tag>
          </>
        )}
        <span className={unseen.spoken}>{`, ${words.severities[own.severity ?? 'none']}`}</span>
      </span>
    </span>
  );
}

function Summary({ stand: { own, outOfScope } }: Pick<Props, 'stand'>) {
  const text = outOfScope === null ? own.description : review.findings.outOfScope(outOfScope);
  return text !== '' && <span className={styles.because}>{text}</span>;
}

function Open({ stand: { own, decision, lapse, outOfScope } }: Pick<Props, 'stand'>) {
  const describe = (facts: Parameters<typeof describeOwnFinding>[2]): void =>
    void edit((model) => describeOwnFinding(model, decision.finding, facts));
  const onDecide = (facts: Partial<DecisionFacts>): void =>
    void edit((model) => decideOwnFinding(model, decision.finding, facts, teller()));
  return (
    <>
      {lapse !== null && <Lapsed decision={decision} lapse={lapse} onDecide={onDecide} />}
      {decision.parked && <Parked finding={{ ...decision, key: decision.finding }} />}
      {outOfScope !== null && <p className={styles.soft}>{review.findings.outOfScope(outOfScope)}</p>}
      <Texts own={own} onChange={describe} />
      <div data-fact="rating">
        <SeverityField value={own.severity} onChange={(severity) => describe({ severity })} />
      </div>
      <Switch isSelected={own.mitigated} onChange={(mitigated) => describe({ mitigated })}>
        {words.mitigated}
      </Switch>
      <DecisionForm decision={decision} onDecide={onDecide} />
      <FindingHistory finding={decision.finding} />
      {own.source !== '' && <p className={styles.soft}>{words.source(own.source)}</p>}
      <div>
        <Button
          onPress={() => {
            showFinding(null);
            edit((model) => removeOwnFinding(model, decision.finding));
          }}
        >
          {words.delete}
        </Button>
      </div>
    </>
  );
}

interface TextsProps {
  readonly own: OwnFinding;
  readonly onChange: (facts: Partial<Pick<OwnFinding, 'title' | 'description'>>) => void;
}

function Texts({ own, onChange }: TextsProps) {
  const title = useCommittedText(own.title, (text) => onChange({ title: text }));
  const description = useCommittedText(own.description, (text) => onChange({ description: text }));
  return (
    <>
      <TextField label={words.title} maxLength={LIMITS.name} {...title} />
      <TextField multiline label={words.description} maxLength={LIMITS.text} {...description} />
    </>
  );
}
