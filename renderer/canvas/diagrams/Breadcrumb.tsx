import { ChevronRight } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { wayTo } from '#core/model/diagrams.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { leafTo } from './diagram-actions.ts';
import styles from './diagrams.module.css';

/** Where a sub-diagram belongs: the diagrams around it, each a way back. */
export function Breadcrumb() {
  const way = useDocument(useShallow(({ model, diagram }) => wayTo(model, diagram)));
  if (way.length < 2) return null;
  return (
    <nav className={styles.way} aria-label={strings.diagrams.way}>
      <ol>
        {way.map(({ id, name }, index) => (
          <li key={id}>
            {index > 0 && <ChevronRight size={14} aria-hidden />}
            {index === way.length - 1 ? (
              <span aria-current="page" dir="auto">
                {name || strings.canvas.unnamedDiagram}
              </span>
            ) : (
              <button type="button" dir="auto" onClick={() => leafTo(id)}>
                {name || strings.canvas.unnamedDiagram}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
