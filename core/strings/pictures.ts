import { counted } from './phrases.ts';

const COPIED = {
  png: 'a PNG picture',
  svg: 'an SVG picture',
  mermaid: 'a Mermaid flowchart',
  text: 'an outline in text',
} as const;

/** Diagrams as pictures and texts, outside of the report. */
export const pictures = {
  commands: {
    'picture.export': 'Export the diagram as a picture or text…',
    'picture.copyPng': 'Copy as PNG',
    'picture.copySvg': 'Copy as SVG',
    'picture.copyMermaid': 'Copy as Mermaid flowchart',
    'picture.copyText': 'Copy as text',
  },
  /** The title of the system's dialog. */
  save: 'Export the diagram',
  formats: { svg: 'SVG picture', png: 'PNG picture', mmd: 'Mermaid flowchart', txt: 'Outline as text' },
  title: 'Export the diagram',
  what: 'What',
  whole: 'The whole diagram',
  selection: 'What is selected',
  format: 'Format',
  size: 'Size',
  scale: (times: number) => `${times}×`,
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  tooLarge: 'That is larger than a picture can be. Choose a smaller size, or SVG.',
  theme: 'Colours',
  themes: {
    light: 'Light',
    print: 'For print',
    dark: 'Dark',
    projector: 'Projector',
    contrast: 'High contrast',
  },
  background: 'Background',
  export: 'Export…',
  cancel: 'Cancel',
  preview: 'Preview',
  exported: (path: string) => `Exported to ${path}`,
  copied: (format: keyof typeof COPIED, isPart: boolean) =>
    `${isPart ? 'What is selected' : 'The diagram'} is on the clipboard as ${COPIED[format]}.`,
  /** Stands for the name of a file where a model came from the clipboard. */
  pastedFile: 'The clipboard',
  offer: {
    title: 'Draw what was copied?',
    says: (components: number, flows: number) =>
      `The clipboard holds a text that tells of ${counted(components, 'component')} and ${counted(flows, 'flow')}.`,
    leftOut: (lines: number) => `${counted(lines, 'line')} will be left out:`,
    more: (lines: number) => `and ${counted(lines, 'more line')}`,
    draw: 'Draw it here',
    foreign: 'The clipboard holds a model of another tool.',
    asProject: 'Import as a project',
    cancel: 'Leave it',
  },
} as const;
