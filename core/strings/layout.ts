/** Arranging a drawing by itself. */
export const layout = {
  commands: {
    'arrange.all': 'Arrange the selection or the drawing',
    'arrange.stop': 'Stop arranging',
  },
  arranging: 'Arranging the drawing…',
  stop: 'Stop',
  stopped: 'Stopped arranging. The drawing is as it was.',
  tooFew: 'There are not two shapes that could be arranged: draw some, or unlock some.',
  notArranging: 'Nothing is being arranged.',
  arranged: (count: number) => `Arranged ${count} shapes. Undo takes it back.`,
  asItWas: 'The drawing is arranged already.',
  inColumns: (count: number) =>
    `Arranged ${count} shapes in plain columns, for the drawing is very large. Undo takes it back.`,
  drawingChanged: 'The drawing changed while it was being arranged, and was left as it is.',
} as const;
