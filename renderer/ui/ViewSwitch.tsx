import { Button } from 'react-aria-components';
import { Tooltip } from './Tooltip.tsx';
import styles from './ViewSwitch.module.css';

interface Props<View extends string> {
  readonly label: string;
  readonly views: readonly { readonly id: View; readonly name: string; readonly keys?: string | undefined }[];
  readonly shown: View;
  readonly onShow: (view: View) => void;
  /** True beside other things in a row; else it takes the width that there is. */
  readonly isInline?: boolean;
}

/** Buttons side by side, of which the pressed one tells what is shown. */
export function ViewSwitch<View extends string>({ label, views, shown, onShow, isInline }: Props<View>) {
  return (
    <div role="group" aria-label={label} className={styles.switch} data-inline={isInline || undefined}>
      {views.map(({ id, name, keys }) => {
        const button = (
          <Button key={id} className={styles.view!} aria-pressed={id === shown} onPress={() => onShow(id)}>
            {name}
          </Button>
        );
        return keys === undefined ? (
          button
        ) : (
          <Tooltip key={id} text={name} keys={keys}>
            {button}
          </Tooltip>
        );
      })}
    </div>
  );
}
