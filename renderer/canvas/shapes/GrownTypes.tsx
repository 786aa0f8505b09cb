import { strings } from '#core/strings/index.ts';
import { TypeIcon } from '../../ui/TypeIcon.tsx';
import styles from '../flows/flows.module.css';
import { useGrown } from './growing.ts';

const words = strings.flows.grow;

/** Below the name of a component that just grew: the other types it could be. */
export function GrownTypes({ onChoose }: { readonly onChoose: (at: number) => void }) {
  const grown = useGrown((state) => state.grown);
  if (!grown || grown.types.length < 2) return null;
  return (
    <div className={`${styles.grown} nodrag nopan`} role="group" aria-label={words.alternatives} title={words.hint}>
      {grown.types.map(({ id, label }, at) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          aria-pressed={at === grown.at}
          // The name keeps the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(at)}
        >
          <TypeIcon type={id} />
          {label}
        </button>
      ))}
      <small>{words.hint}</small>
    </div>
  );
}
