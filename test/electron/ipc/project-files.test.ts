import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProjectFile } from '#core/formats/mltw.ts';
import { historyOf } from '#core/history/history.ts';
import type { FileOpening, Handlers } from '#core/ipc/contract.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, training } from '#test/fixtures/small-project.ts';
import { projectNames, workbench } from '#test/fixtures/workbench-calls.ts';

/** A project with one component, saved as `file` and then drawn on: library and file differ. */
async function savedAndDrawnOn(calls: Handlers, file: string) {
  const { id: projectId, rows } = await calls['project.create']({ name: 'Credit scoring' });
  const diagram = [...modelOf(rows).diagram.values()][0]?.id ?? ('' as never);
  const early = { ...training('e1', 'Training'), diagram };
  const late = { ...training('e2', 'Retraining'), diagram };
  await calls['project.apply']({ projectId, baseRevision: 0, entry: added(early) });
  expect(await calls['file.saveCopy']({ projectId })).toEqual({ path: file });
  await calls['project.apply']({ projectId, baseRevision: 1, entry: added(late) });
  return { projectId, early, late };
}

const modelOf = (rows: readonly RowChange[]) => applyChange(emptyModel, rows);

/** The ticket under which a file is asked about. */
function ticketOf(opening: FileOpening | null): string {
  if (opening?.state !== 'known') throw new Error('nothing was asked');
  return opening.ticket;
}

test('a file whose project is here in another version is asked about, with what it would change', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls, suggested, remembered } = workbench({ file });
  await savedAndDrawnOn(calls, file);
  expect(suggested).toEqual(['credit-scoring.mltw']);
  expect(await calls['file.open'](undefined)).toEqual({
    state: 'known',
    ticket: expect.any(String) as string,
    name: 'Credit scoring',
    isInBin: false,
    differences: [{ kind: 'component', change: 'removed', id: 'e2', name: 'Retraining', facts: [] }],
  });
  expect(remembered).toEqual([file, file]);
  expect(await projectNames(calls)).toEqual(['Credit scoring']);
});

test('keeping both makes a project of its own under another name', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { projectId, early, late } = await savedAndDrawnOn(calls, file);
  const ticket = ticketOf(await calls['file.open'](undefined));
  const copy = await calls['file.settle']({ ticket, as: 'copy' });
  expect(copy?.id).not.toBe(projectId);
  expect(modelOf(copy?.rows ?? []).element).toEqual(new Map([['e1', early]]));
  expect(modelOf((await calls['project.read']({ projectId })).rows).element).toEqual(
    new Map([
      ['e1', early],
      ['e2', late],
    ]),
  );
  expect(await projectNames(calls)).toEqual(['Credit scoring', 'Credit scoring (copy)']);
  await expect(calls['file.settle']({ ticket, as: 'copy' })).rejects.toMatchObject({ code: 'invalidInput' });
});

test('replacing keeps what was there as a file and is one step that can be undone', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls, folder } = workbench({ file });
  const { projectId, early } = await savedAndDrawnOn(calls, file);
  const { rows: before } = await calls['project.read']({ projectId });
  const ticket = ticketOf(await calls['file.open'](undefined));
  const replaced = await calls['file.settle']({ ticket, as: 'replacement' });
  expect({ id: replaced?.id, revision: replaced?.revision }).toEqual({ id: projectId, revision: 3 });
  expect(modelOf(replaced?.rows ?? []).element).toEqual(new Map([['e1', early]]));
  expect(historyOf(replaced?.log ?? []).done.at(-1)?.title).toBe('Replace by the version of a file');

  const backups = readdirSync(path.join(folder, 'backups')).filter((name) => name.endsWith('.mltw'));
  expect(backups).toEqual([expect.stringMatching(/^credit-scoring-[-\dTZ]+\.mltw$/u)]);
  const backup = readFileSync(path.join(folder, 'backups', backups[0] ?? ''), 'utf8');
  expect(readProjectFile(backup)).toMatchObject({ ok: true, value: { model: modelOf(before) } });
});

test('a backup that cannot be written leaves the library as it is', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls, folder } = workbench({ file });
  const { projectId } = await savedAndDrawnOn(calls, file);
  const before = await calls['project.read']({ projectId });
  rmSync(path.join(folder, 'backups'), { recursive: true, force: true });
  writeFileSync(path.join(folder, 'backups'), 'in the way');
  const ticket = ticketOf(await calls['file.open'](undefined));
  await expect(calls['file.settle']({ ticket, as: 'replacement' })).rejects.toMatchObject({ code: 'fileUnwritable' });
  expect(await calls['project.read']({ projectId })).toEqual(before);
});

test('a file that says what the library says opens the project as it is, out of the bin too', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  await calls['file.saveCopy']({ projectId });
  await calls['project.delete']({ projectId });
  expect(await calls['file.open'](undefined)).toMatchObject({ state: 'opened', project: { id: projectId } });
  expect(await projectNames(calls)).toEqual(['Credit scoring']);
});

test('a project in the bin is not replaced unasked, and comes out of it when it is', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { projectId } = await savedAndDrawnOn(calls, file);
  await calls['project.delete']({ projectId });
  const opening = await calls['file.open'](undefined);
  expect(opening).toMatchObject({ state: 'known', isInBin: true });
  expect(await calls['file.settle']({ ticket: ticketOf(opening), as: 'leave' })).toBeNull();
  expect(await projectNames(calls)).toEqual([]);
  const ticket = ticketOf(await calls['file.open'](undefined));
  expect(await calls['file.settle']({ ticket, as: 'replacement' })).toMatchObject({ id: projectId });
  expect(await projectNames(calls)).toEqual(['Credit scoring']);
});

test('the text of a dropped file is taken like the file', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  await savedAndDrawnOn(calls, file);
  const { calls: elsewhere } = workbench({ file: null });
  const opening = await elsewhere['file.openText']({ name: 'model.mltw', text: readFileSync(file, 'utf8') });
  expect(opening).toMatchObject({ state: 'opened', project: { revision: 0, log: [] } });
  const cut = { name: 'cut.mltw', text: readFileSync(file, 'utf8').slice(0, 30) };
  const damaged = { code: 'fileDamaged', detail: 'cut.mltw: not JSON from line 2 on' };
  await expect(elsewhere['file.openText'](cut)).rejects.toMatchObject(damaged);
  const letter = { name: 'letter.mltw', text: 'Dear colleague' };
  const foreign = { code: 'fileForeign', detail: 'letter.mltw' };
  await expect(elsewhere['file.openText'](letter)).rejects.toMatchObject(foreign);
});

test('a copy with a passphrase opens with it alone, tried as often as a person likes', async () => {
  const file = path.join(temporaryFolder(), 'scoring.mltw');
  const { calls, remembered } = workbench({ file });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  expect(await calls['file.saveCopy']({ projectId, passphrase: 'four words of mine' })).toEqual({ path: file });
  expect(remembered).toEqual([file]);
  const bytes = new Uint8Array(readFileSync(file));
  const content = new TextDecoder('latin1').decode(bytes);
  expect({ start: content.slice(0, 21), tells: content.includes('Credit') }).toEqual({
    start: 'age-encryption.org/v1',
    tells: false,
  });

  const ticketOfSealed = (opening: FileOpening | null) => (opening?.state === 'sealed' ? opening.ticket : '');
  const opening = await calls['file.open'](undefined);
  expect(opening).toMatchObject({ state: 'sealed', name: 'scoring.mltw' });
  const ticket = ticketOfSealed(opening);
  const wrong = calls['file.unseal']({ ticket, passphrase: 'four words of yours' });
  await expect(wrong).rejects.toMatchObject({ code: 'passphraseWrong' });
  const opened = await calls['file.unseal']({ ticket, passphrase: 'four words of mine' });
  expect(opened).toMatchObject({ state: 'opened', project: { id: projectId } });

  const { calls: elsewhere } = workbench({ file: null });
  const dropped = ticketOfSealed(await elsewhere['file.openSealed']({ name: 'scoring.mltw', bytes }));
  const taken = await elsewhere['file.unseal']({ ticket: dropped, passphrase: 'four words of mine' });
  expect(taken).toMatchObject({ state: 'opened', project: { id: projectId } });
});

test('a copy can be saved of what the window holds when the library cannot give it', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { rows } = await calls['project.create']({ name: 'Credit scoring' });
  await calls['file.saveCopy']({ projectId: 'p9' as never, rows: [...rows] });
  const read = readProjectFile(readFileSync(file, 'utf8'));
  expect(read).toEqual({
    ok: true,
    value: { model: applyChange(emptyModel, rows), catalogueVersion: readCatalogue().version },
  });
});

test('a dialog that is cancelled does nothing', async () => {
  const { calls } = workbench({ file: null });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  expect(await calls['file.saveCopy']({ projectId })).toBeNull();
  expect(await calls['file.open'](undefined)).toBeNull();
  expect(await calls['report.export']({ projectId })).toBeNull();
});

test('the file that the workbench was started with is opened once, without asking', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls: first } = workbench({ file });
  const { id: projectId } = await first['project.create']({ name: 'Credit scoring' });
  await first['file.saveCopy']({ projectId });

  const { calls } = workbench({ file: null, startedWith: file });
  expect(await calls['file.open'](undefined)).toMatchObject({ state: 'opened', project: { id: projectId } });
  expect(await calls['file.open'](undefined)).toBeNull();
});

test('a file of another tool is handed to the page as it is, and one that is too large is not read', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'Model.JSON');
  writeFileSync(file, '{"summary": {}}');
  const { calls } = workbench({ file });
  const foreign = { name: 'Model.JSON', bytes: new Uint8Array(readFileSync(file)) };
  expect(await calls['import.choose'](undefined)).toEqual(foreign);
  expect(await calls['file.open'](undefined)).toEqual({ state: 'foreign', file: foreign });
  truncateSync(file, 20_000_001);
  await expect(calls['import.choose'](undefined)).rejects.toMatchObject({ code: 'fileTooLarge' });
});
