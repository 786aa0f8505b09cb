import { useEffect } from 'react';
import { dropPack } from '#core/commands/packs.ts';
import { packs as words } from '#core/strings/packs.ts';
import { edit } from '../state/edit.ts';
import { theApp } from '../state/app.ts';
import { builtInCatalogue, useDocumentStore } from '../state/document.ts';
import { choosePack, loadPacks, type ReadPack, soundOf, usePacks } from '../state/packs.ts';
import { Button } from '../ui/Button.tsx';
import { PackEntry } from './PackEntry.tsx';
import { PackProblems } from './PackProblems.tsx';
import { Head, Part } from './Page.tsx';
import styles from './Page.module.css';

const { page } = words;

/** The content packs of this machine and of the open project: what each adds, and whether it is in use. */
export function PacksPage() {
  const { installed, refused } = usePacks();
  const ofProject = useDocumentStore(({ open }) => open?.model.pack ?? null);
  const troubles = useDocumentStore(({ open }) => open?.troubles ?? null);
  useEffect(() => void loadPacks().catch(theApp().refuse), []);
  const others = [...(ofProject?.values() ?? [])]
    .filter(({ id }) => !installed.some(({ pack }) => pack.id === id))
    .flatMap(({ text }) => soundOf(text));
  return (
    <>
      <Head title={page.title} lead={page.intro} />
      <p>
        <Button onPress={choosePack}>{page.install}</Button>
      </p>
      {refused && (
        <div role="alert">
          <Part title={page.refused(refused.file)}>
            <p>{page.refusedWhy(refused.problems.length)}</p>
            <PackProblems file={refused.file} problems={refused.problems} />
          </Part>
        </div>
      )}
      <Part title={page.builtIn}>
        <BuiltIn />
      </Part>
      <Part title={page.onMachine}>
        {installed.length === 0 && <p className={styles.soft}>{page.none}</p>}
        <Entries packs={installed} isInstalled />
      </Part>
      {others.length > 0 && (
        <Part title={page.withProject}>
          <Entries packs={others} isInstalled={false} />
        </Part>
      )}
      {troubles?.map(({ id, version, problems }) => (
        <Part key={id} title={words.origin(id, version)}>
          <p>{`${page.broken}. ${page.brokenWhy}`}</p>
          <PackProblems file={id} problems={problems} />
          <Button look="quiet" onPress={() => edit((model) => dropPack(model, id))}>
            {page.drop}
          </Button>
        </Part>
      ))}
    </>
  );
}

function Entries({ packs, isInstalled }: { packs: readonly ReadPack[]; isInstalled: boolean }) {
  return (
    <ul className={styles.entries}>
      {packs.map((read) => (
        <PackEntry key={read.pack.id} read={read} isInstalled={isInstalled} />
      ))}
    </ul>
  );
}

function BuiltIn() {
  const { version, types, ticks, risks, rules, crosswalk, incidents } = builtInCatalogue();
  const strategies = risks.flatMap((risk) => [...risk.strategies, ...risk.controls]);
  const counts = {
    types: types.length,
    questions: ticks.length,
    risks: risks.length,
    strategies: strategies.length,
    rules: rules.length,
    crosswalk: crosswalk.reduce((sum, list) => sum + list.counterparts.length, 0),
    incidents: incidents.length,
  };
  return (
    <>
      <p className={styles.name}>{words.origin(page.builtInName, version)}</p>
      <p className={styles.soft}>{words.counts(counts)}</p>
    </>
  );
}
