import { expect, test } from 'vitest';
import { browser, siteUrl } from '../support/site.ts';

const open = async (path: string) => {
  const page = await (await browser()).newPage();
  await page.goto(`${siteUrl()}${path}`);
  return page;
};

test('ranks classes and incidents by the shapes, explains each, and keeps them in the address', async () => {
  const page = await open('/triage/');
  expect(await page.locator('.answers').isVisible()).toBe(false);
  for (const name of ['latency', 'traffic', 'errors', 'saturation'])
    await page.locator(`input[name=${name}][value=up]`).check();
  await page.locator('.answers[aria-busy=false] .classes > li').first().waitFor();
  expect(page.url()).toBe(`${siteUrl()}/triage/?latency=up&traffic=up&errors=up&saturation=up`);
  const first = page.locator('.classes > li').first();
  expect(await first.innerText()).toMatch(/Matches 4 of 4 signals\. (?:Of its \d+ incidents|Its one incident) /);
  expect(await first.innerText()).toMatch(/First moves/);
  expect(await page.locator('.classes > li h3').allInnerTexts()).toContain('Retry storm');
  expect(await page.locator('.incidents > li').first().innerText()).toMatch(/Matches 4 of 4 signals/);
  const before = await page.locator('.classes h3').allInnerTexts();
  await page.reload();
  await page.locator('.answers[aria-busy=false] .classes > li').first().waitFor();
  expect(await page.locator('.classes h3').allInnerTexts()).toEqual(before);
  await page.close();
});

test('tells full from partial matches, says how many are shown, and shows more', async () => {
  const page = await open('/triage/?latency=up&traffic=up&errors=up&saturation=up');
  await page.locator('.answers[aria-busy=false] .classes > li').first().waitFor();
  const status = await page.locator('.status').innerText();
  const [, whole, part] = /; (\d+) incidents? in full, (\d+) in part\./.exec(status) ?? [];
  const all = Number(whole) + Number(part);
  expect(all).toBeGreaterThan(10);
  expect(await page.locator('.shown-incidents').innerText()).toBe(`Showing 10 of ${all}`);
  await page.locator('.more-incidents').click();
  await page.waitForFunction(() => document.querySelectorAll('.incidents > li').length > 10);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
  expect(await page.locator('.incidents').innerText()).toContain('invented example');
  await page.close();
});

test('says which signal differs, and what worked and what made it worse', async () => {
  const page = await open('/triage/?latency=up&traffic=down&errors=up&saturation=up&saturated=CPU');
  await page.locator('.answers[aria-busy=false] .classes > li').first().waitFor();
  const text = await page.locator('.classes').innerText();
  expect(text).toContain('traffic differs');
  expect(text).toContain('What worked');
  expect(text).toContain('What made it worse');
  await page.close();
});

test('offers the table of fingerprints without JavaScript', async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/triage/`);
  expect(await page.locator('main').innerText()).toContain('Triage needs JavaScript');
  expect(await page.locator('form[aria-label]').isVisible()).toBe(false);
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(15);
  await context.close();
});

test('leads from an alert to its incidents, and from an unknown one to a search', async () => {
  const page = await open('/alerts/');
  await page.getByRole('link', { name: 'PaymentsErrorBudgetBurn' }).click();
  expect(page.url()).toBe(`${siteUrl()}/alerts/PaymentsErrorBudgetBurn/`);
  expect(await page.locator('article').count()).toBeGreaterThan(1);
  await page.goto(`${siteUrl()}/alerts/Disk%20is%20full/`);
  expect(await page.locator('missing-alert').innerText()).toContain('No postmortem names the alert Disk is full');
  expect(await page.locator('missing-alert a').getAttribute('href')).toBe('/search/?q=Disk%20is%20full');
  expect(await page.locator('main input[name=q]').inputValue()).toBe('Disk is full');
  await page.close();
});
