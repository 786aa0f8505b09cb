import type { KeyboardEvent } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { showFinding, useEditor } from '../../state/editor.ts';
import { setChoosing, useMarked } from '../../state/marked.ts';
import { AttachByHand } from '../by-hand/AttachByHand.tsx';
import { SeveralBar } from '../deciding/SeveralBar.tsx';
import { BeyondThisList } from './BeyondThisList.tsx';
import { CatalogueNotes } from './CatalogueNotes.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import styles from './FindingsPanel.module.css';
import { FINDING_FILTERS, type FindingFilter } from './group-findings.ts';
import { LensSwitch } from './LensSwitch.tsx';

const words = strings.review.findings;

/** Every finding of the drawing as a card: what attaches and why, what was decided, and what is still asked. */
export function FindingsPanel() {
  const isAny = useDocument(({ assessment }) => assessment.findings.length > 0);
  const model = useDocument((open) => open.model);
  const selection = useEditor((editor) => editor.selection);
  const open = useEditor((editor) => editor.finding);
  const filter = useEditor((editor) => editor.shownFindings);
  const isChoosing = useMarked((marked) => marked.isChoosing);

  const putOut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || open === null) return;
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[data-roving][aria-expanded="true"]')?.focus();
    showFinding(null);
  };

  return (
    <div className={styles.panel} onKeyDown={putOut}>
      {isAny && (
        <>
          <LensSwitch />
          <div className={styles.row}>
            <Filters value={filter} onChange={(chosen) => useEditor.setState({ shownFindings: chosen })} />
            <ChooseSeveral />
          </div>
        </>
      )}
      {isChoosing && (
        <div className={styles.bulk}>
          <SeveralBar />
        </div>
      )}
      <CatalogueNotes />
      <BeyondThisList />
      <FindingGroups filter={filter} />
      {model.element.size > 0 && <AttachByHand key={[...selection].join(' ')} elements={[...selection]} />}
    </div>
  );
}

/** Lets several findings be chosen and changed together. */
function ChooseSeveral() {
  const isChoosing = useMarked((marked) => marked.isChoosing);
  const { choose, leave } = strings.decisions.several;
  return (
    <Button
      className={`${styles.filter} ${styles.several}`}
      aria-pressed={isChoosing}
      onPress={() => setChoosing(!isChoosing)}
    >
      {isChoosing ? leave : choose}
    </Button>
  );
}

function Filters({ value, onChange }: { value: FindingFilter; onChange: (filter: FindingFilter) => void }) {
  return (
    <ToggleButtonGroup
      className={styles.filters!}
      aria-label={words.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as FindingFilter)}
    >
      {FINDING_FILTERS.map((filter) => (
        <ToggleButton key={filter} id={filter} className={styles.filter!}>
          {words.filters[filter]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
