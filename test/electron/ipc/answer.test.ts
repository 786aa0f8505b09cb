import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contract, type Handlers } from '#core/ipc/contract.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { answer, type Asker } from '../../../electron/ipc/answer.ts';

const ourPage: Asker = { isOurWindow: true, frame: { origin: 'app://bundle', parent: null } };

/** Handlers of which each notes that it was called; `of` says what some of them do instead. */
function handlers(of: Partial<Handlers> = {}): { handlers: Handlers; called: string[] } {
  const called: string[] = [];
  const names = Object.keys(contract) as (keyof Handlers)[];
  const noting = names.map((name) => [name, async () => void called.push(name)]);
  return { handlers: { ...(Object.fromEntries(noting) as Handlers), ...of }, called };
}

test('a question of our page is answered', async () => {
  const { handlers: all } = handlers({ 'library.list': async () => [] });
  expect(await answer(all, ourPage, 'library.list', undefined)).toEqual({ ok: true, value: [] });
});

test.each<[string, Asker]>([
  ['another window', { ...ourPage, isOurWindow: false }],
  ['a frame that is gone', { ...ourPage, frame: null }],
  ['a frame inside our page', { ...ourPage, frame: { origin: 'app://bundle', parent: {} } }],
  ['another origin', { ...ourPage, frame: { origin: 'https://bundle', parent: null } }],
  ['an origin that begins like ours', { ...ourPage, frame: { origin: 'app://bundle.example', parent: null } }],
])('%s gets no answer', async (_who, asker) => {
  const { handlers: all, called } = handlers();
  expect(await answer(all, asker, 'library.list', undefined)).toEqual({
    ok: false,
    refusal: { code: 'invalidInput', detail: 'asked from elsewhere' },
  });
  expect(called).toEqual([]);
});

test.each(['library.destroy', '', 'toString', '__proto__', 'constructor', 7, null, undefined, ['library.list']])(
  'a call named %j does not exist',
  async (name) => {
    const { handlers: all } = handlers();
    expect(await answer(all, ourPage, name, undefined)).toEqual({
      ok: false,
      refusal: { code: 'invalidInput', detail: 'no such call' },
    });
  },
);

test('input that is not what the contract says reaches no handler, and the refusal repeats none of it', async () => {
  const { handlers: all, called } = handlers();
  const input = { projectId: 'p1', name: 7, secret: 'Project Falcon' };
  expect(await answer(all, ourPage, 'project.rename', input)).toEqual({
    ok: false,
    refusal: { code: 'invalidInput', detail: 'project.rename: name' },
  });
  expect(called).toEqual([]);
});

test('whatever a page sends as input, calls that want some refuse it and none throws', async () => {
  const { handlers: all, called } = handlers();
  const wantsSome = (name: string) =>
    ![undefined, null].some((none) => contract[name as keyof typeof contract].input.safeParse(none).success);
  const names = Object.keys(contract).filter(wantsSome);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.anything({ withBigInt: true, withMap: true }),
      async (name, input) => {
        expect(await answer(all, ourPage, name, input)).toMatchObject({ ok: false, refusal: { code: 'invalidInput' } });
      },
    ),
  );
  expect(called).toEqual([]);
});

test('a failure crosses with its code and detail', async () => {
  const { handlers: all } = handlers({
    'library.list': () => Promise.reject(new WorkbenchError('diskFull', 'SQLITE_FULL')),
  });
  expect(await answer(all, ourPage, 'library.list', undefined)).toEqual({
    ok: false,
    refusal: { code: 'diskFull', detail: 'SQLITE_FULL' },
  });
});

test('a bug crosses as internal, without what it says', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { handlers: all } = handlers({ 'library.list': () => Promise.reject(new TypeError('Project Falcon')) });
  expect(await answer(all, ourPage, 'library.list', undefined)).toEqual({
    ok: false,
    refusal: { code: 'internal', detail: 'TypeError' },
  });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
