/** What other programs put on the clipboard or into files, told by how it begins. */
const FORMATS = [
  ['draw.io', /^\s*(?:<\?xml[^>]*>\s*)?<(?:mxfile|mxGraphModel)\b|^\s*%3C(?:mxfile|mxGraphModel)\b/iu],
  ['SVG', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/iu],
  ['Microsoft Threat Modeling Tool', /^\s*(?:<\?xml[^>]*>\s*)?<ThreatModel\b/u],
  ['CycloneDX', /^\s*\{[^]{0,400}"bomFormat"\s*:\s*"CycloneDX"/u],
  ['Open Threat Model', /^\s*\{[^]{0,400}"otmVersion"\s*:|^otmVersion\s*:/u],
  ['Excalidraw', /^\s*\{[^]{0,100}"type"\s*:\s*"excalidraw/u],
  ['PlantUML', /^\s*@start\w+/u],
  ['Graphviz', /^\s*(?:strict\s+)?(?:di)?graph\s+(?:"[^"]*"|\w+)?\s*\{/u],
] as const;

/** The name of another program's format that a text is in; null when it is in none that we know and cannot read. */
export function foreignFormat(text: string): string | null {
  return FORMATS.find(([, beginning]) => beginning.test(text))?.[0] ?? null;
}
