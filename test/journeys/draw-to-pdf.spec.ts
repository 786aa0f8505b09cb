import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, journey } from './workbench.ts';
import { readPdf } from './read-pdf.ts';

journey(
  'credit scoring with online feedback is drawn by mouse, assessed and handed over as PDF',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.newProject('Retail credit scoring');

    await workbench.place('End user', 'Applicant', 110, 150);
    await workbench.place('Application', 'Loan portal', 320, 150);
    await workbench.place('Inference service', 'Credit scorer', 560, 150);
    await workbench.place('Decision service', 'Loan decision', 320, 290);
    await workbench.place('Feedback collection', 'Repayments', 320, 430);
    await workbench.place('Training data', 'Outcomes', 560, 430);
    await workbench.place('Training', 'Retraining', 560, 560);
    await workbench.place('Model registry', 'Models', 320, 560);

    await workbench.connect('Applicant', 'Loan portal', 'application');
    await workbench.connect('Loan portal', 'Credit scorer', 'features');
    await workbench.connect('Credit scorer', 'Loan decision', 'score');
    await workbench.connect('Loan decision', 'Applicant', 'offer');
    await workbench.connect('Applicant', 'Repayments', 'repayments');
    await workbench.connect('Repayments', 'Outcomes', 'feedback');
    await workbench.connect('Outcomes', 'Retraining', 'training set');
    await workbench.connect('Retraining', 'Models', 'model');

    await journey.step('a flow is also led by dragging from a port', async () => {
      await workbench.shape('Models').hover();
      const from = await workbench.shape('Models').boundingBox();
      const to = await workbench.shape('Credit scorer').boundingBox();
      await page.mouse.move(from!.x + from!.width, from!.y + from!.height / 2);
      await page.mouse.down();
      await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height, { steps: 8 });
      await page.mouse.up();
      await page.getByRole('textbox', { name: 'Label' }).fill('deploy');
      await expect(page.getByText('8 components, 9 flows, 0 boundaries')).toBeVisible();
    });

    await journey.step('a trust boundary is drawn around the bank and owns what lies in it', async () => {
      await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Trust boundary' }).click();
      const [start, end] = [await workbench.at(215, 90), await workbench.at(690, 640)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 6 });
      await page.mouse.up();
      await workbench.typeName('Bank platform');
      await expect(page.getByText('8 components, 9 flows, 1 boundary')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Inside (7)', exact: true })).toBeVisible();
    });

    await journey.step('the feedback loop attaches model skewing and says why', async () => {
      await workbench.tab('Findings');
      await expect(workbench.finding('ML08').first()).toBeVisible();
      await workbench.finding('ML08').first().click();
      await expect(workbench.shape('Repayments').locator('[data-lit]')).not.toHaveAttribute('data-lit', 'dimmed');
      await expect(workbench.shape('Loan portal').locator('[data-lit]')).toHaveAttribute('data-lit', 'dimmed');
    });

    await journey.step('a person decides what to do about it', async () => {
      const details = page.getByRole('tabpanel');
      await details.getByRole('radio', { name: 'Mitigate', exact: true }).click();
      await details.getByLabel('Owner').fill('Head of credit risk');
      await details.getByLabel('Owner').press('Tab');
      await workbench.saved();
    });

    const pdf = path.join(folder, 'credit.pdf');
    await workbench.saveTo(pdf);
    await workbench.exportReport();
    await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
    expect(existsSync(pdf)).toBe(true);
    const { pages, bookmarks } = await readPdf(pdf);
    expect(pages[0]).toContain('Retail credit scoring');
    expect(bookmarks.join('\n')).toContain('ML08');
    expect(pages.join(' ')).toContain('Head of credit risk');
  },
);
