/** Project files that are closed with a passphrase. */
export const passphrase = {
  title: 'Save a copy with a passphrase',
  meaning:
    'The copy opens with the passphrase alone. Nobody can bring it back for you: write it down where you keep such things, and send it another way than the file.',
  passphrase: 'Passphrase',
  again: 'The same again',
  advice: 'Take at least 12 characters, or four words that nobody would put together.',
  short: (characters: number) => `${characters} of 12 characters`,
  differ: 'The two are not the same.',
  save: 'Save copy…',
  saving: 'Saving…',
  openTitle: (name: string) => `${name} is closed with a passphrase`,
  openMeaning: 'Whoever saved it knows the passphrase. Nothing is opened before.',
  open: 'Open',
  opening: 'Opening…',
  cancel: 'Cancel',
} as const;
