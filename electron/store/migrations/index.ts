import { sql as projects } from './0001-projects.ts';
import { sql as openedAt } from './0002-opened-at.ts';
import { sql as moreTables } from './0003-more-tables.ts';
import { sql as versions } from './0004-versions.ts';
import { sql as digests } from './0005-digests.ts';

/** The SQL that leads from each version of the library's schema to the next, from an empty file on. */
export const MIGRATIONS: readonly string[] = [projects, openedAt, moreTables, versions, digests];
