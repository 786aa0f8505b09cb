import type { Guide } from '#core/knowledge/lens.ts';
import { theCatalogue } from '../state/document.ts';
import { usePreferences } from '../state/preferences.ts';

/** The guide of the role by whose eyes findings are looked at; null for everyone's. */
export function useGuide(): Guide | null {
  const { viewAs } = usePreferences().preferences;
  return theCatalogue().guides.find(({ id }) => id === viewAs) ?? null;
}
