import { expect, test } from 'vitest';
import { browser, siteUrl } from '../support/site.ts';

const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}) => {
  const context = await (await browser()).newContext(options);
  const page = await context.newPage();
  await page.goto(`${siteUrl()}${path}`);
  return page;
};

test('the table of incidents filters and sorts, and the address keeps what was chosen', async () => {
  const page = await open('/postmortems/');
  const shown = (): Promise<string[]> => page.locator('tbody tr:visible th a').allInnerTexts();
  const all = (await shown()).length;
  await page.getByLabel('Class').selectOption('certificate-expiry');
  const certificates = await shown();
  expect(certificates.length).toBeGreaterThan(0);
  expect(certificates.length).toBeLessThan(all);
  await page.getByRole('button', { name: 'Date' }).click();
  expect(page.url()).toBe(`${siteUrl()}/postmortems/?class=certificate-expiry&sort=date`);
  expect(await shown()).toEqual(certificates.toReversed());
  await page.reload();
  expect(await shown()).toEqual(certificates.toReversed());
  await page.context().close();
});

test('the first click sorts numbers from the largest and words from the beginning, the second the other way', async () => {
  const page = await open('/postmortems/');
  const head = (name: string) => page.getByRole('columnheader', { name });
  const sortBy = async (name: string): Promise<string | null> => {
    await page.getByRole('button', { name }).click();
    return head(name).getAttribute('aria-sort');
  };
  expect(await sortBy('Open actions')).toBe('descending');
  const counts = (await page.locator('tbody td:last-child').allInnerTexts()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(await sortBy('Open actions')).toBe('ascending');
  expect(await sortBy('Incident')).toBe('ascending');
  expect(await sortBy('Date')).toBe('descending');
  const arrows = (name: string) =>
    head(name)
      .locator('button')
      .evaluate((button) => getComputedStyle(button, '::after').content);
  expect(await arrows('Date')).toContain('▼');
  expect(await arrows('Incident')).toContain('⇅');
  await page.context().close();
});

test('on a narrow screen the rows of the tables are cards that say what each cell is', async () => {
  for (const [path, label] of [
    ['/postmortems/', 'Time to mitigate'],
    ['/services/', 'Incidents'],
  ] as const) {
    const page = await open(path);
    await page.setViewportSize({ width: 360, height: 800 });
    const scroll = page.locator('.scroll');
    expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const cell = page.locator(`tbody td[data-label="${label}"]`).first();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(label);
    await page.context().close();
  }
});

test('the slash key goes to the search box, but not while something is typed', async () => {
  const page = await open('/classes/');
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox');
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('a/b');
  expect(await box.inputValue()).toBe('a/b');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=a%2Fb');
  await page.context().close();
});

test('a due date says overdue by the clock of the reader', async () => {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2020-01-01T00:00Z'));
  await page.goto(`${siteUrl()}/postmortems/2025-03-11-ledger-pool-fee-lookup/`);
  expect(await page.locator('due-date strong:visible').count()).toBe(0);
  await page.clock.setFixedTime(new Date('2099-01-01T00:00Z'));
  await page.reload();
  expect(await page.locator('due-date strong:visible').count()).toBeGreaterThan(0);
  await context.close();
});

test.each([
  '/',
  '/postmortems/',
  '/classes/',
  '/services/',
  '/contribute/',
  '/postmortems/2021-10-28-roblox-consul-73-hours/',
])('%s can be read without JavaScript', async (path) => {
  const page = await open(path, { javaScriptEnabled: false });
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(3);
  await page.context().close();
});

test('search without JavaScript says so, and offers the lists', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
  expect(await page.locator('noscript a').count()).toBeGreaterThan(1);
  await page.context().close();
});

test('a page prints in ink on paper, without its navigation, whatever the scheme', async () => {
  const page = await open('/postmortems/2021-10-28-roblox-consul-73-hours/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.site-header nav').isVisible()).toBe(false);
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(colour).toBe('rgb(251, 250, 247)');
  await page.context().close();
});

test('a time tells the time of the reader when it is pointed at', async () => {
  const context = await (await browser()).newContext({ timezoneId: 'Asia/Tokyo', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/postmortems/2021-10-28-roblox-consul-73-hours/`);
  const time = page.locator('.spine time').first();
  await time.hover();
  expect(await time.getAttribute('title')).toMatch(/, your time$/);
  await context.close();
});
