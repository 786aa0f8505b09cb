/** Everything our own pictures are made of; none of it can reach a file or an address. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker pattern clipPath'.split(' '),
);
const TAG = /<(?:(\/[A-Za-z]+)|([A-Za-z]+)((?:\s+[A-Za-z][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?)>/gu;
const ATTRIBUTE = /([A-Za-z][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
/** Names of attributes that load, run or restyle something; pdfmake 0.3.11 reads the files that `href` names. */
const REFUSED_ATTRIBUTE = /^(?:(?:.*:)?href|style|class|src|on.*|xml:base|link)$/iu;
/** `url(…)` may only name something inside the picture. */
const OUTSIDE = /url\(\s*(?!["']?#)/iu;

/**
 * Lets through only pictures that are built as ours are.
 *
 * @throws Error when the SVG holds an element, an attribute or a piece of syntax outside that.
 */
export function assertSafePicture(svg: string): void {
  const rest = svg.replace(TAG, (_tag, closing: string | undefined, name: string | undefined, attributes = '') => {
    const element = name ?? closing?.slice(1) ?? '';
    if (!ELEMENTS.has(element)) throw new Error(`a picture may not hold <${element}>`);
    for (const [, attribute = '', double, single] of String(attributes).matchAll(ATTRIBUTE)) {
      if (REFUSED_ATTRIBUTE.test(attribute) || OUTSIDE.test(double ?? single ?? '')) {
        throw new Error(`a picture may not hold the attribute ${attribute} of <${element}>`);
      }
    }
    return '';
  });
  if (rest.includes('<')) throw new Error('a picture may hold plain elements only');
}
