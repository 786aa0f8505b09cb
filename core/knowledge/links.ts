import type { Catalogue, Incident } from './catalogue.ts';

/** Where a case is told in full; null where nobody outside may read it. */
export function incidentLink({ id, url }: Pick<Incident, 'id' | 'url'>): string | null {
  return url ?? (/^AML\.CS\d{4}$/u.test(id) ? `https://atlas.mitre.org/studies/${id}` : null);
}

/** Every address of the web that the catalogue leads to; a page may have no other opened. */
export function linksOf({ risks, crosswalk, incidents, sources }: Catalogue): ReadonlySet<string> {
  const { works, related, notFor } = sources;
  return new Set([
    ...risks.flatMap(({ references, controls }) => [
      ...references.map(({ url }) => url),
      ...controls.map(({ source }) => source.url),
    ]),
    ...crosswalk.map(({ site }) => site),
    ...incidents.flatMap((incident) => incidentLink(incident) ?? []),
    ...works.flatMap(({ url, licenceUrl, repository }) => [url, licenceUrl, repository]),
    ...related.map(({ url }) => url),
    ...notFor.map(({ url }) => url),
  ]);
}
