import { useCallback, useEffect, useState } from 'react';
import { JUDGED_FACTORS } from '#core/assessment/factors.ts';
import { WORKSHEET_FACTORS, worksheetName } from '#core/assessment/worksheet.ts';
import { tell, type Told, type ToldEntry } from '#core/history/tell.ts';
import { type FindingKey, strategyKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { useSaved } from '../../state/save-queue.ts';
import { ask } from '../../state/workbench.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import styles from './FindingHistory.module.css';

const words = strings.decisions;
const { changes } = words;

/** What was decided, judged and done about a finding, when and by whom; read from the change log when it is unfolded. */
export function FindingHistory({ finding }: { readonly finding: FindingKey }) {
  return (
    <Fold level={4} title={words.history}>
      <Pages finding={finding} />
    </Fold>
  );
}

function Pages({ finding }: { readonly finding: FindingKey }) {
  const projectId = useDocument((open) => open.projectId);
  const isSaved = useSaved(({ state }) => state.kind === 'saved');
  const [pages, setPages] = useState<{ readonly entries: readonly ToldEntry[]; readonly hasMore: boolean }>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(
    (known: readonly ToldEntry[]): void => {
      const last = known.at(-1)?.revision;
      ask('project.history', { projectId, rows: [...rowsAbout(finding)], ...(last && { before: last }) }).then(
        ({ entries, hasMore }) => setPages({ entries: [...known, ...entries.map(tell)], hasMore }),
        () => setFailed(true),
      );
    },
    [projectId, finding],
  );
  useEffect(() => {
    if (isSaved) load([]);
  }, [isSaved, load]);

  if (failed) return <p role="alert">{words.historyFailed}</p>;
  if (!pages) return null;
  const shown = pages.entries.filter(({ told }) => told.length > 0);
  if (shown.length === 0 && !pages.hasMore) return <p className={styles.soft}>{words.historyEmpty}</p>;
  return (
    <>
      <ol className={styles.entries} data-selectable>
        {shown.map((entry) => (
          <Entry key={entry.revision} entry={entry} />
        ))}
      </ol>
      {pages.hasMore && (
        <Button look="quiet" onPress={() => load(pages.entries)}>
          {words.older}
        </Button>
      )}
    </>
  );
}

function Entry({ entry: { at, by, kind, told } }: { readonly entry: ToldEntry }) {
  const how = kind === 'do' ? '' : ` · ${kind === 'undo' ? words.undone : words.redone}`;
  return (
    <li className={styles.entry}>
      <span className={styles.soft}>
        {words.at(at)}
        {by !== undefined && told.some((one) => one.kind === 'treatment' || one.kind === 'until') && words.saidBy(by)}
        {how}
      </span>
      <ul>
        {told.map((one, index) => (
          <li key={index} dir="auto">
            {inWords(one)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function inWords(told: Told): string {
  switch (told.kind) {
    case 'treatment':
      return changes.treatment(strings.review.treatment[told.to]);
    case 'reason':
    case 'owner':
      return changes[told.kind](told.to);
    case 'due':
    case 'until':
      return changes[told.kind](told.to);
    case 'attached':
      return changes.attached(told.to);
    case 'reviewed':
    case 'described':
    case 'written':
    case 'removed':
      return changes[told.kind];
    case 'factor':
      return changes.factor(factorName(told.factor), told.to);
    case 'strategy': {
      const { status, note, evidence, owner, due } = told.to;
      const facts = [
        status !== undefined && strings.review.status[status as keyof typeof strings.review.status],
        evidence !== undefined && changes.evidence(evidence),
        owner !== undefined && changes.owner(owner),
        due !== undefined && changes.due(due || null),
        note !== undefined && changes.note(note),
      ];
      return changes.strategy(strategyName(told.strategy), facts.filter((fact) => fact !== false).join('; '));
    }
  }
}

/** The rows of a project that are about a finding, as the log is asked for them. */
function rowsAbout(finding: FindingKey): readonly string[] {
  const risk = theCatalogue().risks.find(({ id }) => finding.startsWith(`${id}:`));
  const strategies = risk ? [...risk.strategies, ...risk.controls] : [];
  const factors = [...JUDGED_FACTORS, ...WORKSHEET_FACTORS.map(worksheetName)];
  return [
    `decision ${finding}`,
    ...strategies.map(({ id }) => `strategy ${strategyKey(finding, id)}`),
    ...factors.map((factor) => `factor ${finding}/${factor}`),
  ];
}

function strategyName(id: string): string {
  const all = theCatalogue().risks.flatMap(({ strategies, controls }) => [...strategies, ...controls]);
  return all.find((one) => one.id === id)?.name ?? id;
}

function factorName(factor: string): string {
  const { judged, worksheet } = strings.scoring;
  const known = JUDGED_FACTORS.find((one) => one === factor);
  if (known) return judged[known].name;
  const ofSheet = WORKSHEET_FACTORS.find((one) => worksheetName(one) === factor);
  return ofSheet ? worksheet[ofSheet][0] : factor;
}
