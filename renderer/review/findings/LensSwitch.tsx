import type { Guide, GuideId } from '#core/knowledge/lens.ts';
import { strings } from '#core/strings/index.ts';
import reading from '../../knowledge/Reading.module.css';
import { theCatalogue } from '../../state/document.ts';
import { usePreferences } from '../../state/preferences.ts';
import { read } from '../../state/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Select } from '../../ui/Select.tsx';
import { useGuide } from '../use-guide.ts';
import styles from './LensSwitch.module.css';

const words = strings.knowledge.lens;
const EVERYONE = 'everyone';

/** By whose eyes the findings are looked at, and what that role asks; it orders, and takes nothing away. */
export function LensSwitch() {
  const { preferences, prefer } = usePreferences();
  const guide = useGuide();
  const choices: readonly { id: GuideId | typeof EVERYONE; label: string }[] = [
    { id: EVERYONE, label: words.everyone },
    ...theCatalogue().guides.map(({ id, label }) => ({ id, label })),
  ];
  return (
    <section className={styles.lens} aria-label={words.label}>
      <div className={styles.switch}>
        <span aria-hidden>{words.label}</span>
        <Select
          label={words.label}
          showsLabel={false}
          choices={choices}
          value={guide?.id ?? EVERYONE}
          onChange={(id) => prefer({ ...preferences, viewAs: id === EVERYONE ? null : id })}
        />
      </div>
      {guide && (
        <Fold key={guide.id} level={3} title={words.about(guide.label)}>
          <Asks guide={guide} />
        </Fold>
      )}
    </section>
  );
}

function Asks({ guide }: { guide: Guide }) {
  return (
    <div className={styles.asks} data-selectable>
      <p>{guide.looksFirstAt}</p>
      {(['questions', 'actions'] as const).map((part) => (
        <section key={part}>
          <h4 className={reading.heading}>{words[part]}</h4>
          <ul className={reading.points}>
            {guide[part].map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{words.note}</p>
      <Button look="quiet" onPress={() => read({ kind: 'guide', id: guide.id })}>
        {words.read}
      </Button>
    </div>
  );
}
