/** What is said when the workbench itself breaks. */
export const faults = {
  title: 'Something in the workbench broke',
  says: 'The window cannot show what comes next. This is a fault of the workbench; your project is as you left it.',
  saving: 'What you did last is being saved …',
  saved: 'Everything you did is saved.',
  goOn: 'Go on',
  undo: (step: string) => `Take back “${step}” and go on`,
  close: 'Close the project',
  what: 'What happened',
  copy: 'Copy what happened',
  copied: 'Copied. It tells of the fault, and can name what is drawn.',
};
