import { useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { Chooser } from '../ui/Chooser.tsx';
import { answersTo, everything } from './everything.ts';

const words = strings.commandPalette;

/** One field for every command, element, risk, finding and setting. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  // What can be called is told by where the keyboard was before the field took it.
  const [all] = useState(everything);
  return (
    <Chooser
      label={words.label}
      placeholder={words.placeholder}
      find={(typed) => answersTo(all, typed)}
      nothing={words.nothing}
      hint={words.hint}
      onClose={onClose}
    />
  );
}
