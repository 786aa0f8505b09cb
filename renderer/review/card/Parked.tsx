import { unpark } from '#core/commands/park.ts';
import type { Finding } from '#core/risks/finding.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../../state/edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../Note.tsx';

const words = strings.present;

/** Says that a meeting put the finding off; deciding takes it off the list, and so does the button. */
export function Parked({ finding }: { readonly finding: Pick<Finding, 'key' | 'risk' | 'element'> }) {
  return (
    <Note>
      <p>{words.isParked}</p>
      <Button onPress={() => edit((model) => unpark(model, finding))}>{words.takeOff}</Button>
    </Note>
  );
}
