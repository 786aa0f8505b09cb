import { BANDS, type Band } from '../assessment/scoring.ts';

/** A column of the colour table. */
export type Theme = 'light' | 'dark' | 'print';
export const THEMES = ['light', 'dark', 'print'] as const satisfies readonly Theme[];

/** What a colour is for: its value on a light screen, a dark screen and white paper. */
const COLOURS = {
  // The screen around the diagram
  surface: ['#ffffff', '#181c22', '#ffffff'],
  raised: ['#ffffff', '#20252d', '#ffffff'],
  well: ['#f5f6f9', '#12151a', '#f5f6f9'],
  field: ['#ffffff', '#14171c', '#ffffff'],
  hover: ['#f2f4f8', '#232831', '#f2f4f8'],
  pressed: ['#e8ebf2', '#2b313b', '#e8ebf2'],
  edge: ['#e2e5eb', '#2a3038', '#d5d9e0'],
  edgeStrong: ['#c3c9d4', '#434b58', '#b4bbc7'],
  scrollbar: ['#c3c9d4', '#434b58', '#c3c9d4'],
  text: ['#1b1f27', '#e9ecf1', '#15181e'],
  textSoft: ['#5a6270', '#a3abb9', '#4a515d'],
  accent: ['#3b5bdb', '#8ea2ff', '#3b5bdb'],
  accentHover: ['#304dc4', '#a5b5ff', '#304dc4'],
  accentSoft: ['#edf1fd', '#212a48', '#edf1fd'],
  onAccent: ['#ffffff', '#12151a', '#ffffff'],
  danger: ['#b3261e', '#ff9a8f', '#b3261e'],
  good: ['#1f7a45', '#6fd39a', '#1f7a45'],
  // The diagram
  canvas: ['#fbfcfe', '#12151a', '#ffffff'],
  canvasDots: ['#d9dee7', '#2a3038', '#ffffff'],
  shape: ['#ffffff', '#1d2229', '#ffffff'],
  shapeEdge: ['#333a46', '#b9c1ce', '#23272f'],
  shapeIcon: ['#4d5666', '#b9c1ce', '#3a414d'],
  shapeType: ['#5a6270', '#a3abb9', '#4a515d'],
  flow: ['#6a7385', '#8791a2', '#3f4652'],
  flowText: ['#4a5261', '#b4bcc9', '#2d323b'],
  boundary: ['#edf1fa', '#1a2130', '#f5f7fb'],
  boundaryEdge: ['#8f9fc4', '#53658f', '#75839f'],
  boundaryTab: ['#dce4f5', '#2a3654', '#e4e9f3'],
  boundaryText: ['#354673', '#c3d0f0', '#2b395c'],
  // Risk, always with shape and letter
  low: ['#3f75b5', '#659fee', '#3f75b5'],
  onLow: ['#ffffff', '#000000', '#ffffff'],
  medium: ['#be8a03', '#f6e04b', '#be8a03'],
  onMedium: ['#000000', '#000000', '#000000'],
  high: ['#9b2000', '#e2601c', '#9b2000'],
  onHigh: ['#ffffff', '#000000', '#ffffff'],
  critical: ['#660c39', '#ff8fb4', '#660c39'],
  onCritical: ['#ffffff', '#000000', '#ffffff'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string, print: string]>>;

type ColourName = keyof typeof COLOURS;

/** The colours of a theme by what they are for, as `#rrggbb`. */
export function colours(theme: Theme): Readonly<Record<ColourName, string>> {
  const column = THEMES.indexOf(theme);
  return Object.fromEntries(Object.entries(COLOURS).map(([name, values]) => [name, values[column]])) as Record<
    ColourName,
    string
  >;
}

/** The colours of a level: of its mark, and of the text on it. */
export function bandColours(theme: Theme, band: Band): { readonly fill: string; readonly text: string } {
  const { [band]: fill, [ON[band]]: text } = colours(theme);
  return { fill, text };
}

const ON = Object.fromEntries(BANDS.map((band) => [band, `on${band[0]?.toUpperCase()}${band.slice(1)}`])) as Readonly<
  Record<Band, `on${Capitalize<Band>}`>
>;

/** The colours of a theme as declarations of CSS custom properties: `--text-soft: #5a6270;`, one to a line. */
export function cssVariables(theme: Theme): string {
  return Object.entries(colours(theme))
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join('\n');
}
