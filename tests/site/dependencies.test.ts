import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { browser, siteFolder, siteUrl } from '../support/site.ts';

test('shows one organisation and what is needed for one purpose, and keeps both in the address', async () => {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/dependencies/`);
  const shown = page.locator('details.organisation:visible');
  expect(await shown.count()).toBeGreaterThan(10);
  await page.getByLabel('Organisation').selectOption('GitHub');
  for (const name of ['to serve', 'to start', 'to deploy', 'to observe', 'to authenticate']) {
    await page.getByLabel(name, { exact: true }).uncheck();
  }
  expect(new URL(page.url()).search).toBe('?organisation=GitHub&phase=recover');
  const look = async (): Promise<{ names: string[]; needs: string[]; cycles: number }> => ({
    names: await shown.locator('h2').allTextContents(),
    needs: await shown
      .locator('tr[data-phases]:visible')
      .evaluateAll((rows) => rows.map((row) => row.dataset['phases'] ?? '')),
    cycles: await shown.locator('[data-cycle]:visible').count(),
  });
  const before = await look();
  expect(before.names).toEqual(['GitHub']);
  expect(before.needs.length).toBeGreaterThan(0);
  expect(before.needs.every((phases) => phases.split(' ').includes('recover'))).toBe(true);
  // One step of its ring is needed to deploy.
  expect(before.cycles).toBe(0);
  await page.reload();
  expect(await look()).toEqual(before);
  await page.getByLabel('to recover', { exact: true }).uncheck();
  await page.reload();
  expect(await shown.count()).toBe(0);
  await context.close();
});

test('offers every organisation closed but the first without script', async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/dependencies/`);
  expect(await page.locator('form.filters').isVisible()).toBe(false);
  const open = await page
    .locator('details.organisation')
    .evaluateAll((all) => all.map((one) => one.hasAttribute('open')));
  expect(open.length).toBeGreaterThan(10);
  expect(open).toEqual(open.map((_, index) => index === 0));
  await context.close();
});

test('names a fix that did not hold once, with each time that it did not, and in months or years where it held long', async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/classes/dependency-cycle/`);
  const fixes = await page
    .locator('.fixes > li')
    .evaluateAll((all) => all.map((fix) => fix.querySelector('a')?.getAttribute('href') ?? ''));
  expect(fixes.length).toBeGreaterThan(0);
  expect(await page.locator('.fixes > li li:has(strong)').count()).toBeGreaterThan(fixes.length);
  expect(new Set(fixes).size).toBe(fixes.length);
  expect(await page.locator('.fixes').textContent()).not.toMatch(/\d{3,} d/);
  await context.close();
});

test('draws no line for a year or a severity of which no value is told', () => {
  const html = readFileSync(path.join(siteFolder(), 'trends/index.html'), 'utf8');
  expect(html).toContain('>n = 1<');
  expect(html).not.toContain('>n = 0<');
});
