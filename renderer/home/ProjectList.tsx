import { useMemo, useState } from 'react';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { rovingGrid } from '../ui/roving-focus.ts';
import { Select } from '../ui/Select.tsx';
import unseen from '../ui/spoken.module.css';
import type { ShownTheme } from '../ui/theme.ts';
import { arranged, type ProjectOrder } from './arranged.ts';
import styles from './Home.module.css';
import { ProjectCard } from './ProjectCard.tsx';
import { Search } from './Search.tsx';
import { sightOf, useGlances } from './use-glances.ts';

const words = strings.home;
const ORDERS = Object.entries(words.orders).map(([id, label]) => ({ id: id as ProjectOrder, label }));
/** From this many projects on there is something to search and sort. */
const MANY = 2;

interface Props {
  readonly projects: readonly ProjectSummary[];
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly theme: ShownTheme;
  readonly order: ProjectOrder;
  readonly onOrder: (order: ProjectOrder) => void;
  readonly onOpen: (project: ProjectSummary) => void;
  readonly onRename: (project: ProjectSummary, name: string) => void;
  readonly onDuplicate: (project: ProjectSummary) => void;
  readonly onDelete: (project: ProjectSummary) => void;
}

/** The projects as cards with what they show of themselves, searched and sorted. */
export function ProjectList({ projects, now, theme, order, onOrder, ...actions }: Props) {
  const [query, setQuery] = useState('');
  const sights = useMemo(() => projects.map(sightOf), [projects]);
  const glances = useGlances(sights, theme);
  const highest = new Map(projects.map(({ id }) => [id, glances.get(id)?.highest ?? -1]));
  const shown = arranged(projects, query, order, highest);

  return (
    <>
      {projects.length >= MANY && (
        <div className={styles.tools}>
          <Search label={words.search} value={query} onChange={setQuery} />
          <Select label={words.order} showsLabel={false} choices={ORDERS} value={order} onChange={onOrder} />
        </div>
      )}
      {query.trim() !== '' && (
        <p className={shown.length === 0 ? styles.intro : unseen.spoken} role="status">
          {shown.length === 0 ? words.nothingFound(query.trim()) : words.found(shown.length)}
        </p>
      )}
      {shown.length > 0 && (
        <ul ref={rovingGrid} className={styles.cards} aria-label={words.heading}>
          {shown.map((project) => (
            <ProjectCard
              key={project.id}
              project={project}
              now={now}
              glance={glances.get(project.id)}
              onOpen={() => actions.onOpen(project)}
              onRename={(name) => actions.onRename(project, name)}
              onDuplicate={() => actions.onDuplicate(project)}
              onDelete={() => actions.onDelete(project)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
