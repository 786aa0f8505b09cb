import { X } from 'lucide-react';
import { strings } from '#core/strings/index.ts';
import { showLayer, useLayer } from './layering.ts';
import { LayerMark } from './LayerMark.tsx';
import styles from './layers.module.css';

const words = strings.layers;

/** What the colours of the layer mean; there as long as the layer is. */
export function LayerLegend() {
  const layer = useLayer();
  if (!layer) return null;
  const name = words.names[layer.id];
  return (
    <section className={styles.legend} aria-label={words.legend(name)}>
      <header>
        <h2>{name}</h2>
        <button type="button" aria-label={words.commands['layer.none']} onClick={() => showLayer(null)}>
          <X size={14} aria-hidden />
        </button>
      </header>
      <ul>
        {layer.legend.map((told) => (
          <li key={told.id}>
            <LayerMark told={told} />
            {told.label}
          </li>
        ))}
      </ul>
    </section>
  );
}
