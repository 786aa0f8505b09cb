// @ts-check

/**
 * Reads a command line as Electron does: `-r FILE` loads a file first, the first plain word names the app,
 * every `--name[=value]` is a switch wherever it stands.
 *
 * @param {readonly string[]} words without the executable
 */
export function readCommandLine(words) {
  /** @type {{ preloaded: string[], app: string | undefined, switches: Map<string, string> }} */
  const read = { preloaded: [], app: undefined, switches: new Map() };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const given = /^--([^=]+)(?:=([^]*))?$/.exec(word);
    if (given?.[1]) read.switches.set(given[1], given[2] ?? '');
    else if (word === '-r' && read.app === undefined) read.preloaded.push(words[++at] ?? '');
    else read.app ??= word;
  }
  return read;
}
