import { SquareDashed, Type } from 'lucide-react';
import { dissolve } from '#core/commands/arrange.ts';
import { isPlaced, type PlacedElement, type TrustBoundary } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { inShort } from '#core/strings/phrases.ts';
import { collapseOrExpand } from '../canvas/shapes/collapsing.ts';
import { Term } from '../knowledge/Term.tsx';
import { typeLabelOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { Button } from '../ui/Button.tsx';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import { FindingsHere, FindingsInside } from './FindingLists.tsx';
import { goTo } from './go-to.ts';
import styles from './Inspector.module.css';
import { NameAndDescription } from './NameAndDescription.tsx';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';

const words = strings.panels.boundary;

/** What is known of one trust boundary. */
export function BoundaryFacts({ boundary }: { readonly boundary: TrustBoundary }) {
  const model = useDocument((open) => open.model);
  const inside = [...model.element.values()].filter(isPlaced).filter((element) => element.boundary === boundary.id);
  return (
    <>
      <h2 className={styles.title}>
        <Term id="trust-boundary">{words.title}</Term>
      </h2>
      <NameAndDescription element={boundary} />
      <Section title={words.contents(inside.length)}>
        {inside.length === 0 && <p className={styles.note}>{words.empty}</p>}
        <ul>
          {inside.map((element) => (
            <Row
              key={element.id}
              icon={iconOf(element)}
              aside={typeLabelOf(element, model)}
              onPress={() => goTo([element.id])}
            >
              {inShort(element.name) || strings.panels.unnamed}
            </Row>
          ))}
        </ul>
      </Section>
      <FindingsInside boundary={boundary.id} />
      <FindingsHere element={boundary.id} />
      <div className={styles.actions}>
        {inside.length > 0 && <Button onPress={() => goTo(inside.map(({ id }) => id))}>{words.selectContents}</Button>}
        <Button onPress={() => collapseOrExpand([boundary.id])}>
          {boundary.collapsed ? strings.collapsing.expand : strings.collapsing.collapse}
        </Button>
        <Button
          isDisabled={boundary.locked === true}
          onPress={() => edit((current) => dissolve(current, [boundary.id]))}
        >
          {words.dissolve}
        </Button>
      </div>
      <p className={styles.note}>{words.dissolveHelp}</p>
    </>
  );
}

function iconOf(element: PlacedElement) {
  if (element.kind === 'trustBoundary') return <SquareDashed size={16} aria-hidden />;
  if (element.kind === 'text') return <Type size={16} aria-hidden />;
  return <TypeIcon type={'type' in element ? element.type : 'other'} />;
}
