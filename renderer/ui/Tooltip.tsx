import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger, type TooltipProps } from 'react-aria-components';
import { Keys } from './Keys.tsx';
import styles from './Tooltip.module.css';

interface Props {
  /** What is explained; it must be able to take the focus. */
  readonly children: ReactElement;
  readonly text: ReactNode;
  /** The key that does the same, as it is shown to the person. */
  readonly keys?: string | undefined;
  readonly placement?: TooltipProps['placement'];
  /** For what has nothing to do but explain itself: pressing it does not take the explanation away. */
  readonly staysOnPress?: boolean;
}

/** A short explanation that appears under the pointer or with the focus, and goes with Escape; the pointer may move onto it. */
export function Tooltip({ children, text, keys, placement = 'bottom', staysOnPress = false }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={300} shouldCloseOnPress={!staysOnPress}>
      {children}
      <AriaTooltip className={styles.tooltip!} placement={placement} offset={6}>
        {text}
        <Keys>{keys}</Keys>
      </AriaTooltip>
    </TooltipTrigger>
  );
}
