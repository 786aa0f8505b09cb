import type { JsonRefusal } from '../json-text.ts';

/** Why a text is not taken as a Threat Dragon model. Nothing of the file's text is in it but a version. */
export type ThreatDragonRefusal =
  | JsonRefusal
  | { readonly kind: 'notThreatDragon'; readonly missing: string }
  /** Written by Threat Dragon 1, whose format is another. */
  | { readonly kind: 'version1' }
  | { readonly kind: 'newer'; readonly version: string };
