import { strings } from '#core/strings/index.ts';
import { showVersions, startNaming } from '../versions/versions.ts';
import { titled } from './command.ts';

/** The commands about what the project was before. */
export const versionCommands = titled(strings.versions.commands, [
  { id: 'version.pin', group: 'project', keys: ['Mod+s'], where: 'anywhere', run: startNaming },
  { id: 'version.show', group: 'project', keys: [], where: 'anywhere', run: showVersions },
]);
