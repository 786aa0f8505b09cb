import { useEffect, useMemo, useState } from 'react';
import { projectFromTemplate } from '#core/formats/template.ts';
import type { Answer, CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { rovingGrid } from '../ui/roving-focus.ts';
import text from '../ui/text.module.css';
import type { ShownTheme } from '../ui/theme.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './Home.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { useGlances } from './use-glances.ts';

const words = strings.home.templates;

type Template = Answer<'template.list'>[number];

interface Props {
  readonly theme: ShownTheme;
  readonly onChoose: (template: string) => void;
}

/** The systems to start from, each with its drawing, its size and the risks it exercises. */
export function Templates({ theme, onChoose }: Props) {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    ask('template.list', undefined).then(setTemplates, (thrown: unknown) => setError(errorOf(thrown)));
  }, []);
  const sights = useMemo(() => templates.map(sightOf), [templates]);
  const glances = useGlances(sights, theme);
  if (error) return <ErrorNotice error={error} />;
  return (
    <ul ref={rovingGrid} className={styles.cards} aria-label={words.list}>
      {templates.map((template, index) => {
        const glance = glances.get(sights[index]!.id);
        return (
          <li key={template.id} className={styles.card}>
            <button
              type="button"
              data-roving={template.id}
              className={styles.open}
              onClick={() => onChoose(template.id)}
            >
              <Thumbnail picture={glance?.picture} />
              <span className={styles.name}>{template.name}</span>
              <span>{template.summary}</span>
              <span className={text.soft}>
                {words.components(template.components.length)}
                {glance && ` · ${words.risks(glance.risks)}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** How to look at a template: as a project made of it, which is thrown away. */
function sightOf(template: Template) {
  let made = 0;
  const newId = (): string => `made-${String((made += 1)).padStart(6, '0')}`;
  return { id: `template ${template.id}`, version: 0, rows: async () => projectFromTemplate(template, newId) };
}
