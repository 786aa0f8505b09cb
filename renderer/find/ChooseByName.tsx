import { strings } from '#core/strings/index.ts';
import type { OpenDialog } from '../state/dialog.ts';
import { Chooser } from '../ui/Chooser.tsx';
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
      find={(typed) => search(choices, typed)}
      nothing={strings.outline.nothing}
      onClose={onClose}
    />
  );
}
