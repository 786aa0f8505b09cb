import { dropPack, switchPack } from '#core/commands/packs.ts';
import { countsOf } from '#core/packs/counts.ts';
import type { ProjectPack } from '#core/model/project.ts';
import { packs as words } from '#core/strings/packs.ts';
import { edit } from '../state/edit.ts';
import { useDocumentStore } from '../state/document.ts';
import { type ReadPack, removePack } from '../state/packs.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './Page.module.css';
import { PackUpdate } from './PackUpdate.tsx';

const { page } = words;
const PARTS = ['types', 'questions', 'risks', 'strategies', 'rules', 'crosswalk', 'incidents'] as const;

interface Props {
  readonly read: ReadPack;
  readonly isInstalled: boolean;
}

/** A pack with its origin, what it adds, and whether the open project uses it. */
export function PackEntry({ read: { pack, text }, isInstalled }: Props) {
  const project = useDocumentStore(({ open }) => open && [...open.model.project.values()][0]?.name);
  const kept = useDocumentStore(({ open }) => open?.model.pack.get(pack.id));
  const whole: ProjectPack = { id: pack.id, version: pack.version, isOn: true, text };
  return (
    <li className={styles.entry}>
      <p className={styles.name}>{words.origin(pack.name, pack.version)}</p>
      <p className={styles.soft}>{page.by(pack.source, pack.licence)}</p>
      <p className={styles.soft}>{words.counts(countsOf(pack))}</p>
      <Fold level={4} title={page.adds}>
        <div className={`${styles.pairs} ${styles.adds}`}>
          {PARTS.filter((part) => pack[part].length > 0).map((part) => (
            <section key={part}>
              <h5 className={styles.name}>{page.parts[part]}</h5>
              <ul className={styles.points}>
                {pack[part].map((entry) => (
                  <li key={entry.id}>{nameOf(entry)}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Fold>
      {project !== null && project !== undefined && (
        <Switch
          isSelected={kept?.isOn ?? false}
          onChange={(isOn) => edit((model) => switchPack(model, { ...(kept ?? whole), isOn }))}
        >
          {page.use(project)}
        </Switch>
      )}
      {kept?.isOn && kept.text !== text && <PackUpdate from={kept.version} to={whole} />}
      <p>
        {isInstalled ? (
          <Button look="quiet" onPress={() => removePack(pack.id)}>
            {page.remove}
          </Button>
        ) : (
          <Button look="quiet" onPress={() => edit((model) => dropPack(model, pack.id))}>
            {page.drop}
          </Button>
        )}
      </p>
    </li>
  );
}

function nameOf(
  entry:
    | { readonly label: string }
    | { readonly question: string }
    | { readonly title: string }
    | { readonly name: string }
    | { readonly because: string },
): string {
  if ('label' in entry) return entry.label;
  if ('question' in entry) return entry.question;
  if ('title' in entry) return entry.title;
  return 'name' in entry ? entry.name : entry.because.replaceAll(/\{\w+\}/gu, '…');
}
