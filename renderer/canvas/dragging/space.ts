import { useEffect } from 'react';
import { isTyping } from '../../keys/reach.ts';

/** Marks the window while Space is held outside of fields: the canvas then lets presses through to what pans the view. */
export function useSpaceHeld(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const press = ({ code, target }: KeyboardEvent): void => {
      if (code === 'Space' && !isTyping(target)) dataset['space'] = '';
    };
    const release = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.code === 'Space') delete dataset['space'];
    };
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    // A key that is let go of while another window has the keyboard is not heard.
    window.addEventListener('blur', release);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
      window.removeEventListener('blur', release);
      delete dataset['space'];
    };
  }, []);
}
