import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedProject } from '#core/ipc/contract.ts';
import type { ProjectVersion } from '#core/history/version.ts';
import { strings } from '#core/strings/index.ts';
import { focusHome } from '../canvas/focus.ts';
import { useDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import { FullScreen } from '../ui/FullScreen.tsx';
import { Comparison } from './Comparison.tsx';
import { Timeline } from './Timeline.tsx';
import { VersionActions } from './VersionActions.tsx';
import styles from './Versions.module.css';
import { closeVersions, titleOf } from './versions.ts';

const words = strings.versions;

interface Props {
  readonly onOpen: (opened: OpenedProject) => void;
}

/** What the project was before: a timeline, and in what any two of its versions differ. Escape leads back. */
export function VersionsScreen({ onOpen }: Props) {
  const { all, again } = useVersionList();
  const [chosen, choose] = useState<number | null>(null);
  const isRead = all !== undefined;
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => focusHome, []);
  useEffect(() => {
    if (isRead) screen.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [isRead]);
  const version = all?.find(({ revision }) => revision === chosen) ?? all?.[0];
  return (
    <FullScreen ref={screen} title={words.title} back={words.close} onBack={closeVersions}>
      {all && version && (
        <>
          <Timeline versions={all} chosen={version.revision} onChoose={choose} />
          <main className={styles.main} aria-label={titleOf(version)} tabIndex={0}>
            <VersionActions key={version.revision} version={version} onChanged={again} onOpen={onOpen} />
            <Comparison key={`compare ${version.revision}`} version={version} versions={all} />
          </main>
        </>
      )}
      {all === null && <p className={styles.failed}>{words.failed}</p>}
    </FullScreen>
  );
}

/** The versions of the open project; undefined before they are read, null where they cannot be. */
function useVersionList() {
  const projectId = useDocument((open) => open.projectId);
  const [all, setAll] = useState<readonly ProjectVersion[] | null | undefined>();
  const again = useCallback(() => {
    ask('version.list', { projectId }).then(setAll, () => setAll(null));
  }, [projectId]);
  useEffect(again, [again]);
  return { all, again };
}
