import { expect, test } from 'vitest';
import { browser, siteUrl } from '../support/site.ts';

/** The ledger as a reader sees it whose clock stands at a moment. */
async function ledgerAt(time: string, query = ''): Promise<{ overdue: string; shown: number; rows: string[] }> {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(time);
  await page.goto(`${siteUrl()}/actions/${query}`, { waitUntil: 'networkidle' });
  const overdue = (await page.locator('overdue-count').textContent()) ?? '';
  const rows = await page.locator('tbody tr:visible th .from a').allTextContents();
  await context.close();
  return { overdue, shown: rows.length, rows: rows.map((row) => row.trim().replace(/\s+/g, ' ')) };
}

test('says what is overdue by the clock of the reader, and filters by it', async () => {
  const early = await ledgerAt('2026-11-24T12:00:00Z', '?state=overdue');
  const late = await ledgerAt('2030-01-01T12:00:00Z', '?state=overdue');
  expect(early.overdue).toBe(`${early.shown} overdue today`);
  expect(late.overdue).toBe(`${late.shown} overdue today`);
  expect(late.shown).toBeGreaterThan(early.shown);
  expect(early.rows).toContain('A3 of The ledger held a database…');
});

test('puts our own items first, and calls none overdue that another organisation published', async () => {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime('2030-01-01T12:00:00Z');
  await page.goto(`${siteUrl()}/actions/`, { waitUntil: 'networkidle' });
  const rows = await page
    .locator('incident-table tbody tr')
    .evaluateAll((all) =>
      all.map(({ dataset: { organisation, state = '' }, textContent: text }) => ({ organisation, state, text })),
    );
  const ours = rows.map(({ organisation }) => organisation === 'our-own');
  expect(ours).toEqual(ours.toSorted((a, b) => Number(b) - Number(a)));
  const published = rows.filter(({ organisation }) => organisation !== 'our-own');
  const untold = published.filter(({ text }) => text.includes('outcome not published'));
  expect(untold.length).toBeGreaterThan(50);
  expect(untold.every(({ state }) => state === 'untold')).toBe(true);
  expect(published.filter(({ state }) => /overdue|unfinished/.test(state))).toEqual([]);
  await context.close();
});

test('is whole without script, and then leaves the counting to the dates', async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/actions/`);
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(await page.locator('overdue-count').textContent()).toContain('due date beside it');
  await context.close();
});

test('offers the same ledger as CSV and as calendars that a reader of calendars takes', async () => {
  const csv = await (await fetch(`${siteUrl()}/actions.csv`)).text();
  expect(csv.split('\r\n')[0]).toContain('incident,organization,action,what');
  expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m);
  for (const file of ['actions.ics', 'actions/platform.ics', 'actions/@imogen.ics']) {
    const calendar = await (await fetch(`${siteUrl()}/${file}`)).text();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/);
    expect(calendar.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(0);
  }
});
