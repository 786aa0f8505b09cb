import { create } from 'zustand';
import type { PackFile } from '#core/ipc/contract.ts';
import { findUnknown } from '#core/packs/check.ts';
import type { PackProblem } from '#core/packs/problem.ts';
import { readPack } from '#core/packs/read.ts';
import type { Pack } from '#core/packs/schema.ts';
import { packs as words } from '#core/strings/packs.ts';
import { notify } from './announce.ts';
import { theApp } from './app.ts';
import { builtInCatalogue } from './document.ts';
import { ask } from './workbench.ts';

/** A pack as it was read, with its text. */
export interface ReadPack {
  readonly pack: Pack;
  readonly text: string;
}

/** A file that was not installed, with all that is wrong in it. */
interface Refused {
  readonly file: string;
  readonly problems: readonly PackProblem[];
}

/** The content packs that are installed on this machine, and what became of the last that was to be. */
export const usePacks = create<{ readonly installed: readonly ReadPack[]; readonly refused: Refused | null }>(() => ({
  installed: [],
  refused: null,
}));

/** Looks again what is installed. */
export async function loadPacks(): Promise<void> {
  const files = await ask('packs.list', undefined);
  usePacks.setState({ installed: files.flatMap(({ text }) => soundOf(text)) });
}

/** Installs a pack, in place of another version of it, or keeps everything that is wrong with it to be shown. */
export async function installPack({ file, text }: PackFile): Promise<void> {
  const read = readPack(text);
  const others = usePacks.getState().installed.map(({ pack }) => pack);
  const problems = read.ok ? findUnknown(read.value, builtInCatalogue(), others) : read.refusal;
  usePacks.setState({ refused: problems.length > 0 ? { file, problems } : null });
  if (!read.ok || problems.length > 0) return;
  await ask('packs.install', { text });
  await loadPacks();
  notify(words.page.installed(read.value.name));
}

/** Asks which pack to install. */
export function choosePack(): void {
  const choose = async (): Promise<void> => {
    const file = await ask('packs.choose', undefined);
    if (file) await installPack(file);
  };
  choose().catch(theApp().refuse);
}

/** Takes a pack off this machine; projects keep theirs. */
export function removePack(id: string): void {
  ask('packs.remove', { id }).then(loadPacks).catch(theApp().refuse);
}

/** A pack by itself, from its text; nothing when that is broken. */
export function soundOf(text: string): readonly ReadPack[] {
  const read = readPack(text);
  return read.ok ? [{ pack: read.value, text }] : [];
}
