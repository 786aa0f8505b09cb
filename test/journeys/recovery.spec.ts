import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './axe.ts';
import { expect, journey, Workbench } from './workbench.ts';

journey(
  'a damaged library comes back from its newest backup in one click, and the damaged one is kept',
  async ({ folder }) => {
    const data = path.join(folder, 'data');
    const library = path.join(data, 'library.db');
    const workbench = await new Workbench(data).start();
    await workbench.newProject('Spam filter');
    await workbench.place('End user', 'Sender', 150, 200);
    await workbench.saved();
    await workbench.app.close();
    const bytes = readFileSync(library);
    bytes.fill(0x5a, 8192, 12_288);
    writeFileSync(library, bytes);

    await workbench.start();
    const { page } = workbench;
    await expect(page.getByRole('alert')).toContainText('The project library is damaged.');
    await expect(page.getByRole('alert')).toContainText('1 project, 1 component');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await page.getByRole('button', { name: /^Spam filter/u }).click();
    await expect(workbench.shape('Sender')).toBeVisible();
    const kept = readdirSync(data).filter((name) => name.startsWith('library.db.damaged-'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(data, kept[0] ?? '')).equals(bytes)).toBe(true);
    await workbench.app.close();
  },
);

journey('without a backup what can be read is rescued, and said project by project', async ({ folder }) => {
  const data = path.join(folder, 'data');
  const library = path.join(data, 'library.db');
  const workbench = await new Workbench(data).start();
  await workbench.fromTemplate('Batch training');
  await workbench.saved();
  await workbench.kill();
  const bytes = readFileSync(library);
  bytes.fill(0x5a, 0, 100);
  writeFileSync(library, bytes);

  await workbench.start();
  const { page } = workbench;
  await page.getByRole('button', { name: 'Rescue what can be read' }).click();
  await expect(page.getByRole('heading', { name: 'What was rescued' })).toBeVisible();
  await expect(page.getByText(/^Batch training.*all \d+ parts$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: /^Batch training/u }).click();
  await expect(workbench.canvas).toBeVisible();
  await workbench.app.close();
});

journey('a backup that cannot be made is said with its reason, and work goes on', async ({ folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  writeFileSync(path.join(data, 'backups'), 'in the way of the folder');
  const workbench = await new Workbench(data).start();
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.saved();
  const note = page.getByRole('button', { name: 'No backup could be made: The file cannot be written there.' });
  await expect(note).toBeVisible();
  expect(await faults(page)).toEqual([]);
  rmSync(path.join(data, 'backups'));
  await note.press('Enter');
  await expect(page.getByRole('heading', { name: 'Backups of the library' })).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Checked')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Spam filter/u }).click();
  await expect(workbench.shape('Sender')).toBeVisible();
  await expect(note).toBeHidden();
  await workbench.app.close();
});

journey('a backup is restored and the restoring undone', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('button', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('list', { name: 'Backups' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete Spam filter' }).click();
  await expect(page.getByRole('button', { name: /^Spam filter/u })).toBeHidden();

  await page.getByRole('button', { name: 'Backups' }).click();
  await page
    .getByRole('button', { name: /^Restore…/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Restore all projects' }).click();
  await expect(page.getByText(/^The library is back to how it was/u)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Spam filter/u })).toBeVisible();
  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect(page.getByRole('button', { name: /^Spam filter/u })).toBeHidden();
});

journey('backups are copied to a second folder, which may be away, and come back from it', async ({ folder }) => {
  const [data, stick] = [path.join(folder, 'data'), path.join(folder, 'stick')];
  mkdirSync(stick, { recursive: true });
  const workbench = await new Workbench(data).start();
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.saved();
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('button', { name: 'Backups' }).click();
  await workbench.openFrom(stick);
  const second = page.getByRole('region', { name: 'Second folder' });
  await second.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(second.getByText(/^Up to date on/u)).toBeVisible();
  expect(await faults(page)).toEqual([]);

  renameSync(stick, `${stick}-unplugged`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete Spam filter' }).click();
  await page.getByRole('button', { name: 'Backups' }).click();
  await expect(second.getByText(/^Not there at the moment, last up to date on/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Bin/u }).click();
  await page.getByRole('button', { name: 'Delete for good… Spam filter' }).click();
  await expect(
    page.getByText(/and from the second folder once that is there again\. Nothing takes this back/u),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Restore Spam filter' }).click();
  await workbench.app.close();

  renameSync(`${stick}-unplugged`, stick);
  rmSync(path.join(data, 'backups'), { recursive: true });
  writeFileSync(path.join(data, 'library.db'), 'of the library nothing is left');
  await workbench.start();
  const copies = workbench.page.getByRole('list', { name: 'Copies that lie only there' });
  await copies
    .getByRole('button', { name: /^Restore…/u })
    .first()
    .click();
  await workbench.page.getByRole('button', { name: 'Restore all projects' }).click();
  await workbench.page.getByRole('button', { name: /^Spam filter/u }).click();
  await expect(workbench.shape('Sender')).toBeVisible();
  await workbench.app.close();
});
