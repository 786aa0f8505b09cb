/** Finding commands, elements, risks and settings by typing, and adding components the same way. */
export const commandPalette = {
  label: 'Search and commands',
  placeholder: 'Type a command, or search for anything',
  nothing: 'Nothing is called that.',
  firstOnly: (count: number) => `The first ${count} are shown. Type part of a name to find others.`,
  hint: 'Begin with > for commands, @ elements, # risks and findings, : settings',
  element: 'Element',
  risk: 'Risk',
  setting: 'Setting',
  current: 'Setting, as it is',
  theme: (name: string) => `Theme: ${name}`,
  turnOn: (what: string) => `Turn on: ${what}`,
  turnOff: (what: string) => `Turn off: ${what}`,
  switches: {
    singleLetterKeys: 'tools on single letters',
    grid: 'grid',
    snap: 'snapping to the grid',
  },
  add: {
    label: 'Add a component',
    placeholder: 'Type what to add',
    nothing: 'No component type or template is called that.',
    hint: 'Enter adds it and lets you name it',
    template: 'Template',
    addedTemplate: (name: string) => `Insert template ${name}`,
  },
} as const;
