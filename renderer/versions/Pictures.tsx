import { useMemo, useState } from 'react';
import { bounds } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { ChangesSince } from '#core/overview/changes-since.ts';
import type { Difference } from '#core/overview/difference.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { markChanges } from '#core/picture/marked.ts';
import { shownOn } from '#core/picture/shown.ts';
import type { Theme } from '#core/picture/tokens.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { Select } from '../ui/Select.tsx';
import { useShownTheme } from '../ui/theme.ts';
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
  // Where nothing is drawn in either there is nothing to look at.
  const diagrams = useMemo(
    () =>
      [...new Map([...before.diagram, ...after.diagram]).values()].filter(
        ({ id }) => !isEmpty(before, id) || !isEmpty(after, id),
      ),
    [before, after],
  );
  const [shown, setShown] = useState<DiagramId | null>(null);
  const diagram = shown ?? (diagrams.find(({ refines }) => refines === null) ?? diagrams[0])?.id;
  const marks = useMemo(() => marksOf(changes), [changes]);
  const models = useMemo(() => [before, after], [before, after]);
  const theme = useShownTheme();
  const pictures = useMemo(
    () => (diagram === undefined ? [] : picturesOf(models, diagram, marks, theme)),
    [models, diagram, marks, theme],
  );
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
        {models.map((model, index) => (
          <figure key={index} className={styles.picture}>
            <figcaption dir="auto">{names[index]}</figcaption>
            <Drawn
              model={model}
              picture={pictures[index] ?? null}
              name={names[index] ?? ''}
              marks={marks}
              on={diagram}
            />
          </figure>
        ))}
      </div>
    </section>
  );
}

const DRAWN: ReadonlySet<Difference['kind']> = new Set(['component', 'flow', 'boundary', 'text']);

/** What came, went or changed of what is drawn. */
function marksOf({ differences }: ChangesSince): Marks {
  const drawn = differences.filter(({ kind }) => DRAWN.has(kind));
  return new Map(drawn.map(({ id, change }) => [id as ElementId, change]));
}

/** Both on one frame, so that what stayed lies at the same place in both. */
function picturesOf(
  models: readonly Model[],
  diagram: DiagramId,
  marks: Marks,
  theme: Theme,
): readonly (string | null)[] {
  const types = new Map(theCatalogue().types.map((type) => [type.id, type.label]));
  const drawn = models.map((model) => {
    if (isEmpty(model, diagram)) return null;
    const plain = drawDiagram(model, diagram, { types, badges: new Map(), theme, hatch: false });
    return markChanges(plain, model, diagram, marks, theme);
  });
  const frame = bounds(drawn.flatMap((picture) => (picture ? [picture.frame] : [])));
  return drawn.map((picture) => picture && svgOf(picture, frame ?? picture.frame));
}

/** True where a diagram has nothing to show, or is none of this model. */
function isEmpty(model: Model, diagram: DiagramId): boolean {
  const { ends, boundaries, texts } = shownOn(model, diagram);
  return ends.length + boundaries.length + texts.length === 0;
}

interface DrawnProps {
  readonly model: Model;
  readonly picture: string | null;
  readonly name: string;
  readonly marks: Marks;
  readonly on: DiagramId;
}

function Drawn({ model, picture, name, marks, on }: DrawnProps) {
  if (picture === null) {
    return <p className={styles.soft}>{model.diagram.has(on) ? words.nothingDrawn : words.noDiagram}</p>;
  }
  const here = [...model.element.values()].filter((one) => one.diagram === on);
  const count = (change: Difference['change']): number => here.filter(({ id }) => marks.get(id) === change).length;
  return (
    <img
      alt={words.pictureOf(name, count('added'), count('removed'), count('changed'))}
      src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
      draggable={false}
    />
  );
}
