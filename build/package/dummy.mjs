// @ts-check
// A package as it would ship, but around an empty program in place of Electron's binary: its contents and fuses can be
// looked at where no binary can be had.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import config from './electron-builder.mjs';

/** By this text a tool finds the fuses within Electron's binary; the bytes behind it are version, length and one each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 is delivered: for each fuse whether it is on. */
const AS_DELIVERED = '101100011';

/**
 * Packs what lies in out/ for Linux.
 *
 * @param {string} folder to write to
 * @returns where the archive and the program of the package lie
 */
export async function packDummy(folder) {
  const electronDist = join(folder, 'electron');
  mkdirSync(electronDist, { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, AS_DELIVERED.length]), Buffer.from(AS_DELIVERED)]);
  const program = Buffer.concat([Buffer.from('#!/bin/sh\n# '), wire, Buffer.from('\nexit 1\n')]);
  writeFileSync(join(electronDist, 'electron'), program, { mode: 0o755 });
  const output = join(folder, 'dist');
  await build({
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: { ...fresh(), electronDist, directories: { ...config.directories, output } },
    publish: 'never',
  });
  const unpacked = join(output, 'linux-unpacked');
  return { asar: join(unpacked, 'resources', 'app.asar'), program: join(unpacked, 'ml-threat-workbench'), unpacked };
}

/** A copy, because electron-builder writes into what it is given. @returns {import('electron-builder').Configuration} */
function fresh() {
  const { afterPack, ...data } = config;
  return { ...structuredClone(data), afterPack: afterPack ?? null };
}
