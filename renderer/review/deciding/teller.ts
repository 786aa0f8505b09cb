import type { Teller } from '#core/commands/decide.ts';
import { theApp } from '../../state/app.ts';

/** Who decides here and now. */
export function teller(): Teller {
  return { by: theApp().preferences.yourName?.trim() ?? '', at: Date.now() };
}
