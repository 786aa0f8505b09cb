import type { Catalogue, Incident } from './catalogue.ts';

/** Where ATLAS tells a case in full. */
export function incidentLink({ id }: Pick<Incident, 'id'>): string {
  return `https://atlas.mitre.org/studies/${id}`;
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
    ...incidents.map(incidentLink),
    ...works.flatMap(({ url, licenceUrl, repository }) => [url, licenceUrl, repository]),
    ...related.map(({ url }) => url),
    ...notFor.map(({ url }) => url),
  ]);
}
