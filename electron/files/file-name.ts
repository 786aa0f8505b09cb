/** Names that Windows keeps for its devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for a file of a project, without an ending: letters a to z, digits and hyphens, 60 at most, valid everywhere. */
export function fileSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  if (slug === '') return 'project';
  return RESERVED.test(slug) ? `project-${slug}` : slug;
}
