import { isolated } from '../formats/isolated.ts';
import { inShort } from './phrases.ts';

/** A name within a sentence of ours: short, on one line, and so that it cannot turn the words around it. */
export function nameIn(name: string, otherwise = 'unnamed'): string {
  return isolated(inShort(name)) || otherwise;
}

/** "Training", "Training and Models", "3 shapes": how a sentence names several things. */
export function namesIn(names: readonly string[], many: string): string {
  const [first = '', second] = names.slice(0, 2).map((name) => nameIn(name));
  if (names.length === 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${names.length} ${many}`;
}
