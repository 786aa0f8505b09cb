import { BANDS, type Band } from '../assessment/bands.ts';

/** A column of the colour table. */
export type Theme = (typeof THEMES)[number];
export const THEMES = ['light', 'dark', 'print', 'contrast', 'projector'] as const;
/** The themes of a screen. */
export type ScreenTheme = Exclude<Theme, 'print'>;
/** In which all text stands out 7 to 1, after AAA of WCAG 2.2; in the others 4.5 to 1. */
export const STRONG_THEMES: ReadonlySet<Theme> = new Set(['contrast', 'projector']);

/** How wide lines are drawn in a theme, in diagram units. */
export function lineWidth(theme: Theme): number {
  return theme === 'projector' ? 2.4 : STRONG_THEMES.has(theme) ? 2 : 1.4;
}

/** What a colour is for: its value on a light screen, a dark screen, white paper, in high contrast and on a projector. */
const COLOURS = {
  // The screen around the diagram
  surface: ['#ffffff', '#181c22', '#ffffff', '#000000', '#ffffff'],
  raised: ['#ffffff', '#20252d', '#ffffff', '#0d0d0d', '#ffffff'],
  well: ['#f5f6f9', '#12151a', '#f5f6f9', '#000000', '#f4f4f4'],
  field: ['#ffffff', '#14171c', '#ffffff', '#000000', '#ffffff'],
  hover: ['#f2f4f8', '#232831', '#f2f4f8', '#1f1f1f', '#ececec'],
  pressed: ['#e8ebf2', '#2b313b', '#e8ebf2', '#333333', '#dedede'],
  edge: ['#e2e5eb', '#2a3038', '#d5d9e0', '#8c8c8c', '#6b6b6b'],
  edgeStrong: ['#c3c9d4', '#434b58', '#b4bbc7', '#ffffff', '#3d3d3d'],
  scrollbar: ['#c3c9d4', '#434b58', '#c3c9d4', '#ffffff', '#4a4a4a'],
  text: ['#1b1f27', '#e9ecf1', '#15181e', '#ffffff', '#000000'],
  textSoft: ['#5a6270', '#a3abb9', '#4a515d', '#d9d9d9', '#333333'],
  accent: ['#3b5bdb', '#8ea2ff', '#3b5bdb', '#ffe14d', '#1736a8'],
  accentHover: ['#304dc4', '#a5b5ff', '#304dc4', '#fff09c', '#0f2680'],
  accentSoft: ['#edf1fd', '#212a48', '#edf1fd', '#332c00', '#e6ebff'],
  onAccent: ['#ffffff', '#12151a', '#ffffff', '#000000', '#ffffff'],
  danger: ['#b3261e', '#ff9a8f', '#b3261e', '#ffa39a', '#8e1410'],
  good: ['#1f7a45', '#6fd39a', '#1f7a45', '#7fe3a8', '#0c5229'],
  // The diagram
  canvas: ['#fbfcfe', '#12151a', '#ffffff', '#000000', '#ffffff'],
  canvasDots: ['#d9dee7', '#2a3038', '#ffffff', '#404040', '#dcdcdc'],
  shape: ['#ffffff', '#1d2229', '#ffffff', '#000000', '#ffffff'],
  shapeEdge: ['#333a46', '#b9c1ce', '#23272f', '#ffffff', '#000000'],
  shapeIcon: ['#4d5666', '#b9c1ce', '#3a414d', '#ffffff', '#1c1c1c'],
  shapeType: ['#5a6270', '#a3abb9', '#4a515d', '#d9d9d9', '#333333'],
  flow: ['#6a7385', '#8791a2', '#3f4652', '#e0e0e0', '#1f1f1f'],
  flowText: ['#4a5261', '#b4bcc9', '#2d323b', '#ffffff', '#000000'],
  boundary: ['#edf1fa', '#1a2130', '#f5f7fb', '#0b1220', '#f1f5ff'],
  boundaryEdge: ['#8f9fc4', '#53658f', '#75839f', '#8fb8ff', '#27407d'],
  boundaryTab: ['#dce4f5', '#2a3654', '#e4e9f3', '#10203d', '#dfe7fb'],
  boundaryText: ['#354673', '#c3d0f0', '#2b395c', '#d4e3ff', '#132654'],
  // Risk, always with shape and letter
  low: ['#3f75b5', '#659fee', '#3f75b5', '#7db3ff', '#1f4f8f'],
  onLow: ['#ffffff', '#000000', '#ffffff', '#000000', '#ffffff'],
  medium: ['#be8a03', '#f6e04b', '#be8a03', '#fff27a', '#c38b00'],
  onMedium: ['#000000', '#000000', '#000000', '#000000', '#000000'],
  high: ['#9b2000', '#e2601c', '#9b2000', '#fb6a1c', '#9b2000'],
  onHigh: ['#ffffff', '#000000', '#ffffff', '#000000', '#ffffff'],
  critical: ['#660c39', '#ff8fb4', '#660c39', '#ffa3c4', '#660c39'],
  onCritical: ['#ffffff', '#000000', '#ffffff', '#000000', '#ffffff'],
  // Layers that tell other things than risk, always with a letter
  layerTeal: ['#00666e', '#4fd1d9', '#00666e', '#4fe3ec', '#004d54'],
  layerViolet: ['#6a3fb5', '#b79cff', '#6a3fb5', '#c9b3ff', '#4f2a96'],
  layerBrown: ['#7a4f00', '#e0b060', '#7a4f00', '#f0c060', '#5c3b00'],
  layerGreen: ['#1f6b3a', '#6fd39a', '#1f6b3a', '#7fe0a8', '#14532b'],
  layerNone: ['#5a6270', '#a3abb9', '#5a6270', '#c8c8c8', '#3d4450'],
  onLayer: ['#ffffff', '#000000', '#ffffff', '#000000', '#ffffff'],
} as const satisfies Readonly<
  Record<string, readonly [light: string, dark: string, print: string, contrast: string, projector: string]>
>;

type ColourName = keyof typeof COLOURS;

/** What colours a group of components in a layer: a colour of its own, or that of a level. */
export type LayerColour = Extract<ColourName, `layer${string}`> | Band;

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

/** The colours of a group in a layer: of its mark, and of the letter on it. */
export function layerColours(theme: Theme, colour: LayerColour): { readonly fill: string; readonly text: string } {
  if (isBand(colour)) return bandColours(theme, colour);
  const { [colour]: fill, onLayer: text } = colours(theme);
  return { fill, text };
}

const isBand = (colour: LayerColour): colour is Band => BANDS.some((band) => band === colour);

const ON = Object.fromEntries(BANDS.map((band) => [band, `on${band[0]?.toUpperCase()}${band.slice(1)}`])) as Readonly<
  Record<Band, `on${Capitalize<Band>}`>
>;

/** The colours of a theme as declarations of CSS custom properties: `--text-soft: #5a6270;`, one to a line. */
export function cssVariables(theme: Theme): string {
  return Object.entries(colours(theme))
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join('\n');
}
