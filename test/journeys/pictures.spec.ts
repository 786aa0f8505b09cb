import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey(
  'the diagram leaves as pictures and texts, and a text comes back as a drawing',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.newProject('Shared');
    await workbench.place('Training', 'Retraining <b>&"', 200, 160);
    await workbench.place('Model registry', 'Models', 440, 160);
    await workbench.connect('Retraining <b>&"', 'Models', 'model');

    await journey.step('as files: SVG, PNG in four times the size, Mermaid and an outline', async () => {
      const choose = async (...options: string[]): Promise<string> => {
        await workbench.canvas.focus();
        await page.keyboard.press('Control+a');
        await workbench.command('Export the diagram');
        const dialog = page.getByRole('dialog', { name: 'Export the diagram' });
        for (const option of options) await dialog.getByRole('radio', { name: option }).check();
        await expect(dialog.getByRole('img', { name: /^Preview/u })).toBeVisible();
        if (options.includes('4×')) {
          await dialog.getByRole('checkbox', { name: 'Background' }).uncheck();
          expect(await faults(page)).toEqual([]);
        }
        const file = path.join(folder, options[0] ?? '');
        await workbench.saveTo(file);
        await dialog.getByRole('button', { name: 'Export…' }).click();
        await expect(dialog).toBeHidden();
        return file;
      };
      const svg = readFileSync(await choose('SVG picture', 'For print'), 'utf8');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
      expect(svg).toContain('&lt;b&gt;&amp;&quot;');
      expect(svg).not.toContain('<b>');
      expect(svg).toMatch(/@font-face\{font-family:Inter;font-weight:600;src:url\(data:font\/ttf;base64,/u);
      const png = readFileSync(await choose('PNG picture', '4×'));
      const [width = 0, height = 0] = /width="(\S+)" height="(\S+)"/u.exec(svg)?.slice(1).map(Number) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.ceil(width * 4), Math.ceil(height * 4)]);
      expect(readFileSync(await choose('Mermaid flowchart'), 'utf8')).toContain('-->|"model"|');
      expect(readFileSync(await choose('Outline as text'), 'utf8')).toContain('-> Models: model');
    });

    await journey.step('on the clipboard: a picture by key, with the outline beside it', async () => {
      await workbench.canvas.focus();
      await page.keyboard.press('Alt+Shift+C');
      const says = async (text: string): Promise<void> => {
        await expect(page.getByRole('log')).toContainText(text);
        await expect(page.locator('p:not([role="log"] p)', { hasText: text })).toBeVisible();
      };
      await says('What is selected is on the clipboard as a PNG picture.');
      const copied = await workbench.app.evaluate(async ({ clipboard }) => {
        const [item] = await clipboard.read();
        const read = async (type: string): Promise<Uint8Array> =>
          new Response((await item?.getType(type)) as Blob).bytes();
        const png = await read('image/png');
        return {
          kind: String.fromCharCode(...png.slice(1, 4)),
          text: new TextDecoder().decode(await read('text/plain')),
        };
      });
      expect(copied.kind).toBe('PNG');
      expect(copied.text).toContain('-> Models: model');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+Shift+C');
      await says('The diagram is on the clipboard as a PNG picture.');
      await workbench.command('Copy as SVG');
      await says('The diagram is on the clipboard as an SVG picture.');
      await workbench.command('Copy as Mermaid flowchart');
      await says('The diagram is on the clipboard as a Mermaid flowchart.');
      await workbench.command('Copy as text');
      await says('The diagram is on the clipboard as an outline in text.');
      await page.keyboard.press('Control+e');
      await page.getByRole('button', { name: 'Copy as Mermaid flowchart' }).press('Enter');
      await says('The diagram is on the clipboard as a Mermaid flowchart.');
      await page.keyboard.press('Control+e');
    });

    await journey.step('a text that was copied elsewhere is drawn, after it was offered', async () => {
      const field = page.getByRole('searchbox', { name: 'Add component' });
      await field.fill('Camera -> Detector -> Alerts');
      await field.press('Control+a');
      await field.press('Control+c');
      await field.fill('');
      await workbench.canvas.focus();
      await page.keyboard.press('Control+v');
      const offer = page.getByRole('dialog', { name: 'Draw what was copied?' });
      await expect(offer).toContainText('3 components and 2 flows');
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(page.getByText('5 components, 3 flows, 0 boundaries')).toBeVisible();
      await expect(workbench.shape('Detector')).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(page.getByText('2 components, 1 flow, 0 boundaries')).toBeVisible();
    });
  },
);
