import { escapeMarkup } from '../formats/markup.ts';

/** A piece of SVG that is safe to put into a document: made by `element` and `characters` alone. */
export type Svg = string & { readonly safe: unique symbol };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; attributes without a value are left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeMarkup(typeof value === 'number' ? String(hundredths(value)) : String(value))}"`,
    )
    .join('');
  return (children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`) as Svg;
}

/** Characters as text of an element. */
export function characters(text: string): Svg {
  return escapeMarkup(text) as Svg;
}

/** A number as exactly as drawings need it. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
