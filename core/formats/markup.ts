/** What XML 1.0 cannot hold, and control characters that say nothing: all but tab and line ends. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
const ILLEGAL = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that says itself wherever it stands in HTML or XML: in an element, or in an attribute between quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
