import type { MermaidRefusal } from '../formats/mermaid/read-mermaid.ts';
import type { SketchFault } from '../formats/sketch/read-sketch.ts';

function fault({ kind, word }: Pick<SketchFault, 'kind' | 'word'>): string {
  switch (kind) {
    case 'notInBoundary':
      return `“${word}” is indented below something that is no boundary. A boundary ends with a colon.`;
    case 'unknownType':
      return `There is no type “${word}”. Leave the brackets out to have it guessed from the name.`;
    case 'endMissing':
      return 'An arrow needs a name on both sides.';
    case 'sameEnds':
      return `A flow cannot lead from “${word}” to itself.`;
    case 'toldTwice':
      return `“${word}” is there twice. Give one of them another name.`;
    case 'nameTooLong':
      return `“${word}” is longer than a name can be.`;
    case 'quoteOpen':
      return `The quotation marks of ${word} are not closed.`;
    case 'tooManyLines':
      return `A text can have ${word} lines.`;
    case 'tooManyCharacters':
      return `A text can have ${word} characters.`;
  }
}

/** The diagram as lines of text. */
export const text = {
  commands: { 'text.toggle': 'Show the diagram as text, or the palette' },
  title: 'Diagram as text',
  field: 'Diagram as text',
  placeholder: 'Sensor -> Ingestion -> Training\n\nCloud:\n  Model registry\n\nTraining -> Model registry: weights',
  help: 'Name: a component. Name [type]: of that type.\nName: with a colon: a boundary around what is indented below.\nA -> B: label, A <-> B, A -> B -> C: data flows.',
  arranges: 'Arrange the drawing while typing',
  copyMermaid: 'Copy as Mermaid flowchart',
  fault,
  leftOut: {
    notUnderstood: 'This line of the flowchart is not understood.',
    linkToBoundary: 'A flow needs a component at each end, and a subgraph is a boundary.',
    linkToItself: 'A flow cannot lead from a component to itself.',
  },
  mermaid: (refusal: MermaidRefusal): string => {
    switch (refusal.kind) {
      case 'tooLong':
        return `A flowchart can have ${refusal.limit} characters, lines or links.`;
      case 'otherChart':
        return `“${refusal.chart}” begins another chart of Mermaid. Only flowcharts can be drawn.`;
      case 'notFlowchart':
        return 'This is no flowchart.';
    }
  },
  tooMany: (parts: number) => `A drawing can be told in ${parts} components, flows and boundaries together.`,
  atLine: (line: number, says: string) => `Line ${line}: ${says}`,
  kept: 'The drawing stays as it was until this is put right.',
  discard: 'Show the drawing again',
} as const;
