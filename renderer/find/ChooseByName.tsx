import { strings } from '#core/strings/index.ts';
import type { OpenDialog } from '../state/dialog.ts';
import { Chooser, MOST_SHOWN } from '../ui/Chooser.tsx';
import { search } from './fuzzy.ts';

interface Props {
  readonly asked: Extract<OpenDialog, { kind: 'choose' }>;
  readonly onClose: () => void;
}

/** One of several things, chosen by typing its name. */
export function ChooseByName({ asked: { label, placeholder, choices }, onClose }: Props) {
  return (
    <Chooser
      label={label}
      placeholder={placeholder}
      find={(typed) => search(choices, typed).slice(0, MOST_SHOWN)}
      hint={choices.length > MOST_SHOWN && strings.commandPalette.firstOnly(MOST_SHOWN)}
      nothing={strings.outline.nothing}
      onClose={onClose}
    />
  );
}
