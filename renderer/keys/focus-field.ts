import { flushSync } from 'react-dom';

/** Shows a field and gives it the keyboard at once, so that the next key is typed into it; what it holds is typed over. */
export function focusField(id: string, show: () => void): void {
  flushSync(show);
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
