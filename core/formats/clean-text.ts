// oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
const CONTROL = /[\u{0}-\u{8}\u{b}-\u{1f}\u{7f}-\u{9f}]/gu;

/**
 * Text that somebody else wrote as it is taken in: half a pair of surrogates becomes the replacement
 * character, line ends are `\n`, and control characters but the tab are gone.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, '\n').replaceAll(CONTROL, '');
}

/** Cut to a length, never within a character, with an ellipsis where something is gone. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\u{d800}-\u{dbff}]$/u, '')}…`;
}
