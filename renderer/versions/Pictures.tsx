import { useMemo, useState } from 'react';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { ChangesSince } from '#core/overview/changes-since.ts';
import type { Difference } from '#core/overview/difference.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { markChanges } from '#core/picture/marked.ts';
import type { Theme } from '#core/picture/tokens.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { Select } from '../ui/Select.tsx';
import styles from './Versions.module.css';

const words = strings.versions;
const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;

type Marks = ReadonlyMap<ElementId, Difference['change']>;

interface Props {
  readonly before: Model;
  readonly after: Model;
  readonly changes: ChangesSince;
  readonly names: readonly [string, string];
}

/** A diagram as it was and as it is, side by side, with what came, went or changed marked on both. */
export function Pictures({ before, after, changes, names }: Props) {
  const diagrams = useMemo(() => [...new Map([...before.diagram, ...after.diagram]).values()], [before, after]);
  const [shown, setShown] = useState<DiagramId | null>(null);
  const diagram = shown ?? (diagrams.find(({ refines }) => refines === null) ?? diagrams[0])?.id;
  const drawn = changes.differences.filter(
    ({ kind }) => kind !== 'project' && kind !== 'diagram' && kind !== 'decision',
  );
  const marks: Marks = new Map(drawn.map(({ id, change }) => [id as ElementId, change]));
  if (diagram === undefined) return null;
  return (
    <section>
      <h3 className={styles.subheading}>{words.pictures}</h3>
      <p className={styles.legend}>
        {(['added', 'removed', 'changed'] as const).map((change) => (
          <span key={change} data-change={change}>
            <b aria-hidden>{SIGNS[change]}</b> {words.legend[change]}
          </span>
        ))}
      </p>
      {diagrams.length > 1 && (
        <div className={styles.with}>
          <Select
            label={words.diagram}
            choices={diagrams.map(({ id, name }) => ({ id, label: name || strings.review.unnamed }))}
            value={diagram}
            onChange={setShown}
          />
        </div>
      )}
      <div className={styles.pictures}>
        {([before, after] as const).map((model, index) => (
          <Drawn key={index} model={model} diagram={diagram} marks={marks} name={names[index] ?? ''} />
        ))}
      </div>
    </section>
  );
}

interface DrawnProps {
  readonly model: Model;
  readonly diagram: DiagramId;
  readonly marks: Marks;
  readonly name: string;
}

function Drawn({ model, diagram, marks, name }: DrawnProps) {
  // The picture is for reading, on a ground of its own, like paper.
  const theme: Theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  const picture = useMemo(() => {
    if (!model.diagram.has(diagram)) return null;
    const types = new Map(theCatalogue().types.map((type) => [type.id, type.label]));
    const plain = drawDiagram(model, diagram, { types, badges: new Map(), theme, hatch: false });
    return svgOf(markChanges(plain, model, diagram, marks, theme));
  }, [model, diagram, marks, theme]);
  const here = [...model.element.values()].filter((one) => one.diagram === diagram);
  const count = (change: Difference['change']): number => here.filter(({ id }) => marks.get(id) === change).length;
  return (
    <figure className={styles.picture}>
      <figcaption dir="auto">{name}</figcaption>
      {picture === null ? (
        <p className={styles.soft}>{words.noDiagram}</p>
      ) : (
        <img
          alt={words.pictureOf(name, count('added'), count('removed'), count('changed'))}
          src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
          draggable={false}
        />
      )}
    </figure>
  );
}
