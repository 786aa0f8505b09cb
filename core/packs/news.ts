import type { Change, RowChange } from '../model/change.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { row } from '../commands/row.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../risks/finding.ts';
import { packs as words } from '../strings/packs.ts';
import { differencesOf, type FindingDifferences, saidBy } from './differences.ts';

/** What the project remembers of its findings: settings of these names, the findings in as many as it takes. */
const VERSION = 'catalogue.version';
const DRAWING = 'catalogue.drawing';
const FINDINGS = 'catalogue.findings.';
/** Findings per setting: 160 characters of key and 8 of what it says fit its longest text. */
const PER_SETTING = 50;

/** What another version of the built-in catalogue did to the findings of a project. */
export interface CatalogueNews {
  readonly from: string;
  readonly to: string;
  readonly differences: FindingDifferences;
  /** True when the drawing was changed after its findings were noted: some differences may come from that. */
  readonly drawingChanged: boolean;
}

type Known = Pick<Catalogue, 'version'>;
type Findings = readonly Pick<Finding, 'key' | 'level' | 'causes'>[];

/** Compares the findings with those noted under another version; null under the same one, and where none are noted. */
export function catalogueNews(model: Model, { version }: Known, findings: Findings): CatalogueNews | null {
  const from = model.setting.get(VERSION)?.value;
  if (typeof from !== 'string' || from === version) return null;
  const said = new Map(findings.map((finding) => [finding.key, fingerprint(saidBy(finding))]));
  return {
    from,
    to: version,
    differences: differencesOf(notedIn(model), said),
    drawingChanged: model.setting.get(DRAWING)?.value !== drawingOf(model),
  };
}

/** Notes which findings there are under this version of the catalogue and what they say; null when just that is noted. */
export function noteFindings(model: Model, { version }: Known, findings: Findings): Change | null {
  const lines = findings.map((finding) => `${finding.key} ${fingerprint(saidBy(finding))}`).toSorted();
  const parts = Array.from({ length: Math.ceil(lines.length / PER_SETTING) }, (_, part) =>
    lines.slice(part * PER_SETTING, (part + 1) * PER_SETTING).join('\n'),
  );
  const wanted = new Map<string, string>([
    [VERSION, version],
    [DRAWING, drawingOf(model)],
    ...parts.map((text, part) => [`${FINDINGS}${part}`, text] as const),
  ]);
  const stale = [...model.setting.keys()].filter((name) => name.startsWith(FINDINGS) && !wanted.has(name));
  const rows = [
    ...[...wanted].flatMap(([name, value]): RowChange[] =>
      model.setting.get(name)?.value === value ? [] : [row(model, 'setting', name, { name, value })],
    ),
    ...stale.map((name) => row(model, 'setting', name, null)),
  ];
  return rows.length === 0 ? null : { title: words.steps.note(version), rows };
}

/** True while a project's noted findings are those of another version, which a person has not seen yet. */
export function hasNews(model: Model, { version }: Known): boolean {
  const noted = model.setting.get(VERSION)?.value;
  return typeof noted === 'string' && noted !== version;
}

function notedIn(model: Model): ReadonlyMap<FindingKey, string> {
  const texts = [...model.setting.values()].filter(({ name }) => name.startsWith(FINDINGS)).map(({ value }) => value);
  const lines = texts.flatMap((text) => (typeof text === 'string' ? text.split('\n') : []));
  return new Map(lines.map((line) => line.split(' ') as [FindingKey, string]));
}

/** What findings follow from, beside the built-in catalogue. */
function drawingOf({ element, answer, decision, pack }: Model): string {
  const drawn = [...element.values()].map((one) => ('rect' in one ? { ...one, rect: null } : one));
  const byHand = [...decision.values()].map(({ finding, byHand: reason }) => ({ finding, reason }));
  const tables: readonly (readonly object[])[] = [drawn, [...answer.values()], byHand, [...pack.values()]];
  return fingerprint(
    tables
      .map((rows) =>
        rows
          .map((one) => canonicalJson(one))
          .toSorted()
          .join('\n'),
      )
      .join('\n\n'),
  );
}

/** Eight characters that differ wherever two texts most likely do (FNV-1a, 32 bits); no protection against anybody. */
function fingerprint(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
