/** Puts a text on the clipboard by the browser's own event, which needs no permission. */
export function copyText(text: string): void {
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', copy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
}
