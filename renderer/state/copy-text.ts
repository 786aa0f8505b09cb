/** Puts a text on the clipboard by the browser's own event, which needs no permission. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  document.execCommand('copy');
}
