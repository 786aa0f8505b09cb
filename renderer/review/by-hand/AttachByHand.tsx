import { type KeyboardEvent, useState } from 'react';
import { attachByHand, writeOwnFinding } from '#core/commands/by-hand.ts';
import { LIMITS } from '#core/model/limits.ts';
import { type ElementId, OWN_RISK, type RiskId } from '#core/model/ids.ts';
import type { Severity } from '#core/model/project.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { newElementId } from '../../state/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AttachByHand.module.css';
import { SeverityField } from './SeverityField.tsx';

const words = strings.byHand;
/** No risk is chosen yet. */
const NONE = 'none';

interface Props {
  readonly elements: readonly ElementId[];
}

/** Attaches one of the ten risks to elements with a reason, or writes a finding in the person's own words. */
export function AttachByHand({ elements }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    setWasOpen(true);
  };
  if (isOpen) return <Form elements={elements} onClose={close} />;
  return (
    <div className={styles.start}>
      <Button look="quiet" autoFocus={wasOpen} onPress={() => setOpen(true)}>
        {words.attachTo(elements.length)}
      </Button>
    </div>
  );
}

function Form({ elements, onClose }: Props & { readonly onClose: () => void }) {
  const [risk, setRisk] = useState<RiskId>(NONE);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const names = useDocument(({ model }) => elements.map((id) => nameOf(model, id)).join('\n'));
  const choices = [
    { id: NONE, label: words.choose },
    ...theCatalogue().risks.map((one) => ({ id: one.id, label: `${one.id} ${one.title}` })),
    { id: OWN_RISK, label: words.own },
  ];
  const isComplete =
    elements.length > 0 && (risk === OWN_RISK ? title.trim() !== '' : risk !== NONE && text.trim() !== '');

  const attach = (): void => {
    if (!isComplete) return;
    if (risk !== OWN_RISK) edit((model) => attachByHand(model, risk, elements, text));
    else {
      const places = elements.map((element) => ({ id: newElementId(), element }));
      edit((model) => writeOwnFinding(model, places, { title, description: text.trim(), severity }));
    }
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) attach();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.form} role="group" aria-label={words.form} onKeyDown={onKeyDown}>
      <p className={styles.on}>{elements.length === 0 ? words.selectFirst : words.on(names.split('\n'))}</p>
      <Select label={words.risk} choices={choices} value={risk} onChange={setRisk} autoFocus />
      {risk === OWN_RISK && (
        <>
          <TextField label={words.title} maxLength={LIMITS.name} value={title} onChange={setTitle} />
          <SeverityField value={severity} onChange={setSeverity} />
        </>
      )}
      {risk !== NONE && (
        <TextField
          multiline
          label={risk === OWN_RISK ? words.description : words.reason}
          maxLength={LIMITS.text}
          value={text}
          onChange={setText}
        />
      )}
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!isComplete} onPress={attach}>
          {words.add}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}
