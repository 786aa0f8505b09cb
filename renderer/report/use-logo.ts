import { useEffect, useState } from 'react';
import { type Logo, LOGO_LIMITS, readLogo } from '#core/report/logo.ts';
import { strings } from '#core/strings/index.ts';
import { reportExport } from '#core/strings/report-export.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { redrawn } from './redraw.ts';

const { refused } = reportExport.logo;

/** The logo of this machine, and the ways to another one and to none. */
export interface LogoChoice {
  readonly logo: Logo | null;
  /** Why the last file could not be taken, in words. */
  readonly fault: string | null;
  choose(file: Blob): void;
  remove(): void;
}

/** Reads the logo that is kept, and keeps another once it is drawn anew. */
export function useLogo(): LogoChoice {
  const [logo, setLogo] = useState<Logo | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const show = (png: Uint8Array | null): void => {
    const read = png && readLogo(png);
    setLogo(read?.ok ? read.value : null);
  };
  const fail = (thrown: unknown): void => setFault(strings.errors[errorOf(thrown).code].title);
  const attempt = (work: Promise<void>): void => {
    setFault(null);
    work.catch(fail);
  };
  const keep = async (png: Uint8Array<ArrayBuffer> | null): Promise<void> => {
    await ask('logo.write', png);
    show(png);
  };
  const take = async (file: Blob): Promise<void> => {
    if (file.size > LOGO_LIMITS.bytes) return setFault(refused.tooLarge);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readLogo(bytes);
    if (!read.ok) return setFault(refused[read.refusal]);
    const png = await redrawn(bytes).catch(() => null);
    if (png === null) return setFault(refused.broken);
    await keep(png);
  };
  useEffect(() => {
    ask('logo.read', undefined).then(show, fail);
  }, []);
  return { logo, fault, choose: (file) => attempt(take(file)), remove: () => attempt(keep(null)) };
}
