import { useEffect, useRef, useState } from 'react';
import { setOutOfScope } from '#core/commands/describe.ts';
import { LIMITS } from '#core/model/limits.ts';
import { type Component, isComponent } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { Explained } from '../knowledge/Term.tsx';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { edit } from '../state/edit.ts';
import styles from './Inspector.module.css';

const words = strings.panels.inspector;

/** Leaves a component out of the assessment, and asks why. */
export function ScopeSwitch({ component: { id, outOfScope } }: { readonly component: Component }) {
  const [asks, setAsks] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asks) section.current?.scrollIntoView({ block: 'nearest' });
  }, [asks]);
  return (
    <div ref={section} className={styles.section}>
      <Switch
        isSelected={outOfScope !== null}
        onChange={(isOut) => {
          setAsks(isOut);
          edit((model) => setOutOfScope(model, id, isOut ? '' : null));
        }}
      >
        {words.outOfScope}
      </Switch>
      {outOfScope !== null && (
        <>
          <Reason id={id} value={outOfScope} autoFocus={asks} />
          <p className={styles.note}>
            <Explained term="finding" word="finding">
              {words.outOfScopeHelp}
            </Explained>
          </p>
        </>
      )}
    </div>
  );
}

interface ReasonProps {
  readonly id: ElementId;
  readonly value: string;
  readonly autoFocus: boolean;
}

function Reason({ id, value, autoFocus }: ReasonProps) {
  const reason = useCommittedText(value, (text) =>
    edit((model) => {
      // What is typed last is committed when this field goes away; that must not put the component out again.
      const component = model.element.get(id);
      return isComponent(component) && component.outOfScope !== null ? setOutOfScope(model, id, text) : null;
    }),
  );
  return (
    <TextField label={words.outOfScopeReason} maxLength={LIMITS.text} multiline autoFocus={autoFocus} {...reason} />
  );
}
