import type { Handlers } from '#core/ipc/contract.ts';
import { withPlace } from '#core/ipc/session.ts';
import type { Services } from './services.ts';

type SessionCalls = Pick<Handlers, Extract<keyof Handlers, `preferences.${string}` | `session.${string}`>>;

/** The calls about the person at this machine: what they prefer and where they were. */
export function sessionCalls({
  settings,
  wasGivenFile,
  onPreferences,
}: Pick<Services, 'settings' | 'wasGivenFile' | 'onPreferences'>): SessionCalls {
  return {
    'preferences.read': async () => settings.current.preferences,
    'preferences.write': async (preferences) => {
      const written = settings.change({ preferences });
      onPreferences();
      await written;
    },
    'session.read': async () => (wasGivenFile() ? null : settings.current.session),
    'session.keep': (session) =>
      settings.change(session ? { session, places: withPlace(settings.current.places, session) } : { session }),
    'session.placeIn': async ({ projectId }) =>
      settings.current.places.find((place) => place.projectId === projectId) ?? null,
  };
}
