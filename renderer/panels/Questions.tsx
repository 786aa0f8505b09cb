import { CircleHelp } from 'lucide-react';
import { useId, useState } from 'react';
import { answer } from '#core/commands/describe.ts';
import type { ComponentType, Tick } from '#core/knowledge/catalogue.ts';
import type { Component } from '#core/model/element.ts';
import { answerKey, type ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue, useDocument } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OriginTag } from '../ui/OriginTag.tsx';
import { SegmentedAnswer } from '../ui/SegmentedAnswer.tsx';
import { edit } from '../state/edit.ts';
import { Section } from './Section.tsx';
import styles from './Inspector.module.css';

const words = strings.panels.inspector;

/** What the catalogue asks about a component of this type: the most telling facts, then the others folded. */
export function Questions({ component, type }: { readonly component: Component; readonly type: ComponentType }) {
  const [first, more] = [ticksOf(type.questions), ticksOf(type.more)];
  const answered = useDocument(
    ({ model }) => more.filter(({ id }) => model.answer.has(answerKey(component.id, id))).length,
  );
  if (first.length + more.length === 0) return null;
  return (
    <Section title={words.questions}>
      {first.map((tick) => (
        <Question key={tick.id} element={component.id} tick={tick} />
      ))}
      {more.length > 0 && (
        <Fold
          title={words.moreFacts(more.length)}
          aside={answered > 0 ? words.answered(answered) : undefined}
          level={4}
        >
          <div className={styles.folded}>
            {more.map((tick) => (
              <Question key={tick.id} element={component.id} tick={tick} />
            ))}
          </div>
        </Fold>
      )}
    </Section>
  );
}

function Question({ element, tick }: { readonly element: ElementId; readonly tick: Tick }) {
  const value = useDocument(({ model }) => model.answer.get(answerKey(element, tick.id))?.value ?? 'unknown');
  const [showsHelp, setShowsHelp] = useState(false);
  const [question, help] = [useId(), useId()];
  return (
    <div className={styles.question}>
      <p id={question}>
        {tick.question}
        <OriginTag id={tick.id} />
      </p>
      <IconButton
        label={words.whatCounts}
        aria-expanded={showsHelp}
        aria-controls={help}
        aria-describedby={question}
        onPress={() => setShowsHelp(!showsHelp)}
      >
        <CircleHelp size={14} aria-hidden />
      </IconButton>
      <p id={help} className={styles.note} hidden={!showsHelp}>
        {tick.help}
      </p>
      <SegmentedAnswer
        labelledBy={question}
        value={value}
        onChange={(said) => edit((model) => answer(model, element, tick.id, said))}
      />
    </div>
  );
}

function ticksOf(ids: readonly string[]): readonly Tick[] {
  const { ticks } = theCatalogue();
  return ids.flatMap((id) => ticks.find((tick) => tick.id === id) ?? []);
}
